import type { Surface } from '@halo/client';
import type { Tongue } from '../strings/strings';
import { Copy } from './copy';
import { ChatIcon, CloseIcon } from './icons';
import { Tool } from './tool';

type Props = { readonly surface: Surface; readonly tongue: Tongue; readonly open: () => void; readonly dismiss: () => void };

export function Teaser({ surface, tongue, open, dismiss }: Props) {
  return (
    <aside class="corner teaser" aria-label={surface.name}>
      <div class="teaser-copy" onClick={open}><Copy surface={surface} /></div>
      <Tool label={tongue.open} press={open} icon={ChatIcon} />
      <Tool label={tongue.say.dismiss} press={dismiss} icon={CloseIcon} />
    </aside>
  );
}
