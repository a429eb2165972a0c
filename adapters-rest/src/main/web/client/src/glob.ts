/** Whether a whole path fits a pattern in which `*` is any characters and `?` exactly one. */
export function matches(pattern: string, path: string): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let mark = 0;
  while (s < path.length) {
    const c = pattern[p];
    if (c === '*') {
      star = p++;
      mark = s;
    } else if (c === '?' || c === path[s]) {
      p++;
      s++;
    } else if (star >= 0) {
      p = star + 1;
      s = ++mark;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
