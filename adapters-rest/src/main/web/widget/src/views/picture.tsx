import { useLayoutEffect, useRef } from '../dom/hooks';
import { paint } from '../sdk/pictures';

/** A picture that came as data; one that lies elsewhere is a link. */
export function Picture({ address, label }: { readonly address: string; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const here = address.startsWith('data:image/');
  useLayoutEffect(() => {
    if (here && canvas.current) paint(address, canvas.current).catch(() => undefined);
  }, [address]);
  if (here) return <canvas ref={canvas} class="picture" role="img" aria-label={label} />;
  return /^https:\/\//i.test(address) ? <a class="picture-link" href={address} target="_blank" rel="noopener noreferrer">{label}</a> : null;
}
