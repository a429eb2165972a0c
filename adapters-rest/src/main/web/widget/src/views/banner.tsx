import type { Surface } from '@halo/client';
import type { Strings } from '../strings/strings';
import { Copy } from './copy';
import { CloseIcon } from './icons';

export function Banner({ surface, say, dismiss }: { readonly surface: Surface; readonly say: Strings; readonly dismiss: () => void }) {
  return (
    <aside class="banner" aria-label={surface.name}>
      <div class="banner-copy"><Copy surface={surface} /></div>
      {surface.content['dismissible'] !== false && (
        <button type="button" class="tool" aria-label={say.dismiss} title={say.dismiss} onClick={dismiss}><CloseIcon /></button>
      )}
    </aside>
  );
}
