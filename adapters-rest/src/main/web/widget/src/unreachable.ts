/** Ends a switch over a union; a new member does not compile until it has its case. */
export function unreachable(x: never): never {
  throw new Error('unexpected ' + String(x));
}
