/**
 * What the page had when this script began; a page that replaces `fetch` or `JSON` later changes nothing here.
 */
export const fetched: typeof fetch = globalThis.fetch?.bind(globalThis);

export const parse: typeof JSON.parse = JSON.parse;

export const compact: typeof JSON.stringify = JSON.stringify;
