import { expect, test } from 'vitest';
import fixtures from '../fixtures/globs.json';
import { matches } from './glob';

test.each(fixtures)('$pattern and $path: $fits', ({ pattern, path, fits }) => {
  expect(matches(pattern, path)).toBe(fits);
});

/** How often a path is looked at. */
function looks(pattern: string, path: string): number {
  let looked = 0;
  const counted = new Proxy(new String(path), {
    get(text, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looked++;
      return Reflect.get(text, name, text) as unknown;
    },
  });
  matches(pattern, counted as unknown as string);
  return looked;
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['*a*a*a*a*a*a*b', 'a'], ['****b', 'a'], ['a*a*a*a?b', 'a'], ['*?*?*?b', 'a'], ['*ab*ab*abc', 'a'], ['*ab*ab*abc', 'ab'],
  ['*aaaaaaaab', 'a'], ['*a?a?a?b', 'a'], ['a*'.repeat(20) + 'b', 'a'], ['*/*/*/*/x', '/a'], ['*?', 'a'], ['*' + '?'.repeat(20), 'a'], ['/a/*/b/*/c', '/a/b'],
];

test.each(HOSTILE)('%s looks at most twice as often at twice as much of %s', (pattern, piece) => {
  expect(looks(pattern, piece.repeat(4_000))).toBeLessThanOrEqual(2 * looks(pattern, piece.repeat(2_000)) + 100);
});
