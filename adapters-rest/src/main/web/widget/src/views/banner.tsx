import type { Surface } from '@halo/client';
import type { Strings } from '../strings/strings';
import { Copy } from './copy';
import { CloseIcon } from './icons';
import { Tool } from './tool';

export function Banner({ surface, say, dismiss }: { readonly surface: Surface; readonly say: Strings; readonly dismiss: () => void }) {
  return (
    <aside class="banner" aria-label={surface.name}>
      <div class="banner-copy"><Copy surface={surface} /></div>
      {surface.content['dismissible'] !== false && (
        <Tool label={say.dismiss} press={dismiss} icon={CloseIcon} />
      )}
    </aside>
  );
}
