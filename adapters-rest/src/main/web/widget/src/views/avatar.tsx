import { useState } from '../dom/hooks';

/** A face, or the first letter of the name where there is none or the page does not let it in. */
export function Avatar({ name, address }: { readonly name: string; readonly address: string | null }) {
  const [missing, setMissing] = useState(false);
  return (
    <span class="avatar" aria-hidden="true">
      {address && !missing ? <img src={address} alt="" onError={() => setMissing(true)} /> : ([...name.trim()][0] ?? '?').toUpperCase()}
    </span>
  );
}
