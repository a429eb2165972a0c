import type { JSX } from '../dom/jsx-runtime';

type Props = { readonly label: string; readonly press: () => void; readonly kind?: string; readonly on?: boolean | undefined; readonly icon: () => JSX.Element };

/** A button that is a picture: what it does is said to whoever hovers and to whoever listens. */
export function Tool({ label, press, kind = 'tool', on, icon: Icon }: Props) {
  return (
    <button type="button" class={kind} aria-label={label} title={label} aria-pressed={on} onClick={press}>
      <Icon />
    </button>
  );
}
