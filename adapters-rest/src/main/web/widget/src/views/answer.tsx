import type { Source } from '@halo/client';
import { useState } from '../dom/hooks';
import { isSafe } from '../markdown/inline';
import { fill, type Strings } from '../strings/strings';
import { OutIcon } from './icons';
import { Markdown } from './markdown';

type Props = { readonly text: string; readonly sources: readonly Source[]; readonly say: Strings };

/** What the agent said, with numbers that open the source they stand for. */
export function Answer({ text, sources, say }: Props) {
  const [open, setOpen] = useState(0);
  const toggle = (index: number) => setOpen(open === index ? 0 : index);
  const cite = (index: number) =>
    index >= 1 && index <= sources.length ? (
      <button type="button" class="cite" aria-label={fill(say.source, String(index))} aria-expanded={open === index} onClick={() => toggle(index)}>
        {index}
      </button>
    ) : (
      `[${index}]`
    );
  const shown = sources[open - 1];
  return (
    <>
      <div class="text" dir="auto">
        <Markdown text={text} cite={cite} />
      </div>
      {sources.length > 0 && (
        <ul class="sources" aria-label={say.sources}>
          {sources.map((source, i) => (
            <li key={source.id}>
              <button type="button" class="source" aria-expanded={open === i + 1} onClick={() => toggle(i + 1)}>
                <span class="number">{i + 1}</span>
                <span class="title" dir="auto">{source.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <div class="excerpt">
          <div class="text passage" dir="auto" tabIndex={0}>
            <Markdown text={shown.excerpt} cite={(index) => `[${index}]`} />
          </div>
          {shown.url && isSafe(shown.url) && (
            <a href={shown.url} target="_blank" rel="noopener noreferrer">{say.openSource} <OutIcon /></a>
          )}
        </div>
      )}
    </>
  );
}
