import type { Surface } from '@halo/client';
import type { Strings } from '../strings/strings';
import { Copy } from './copy';
import { CloseIcon } from './icons';
import { Tool } from './tool';

type Props = { readonly surface: Surface; readonly say: Strings; readonly open: () => void; readonly dismiss: () => void };

export function Teaser({ surface, say, open, dismiss }: Props) {
  return (
    <aside class="corner teaser" aria-label={surface.name}>
      <div class="teaser-copy" onClick={open}><Copy surface={surface} /></div>
      <Tool label={say.dismiss} press={dismiss}><CloseIcon /></Tool>
    </aside>
  );
}
