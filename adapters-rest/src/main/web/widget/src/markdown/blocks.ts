import { withoutEnd } from '@halo/client';
import { inline, type Inline } from './inline';

export type Block =
  | { readonly is: 'text' | 'heading'; readonly of: readonly Inline[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'quote'; readonly of: readonly Block[] }
  | { readonly is: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly is: 'table'; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly is: 'rule' };

const DEEPEST = 5;
const FENCE = /^\s{0,3}```/;
const HEADING = /^\s{0,3}#{1,6}\s+(\S.*)?$/;
const RULE = /^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;
const QUOTE = /^\s{0,3}>\s?/;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,6})[.)])\s+/;
const DIVIDER = /^[\s|:]*-[\s|:-]*$/;

/** Reads Markdown into a tree that holds nothing but what the widget shows. */
export function blocks(markdown: string, depth = 0): readonly Block[] {
  const lines = markdown.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n');
  const read: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, next] = one(lines, at, depth);
    if (block) read.push(block);
    at = next;
  }
  return read;
}

function one(lines: readonly string[], at: number, depth: number): [Block | null, number] {
  const line = lines[at] ?? '';
  if (!line.trim()) return [null, at + 1];
  if (FENCE.test(line)) return fence(lines, at);
  const heading = HEADING.exec(line);
  if (heading) return [{ is: 'heading', of: inline(withoutEnd(heading[1] ?? '', '#').trimEnd()) }, at + 1];
  if (RULE.test(line)) return [{ is: 'rule' }, at + 1];
  if (isTable(lines, at)) return table(lines, at);
  if (depth < DEEPEST && QUOTE.test(line)) return quote(lines, at, depth);
  if (depth < DEEPEST && ITEM.test(line)) return list(lines, at, depth);
  return paragraph(lines, at, depth);
}

function fence(lines: readonly string[], at: number): [Block, number] {
  let end = at + 1;
  while (end < lines.length && !FENCE.test(lines[end] ?? '')) end++;
  return [{ is: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

function quote(lines: readonly string[], at: number, depth: number): [Block, number] {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end] ?? '')) end++;
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  return [{ is: 'quote', of: blocks(inner.join('\n'), depth + 1) }, end];
}

function list(lines: readonly string[], at: number, depth: number): [Block, number] {
  const first = ITEM.exec(lines[at] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const ordered = first?.[2];
  const items: string[][] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const item = ITEM.exec(line);
    if (item && (item[1]?.length ?? 0) <= indent + 1) {
      if ((item[2] === undefined) !== (ordered === undefined)) break;
      items.push([line.slice(item[0].length)]);
    } else if (line.trim() ? /^\s{2,}/.test(line) : isContinued(lines, end)) {
      items.at(-1)?.push(line.replace(/^ {1,4}/, ''));
    } else {
      break;
    }
  }
  const start = ordered === undefined ? null : Number(ordered);
  return [{ is: 'list', start, items: items.map((item) => blocks(item.join('\n'), depth + 1)) }, end];
}

/** A blank line inside a list, with more of the list behind it. */
function isContinued(lines: readonly string[], at: number): boolean {
  const next = lines[at + 1] ?? '';
  return ITEM.test(next) || /^\s{2,}\S/.test(next);
}

function isTable(lines: readonly string[], at: number): boolean {
  const divider = lines[at + 1] ?? '';
  return (lines[at] ?? '').includes('|') && divider.includes('|') && DIVIDER.test(divider);
}

function table(lines: readonly string[], at: number): [Block, number] {
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? '').includes('|')) end++;
  const head = cells(lines[at] ?? '');
  const rows = lines.slice(at + 2, end).map((line) => cells(line).slice(0, head.length));
  return [{ is: 'table', head, rows }, end];
}

function cells(line: string): (readonly Inline[])[] {
  const row = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return row.split(/(?<!\\)\|/).map((cell) => inline(cell.trim()));
}

function paragraph(lines: readonly string[], at: number, depth: number): [Block, number] {
  let end = at + 1;
  while (end < lines.length && (lines[end] ?? '').trim() && !interrupts(lines, end, depth)) end++;
  return [{ is: 'text', of: inline(lines.slice(at, end).join('\n')) }, end];
}

function interrupts(lines: readonly string[], at: number, depth: number): boolean {
  const line = lines[at] ?? '';
  return (
    FENCE.test(line) || HEADING.test(line) || RULE.test(line) || isTable(lines, at) ||
    (depth < DEEPEST && (QUOTE.test(line) || ITEM.test(line)))
  );
}
