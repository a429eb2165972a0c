import type { Surface } from '@halo/client';
import { useLayoutEffect, useRef } from '../dom/hooks';
import type { Strings } from '../strings/strings';
import { Copy } from './copy';
import { circle } from './focus';
import { CloseIcon } from './icons';
import { Tool } from './tool';

export function isModal({ content }: Surface): boolean {
  return content['style'] !== 'inline' && content['display'] !== 'inline';
}

export function InApp({ surface, say, dismiss }: { readonly surface: Surface; readonly say: Strings; readonly dismiss: () => void }) {
  const modal = isModal(surface);
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (modal) box.current?.focus();
  }, [surface.id]);
  return (
    <div class={modal ? 'in-app modal' : 'in-app'} onClick={(e) => e.target === e.currentTarget && dismiss()}>
      <section ref={box} class="in-app-box" role="dialog" aria-modal={modal} aria-label={surface.name} tabIndex={-1}
        onKeyDown={(e) => { if (e.key === 'Escape') dismiss(); else if (modal) circle(e); }}>
        <Tool label={say.dismiss} press={dismiss} icon={CloseIcon} />
        <Copy surface={surface} />
      </section>
    </div>
  );
}
