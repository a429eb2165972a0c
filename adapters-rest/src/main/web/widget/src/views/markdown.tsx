import { useRef } from '../dom/hooks';
import type { Child } from '../dom/node';
import type { JSX } from '../dom/jsx-runtime';
import { blocks, type Block } from '../markdown/blocks';
import type { Inline } from '../markdown/inline';
import { unreachable } from '../unreachable';

type Cite = (index: number) => Child;

/** Markdown as elements: the text is never read as HTML. */
export function Markdown({ text, cite }: { readonly text: string; readonly cite: Cite }) {
  const known = useRef<{ readonly text: string; readonly tree: readonly Block[] }>(null);
  // Everything is drawn again with each key that is pressed; it need not be read again.
  if (known.current?.text !== text) known.current = { text, tree: blocks(text) };
  return <>{known.current?.tree.map((block) => drawn(block, cite))}</>;
}

function drawn(block: Block, cite: Cite): JSX.Element {
  const line = (of: readonly Inline[]) => of.map((piece) => piecemeal(piece, cite));
  switch (block.is) {
    case 'text':
      return <p>{line(block.of)}</p>;
    case 'heading':
      return <p class="heading">{line(block.of)}</p>;
    case 'code':
      return <pre tabIndex={0}><code>{block.text}</code></pre>;
    case 'rule':
      return <hr />;
    case 'quote':
      return <blockquote>{block.of.map((b) => drawn(b, cite))}</blockquote>;
    case 'list': {
      const items = block.items.map((item) => <li>{item.map((b) => drawn(b, cite))}</li>);
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'table':
      return (
        <div class="table" tabIndex={0}>
          <table>
            <thead><tr>{block.head.map((cell) => <th>{line(cell)}</th>)}</tr></thead>
            <tbody>{block.rows.map((row) => <tr>{row.map((cell) => <td>{line(cell)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      );
    default:
      return unreachable(block);
  }
}

function piecemeal(piece: Inline, cite: Cite): Child {
  if (typeof piece === 'string') return piece;
  switch (piece.is) {
    case 'code':
      return <code>{piece.text}</code>;
    case 'strong':
      return <strong>{piece.of.map((p) => piecemeal(p, cite))}</strong>;
    case 'em':
      return <em>{piece.of.map((p) => piecemeal(p, cite))}</em>;
    case 'link':
      return <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">{piece.of.map((p) => piecemeal(p, cite))}</a>;
    case 'cite':
      return cite(piece.index);
    default:
      return unreachable(piece);
  }
}
