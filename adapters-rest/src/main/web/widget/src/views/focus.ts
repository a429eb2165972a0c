const STOPS = 'a[href],button:not(:disabled),input:not([tabindex="-1"]),textarea,[tabindex="0"]';

/** Which element has the focus, inside the widget or on the page around it. */
export function focused(): Element | null {
  const at = document.activeElement;
  return at?.shadowRoot?.activeElement ?? at;
}

/** What is modal is walked through in a circle. */
export function circle(event: KeyboardEvent & { readonly currentTarget: Element }): void {
  if (event.key !== 'Tab') return;
  const box = event.currentTarget;
  const stops = [...box.querySelectorAll<HTMLElement>(STOPS)];
  const end = event.shiftKey ? stops[0] : stops.at(-1);
  const at = focused();
  if (at !== end && at !== box) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
