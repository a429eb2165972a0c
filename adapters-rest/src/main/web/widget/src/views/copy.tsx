import type { Surface } from '@halo/client';
import { isSafe } from '../markdown/inline';
import { Markdown } from './markdown';

/** The words of a surface, and where they lead. */
export function Copy({ surface }: { readonly surface: Surface }) {
  const { content } = surface;
  const title = text(content['title']);
  const body = text(content['text']) ?? text(content['body']) ?? text(content['message']);
  const url = text(content['cta_url']) ?? text(content['url']);
  const label = text(content['cta_label']) ?? text(content['cta_text']);
  return (
    <>
      {title && <p class="surface-title" dir="auto">{title}</p>}
      {body && <div class="text" dir="auto"><Markdown text={body} cite={(index) => `[${index}]`} /></div>}
      {url && isSafe(url) && <a class="cta" href={url}>{label ?? url}</a>}
    </>
  );
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}
