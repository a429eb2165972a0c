/** A piece of a line. There is no piece for HTML or for pictures: they stay the words they are. */
export type Inline =
  | string
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'strong' | 'em'; readonly of: readonly Inline[] }
  | { readonly is: 'link'; readonly href: string; readonly of: readonly Inline[] }
  | { readonly is: 'cite'; readonly index: number };

const DEEPEST = 4;
const FARTHEST = 2400;
const ADDRESS = /^https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]*_]/i;
const CITATION = /^\[(\d{1,3})\](?!\()/;
const LINK = /^\[([^\]\n]{1,300})\]\(([^\s()<>]{1,2000})\)/;
const PUNCTUATION = /^\\([\\`*_{}[\]()#+\-.!|<>~])/;

/** Only what leads to a page or a mailbox is a link. */
export function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(href);
}

export function inline(text: string, depth = 0): readonly Inline[] {
  const pieces: Inline[] = [];
  const missing = new Set<string>();
  let words = '';
  let at = 0;
  const add = (piece: Inline, length: number) => {
    if (words) pieces.push(words);
    words = '';
    pieces.push(piece);
    at += length;
  };
  while (at < text.length) {
    const c = text.charAt(at);
    const escaped = c === '\\' ? PUNCTUATION.exec(text.slice(at, at + 2)) : null;
    if (escaped) {
      words += escaped[1];
      at += 2;
      continue;
    }
    const found = special(c, text, at, depth, missing);
    if (found) {
      add(found.piece, found.length);
    } else {
      words += c;
      at += 1;
    }
  }
  if (words) pieces.push(words);
  return pieces;
}

type Found = { readonly piece: Inline; readonly length: number };

function special(c: string, text: string, at: number, depth: number, missing: Set<string>): Found | null {
  if (c === '`') return code(text, at, missing);
  if (c === '*' || c === '_') return emphasis(c, text, at, depth, missing);
  if (c === '[') return bracket(text.slice(at, at + FARTHEST), depth);
  if (c === 'h' && !/\w/.test(text.charAt(at - 1))) return address(text.slice(at, at + FARTHEST));
  return null;
}

function code(text: string, at: number, missing: Set<string>): Found | null {
  const end = closing(text, '`', at + 1, missing);
  return end > at + 1 ? { piece: { is: 'code', text: text.slice(at + 1, end) }, length: end + 1 - at } : null;
}

function emphasis(c: string, text: string, at: number, depth: number, missing: Set<string>): Found | null {
  const mark = text.startsWith(c + c, at) ? c + c : c;
  const start = at + mark.length;
  if (depth >= DEEPEST || /^(\s|$)/.test(text.slice(start, start + 1))) return null;
  if (c === '_' && /\w/.test(text.charAt(at - 1))) return null;
  const found = closing(text, mark, start, missing);
  // Of three marks in a row, the outer two close the outer piece.
  const end = mark.length === 2 && text.charAt(found + 2) === c ? found + 1 : found;
  if (found <= start || /\s/.test(text.charAt(end - 1))) return null;
  if (c === '_' && /\w/.test(text.charAt(end + mark.length))) return null;
  const of = inline(text.slice(start, end), depth + 1);
  return { piece: { is: mark.length === 2 ? 'strong' : 'em', of }, length: end + mark.length - at };
}

/** What was not found once is not looked for again, so that hostile text stays cheap. */
function closing(text: string, mark: string, from: number, missing: Set<string>): number {
  if (missing.has(mark)) return -1;
  const end = text.indexOf(mark, from);
  if (end < 0) missing.add(mark);
  return end;
}

function bracket(rest: string, depth: number): Found | null {
  const cited = CITATION.exec(rest);
  if (cited) return { piece: { is: 'cite', index: Number(cited[1]) }, length: cited[0].length };
  const link = LINK.exec(rest);
  if (!link || depth >= DEEPEST || !isSafe(link[2] ?? '')) return null;
  return { piece: { is: 'link', href: link[2] ?? '', of: inline(link[1] ?? '', DEEPEST) }, length: link[0].length };
}

function address(rest: string): Found | null {
  const found = ADDRESS.exec(rest);
  return found ? { piece: { is: 'link', href: found[0], of: [found[0]] }, length: found[0].length } : null;
}
