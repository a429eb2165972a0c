import type { Child } from '../dom/node';

type Props = { readonly label: string; readonly press: () => void; readonly kind?: string; readonly on?: boolean | undefined; readonly children?: Child };

/** A button that is a picture: what it does is said to whoever hovers and to whoever listens. */
export function Tool({ label, press, kind = 'tool', on, children }: Props) {
  return (
    <button type="button" class={kind} aria-label={label} title={label} aria-pressed={on} onClick={press}>
      {children}
    </button>
  );
}
