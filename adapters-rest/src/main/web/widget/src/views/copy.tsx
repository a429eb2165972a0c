import type { Surface } from '@halo/client';
import { useState } from '../dom/hooks';
import { isSafe } from '../markdown/inline';
import { Markdown } from './markdown';

/** The words of a surface, where they lead, and a picture if the page lets it in. */
export function Copy({ surface }: { readonly surface: Surface }) {
  const { content } = surface;
  const title = text(content['title']);
  const body = text(content['text']) ?? text(content['body']) ?? text(content['message']);
  const url = text(content['cta_url']) ?? text(content['url']);
  const label = text(content['cta_label']) ?? text(content['cta_text']);
  const image = text(content['image_url']);
  const [missing, setMissing] = useState(false);
  return (
    <>
      {image?.startsWith('https:') && !missing && <img src={image} alt="" onError={() => setMissing(true)} />}
      {title && <p class="surface-title" dir="auto">{title}</p>}
      {body && <div class="text" dir="auto"><Markdown text={body} cite={(index) => `[${index}]`} /></div>}
      {url && isSafe(url) && <a class="cta" href={url}>{label ?? url}</a>}
    </>
  );
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}
