import type { Surface } from '@halo/client';
import { useLayoutEffect, useRef } from '../dom/hooks';
import type { Strings } from '../strings/strings';
import { Copy } from './copy';
import { CloseIcon } from './icons';
import { Tool } from './tool';

export function InApp({ surface, say, dismiss }: { readonly surface: Surface; readonly say: Strings; readonly dismiss: () => void }) {
  const modal = surface.content['style'] !== 'inline' && surface.content['display'] !== 'inline';
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (modal) box.current?.focus();
  }, [surface.id]);
  return (
    <div class={modal ? 'in-app modal' : 'in-app'} onClick={(e) => e.target === e.currentTarget && dismiss()}>
      <section ref={box} class="in-app-box" role="dialog" aria-modal={modal} aria-label={surface.name} tabIndex={-1}
        onKeyDown={(e) => e.key === 'Escape' && dismiss()}>
        <Tool label={say.dismiss} press={dismiss}><CloseIcon /></Tool>
        <Copy surface={surface} />
      </section>
    </div>
  );
}
