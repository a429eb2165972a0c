/**
 * What the page had when this script began; a page that replaces `fetch` or `JSON` later changes nothing here.
 */
export const fetched: typeof fetch = globalThis.fetch?.bind(globalThis);

const parsed = JSON.parse;

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

export const compact: typeof JSON.stringify = JSON.stringify;
