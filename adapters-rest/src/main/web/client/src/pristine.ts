/**
 * What the page had when this script began; a page that replaces `fetch` or `JSON` later changes nothing here.
 */
export const fetched: typeof fetch = globalThis.fetch?.bind(globalThis);

const { parse: parsed, stringify: stringified } = JSON;
const { getPrototypeOf } = Object;
const PLAIN = [null, ...[{}, [], '', 0, true].map(getPrototypeOf)];

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
  return stringified(value, function (this: Readonly<Record<string, unknown>>, name, told: unknown) {
    const raw = this[name];
    return PLAIN.includes(getPrototypeOf(Object(raw))) ? raw : told;
  });
}
