import type { Surface } from '@halo/client';
import type { Strings } from '../strings/strings';
import { Copy } from './copy';
import { CloseIcon } from './icons';

type Props = { readonly surface: Surface; readonly say: Strings; readonly open: () => void; readonly dismiss: () => void };

export function Teaser({ surface, say, open, dismiss }: Props) {
  return (
    <aside class="teaser" aria-label={surface.name}>
      <div class="teaser-copy" onClick={open}><Copy surface={surface} /></div>
      <button type="button" class="tool" aria-label={say.dismiss} title={say.dismiss} onClick={dismiss}><CloseIcon /></button>
    </aside>
  );
}
