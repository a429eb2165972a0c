import type { Props } from './node';

type Listening = Element & { haloListeners?: Record<string, (event: Event) => void> };

/** Makes an element what the props say, changing only what is different. */
export function dress(element: Element, before: Props, props: Props): void {
  for (const name of Object.keys(before)) if (!Object.hasOwn(props, name)) put(element, name, null);
  for (const name of Object.keys(props)) {
    if (before[name] !== props[name] || name === 'value') put(element, name, props[name]);
  }
}

function put(element: Element, name: string, value: unknown): void {
  if (name === 'children') return;
  if (name === 'ref') {
    if (value) (value as { current: unknown }).current = element;
  } else if (name.startsWith('on')) {
    listen(element, name.slice(2).toLowerCase(), value);
  } else if (name === 'value') {
    const field = element as HTMLInputElement;
    if (field.value !== value) field.value = String(value ?? '');
  } else if (value === null || value === undefined || (value === false && !name.startsWith('aria-'))) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
  }
}

/** One listener stays for each kind of event; what it calls may change with every drawing. */
function listen(element: Listening, kind: string, value: unknown): void {
  element.haloListeners ??= Object.create(null) as Record<string, (event: Event) => void>;
  const known = element.haloListeners;
  if (!(kind in known)) element.addEventListener(kind, (event) => known[kind]?.(event));
  known[kind] = (value as ((event: Event) => void) | null) ?? (() => undefined);
}
