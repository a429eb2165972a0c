/** At the end of a switch: what the compiler knows not to happen. */
export function unreachable(x: never): never {
  return x;
}
