/** A text without the marks it ends in, in one look; a pattern would look again from each of them. */
export function withoutEnd(text: string, mark: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === mark) end--;
  return text.slice(0, end);
}
