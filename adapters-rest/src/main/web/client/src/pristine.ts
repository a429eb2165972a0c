/**
 * What the page had when this script began; a page that replaces `fetch` or `JSON` later changes nothing here.
 */
export const fetched: typeof fetch = globalThis.fetch?.bind(globalThis);

const { parse: parsed, stringify: stringified } = JSON;
const { getPrototypeOf } = Object;
const PLAIN: readonly unknown[] = [null, Object.prototype];

/** What was read holds what was written, and nothing that a page has put on every object. */
export function parse(text: string): unknown {
  return parsed(text, (_, value: unknown) => (isPlain(value) ? Object.setPrototypeOf(value, null) : value));
}

/** The same, for what a page hands over. */
export function own<T extends object>(value: T): T {
  return Object.assign(Object.create(null) as T, value);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is plain is written as it is, whatever a `toJSON` that a page has put on everything would make of it. */
export function compact(value: unknown): string {
  return written(value) ?? 'null';
}

function written(value: unknown): string | undefined {
  if (typeof value === 'function') return undefined;
  if (Array.isArray(value)) return '[' + [...value].map(compact).join() + ']';
  if (!isPlain(value) || !PLAIN.includes(getPrototypeOf(value))) return stringified(value);
  const members = Object.keys(value).map((name) => [name, written((value as Record<string, unknown>)[name])] as const);
  return '{' + members.filter(([, said]) => said).map(([name, said]) => stringified(name) + ':' + said).join() + '}';
}
