import { useLayoutEffect, useRef, useState } from '../dom/hooks';
import { isSafe } from '../markdown/inline';
import { isServed, paint } from '../sdk/pictures';

type Props = { readonly address: string; readonly label: string; readonly load: (address: string) => Promise<Blob> };

/** A picture that came as data or lies with the server; one that lies elsewhere is a link. */
export function Picture({ address, label, load }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [missing, setMissing] = useState(false);
  const here = isServed(address);
  useLayoutEffect(() => {
    const { current } = canvas;
    if (here && current) load(address).then((picture) => paint(picture, current)).catch(() => setMissing(true));
  }, [address]);
  if (here) return missing ? <p class="cut-off">{label}</p> : <canvas ref={canvas} class="picture" role="img" aria-label={label} />;
  return isSafe(address) ? <a class="picture-link" href={address} target="_blank" rel="noopener noreferrer">{label}</a> : null;
}
