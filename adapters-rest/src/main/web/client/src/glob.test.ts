import { expect, test } from 'vitest';
import fixtures from '../fixtures/globs.json';
import { matches } from './glob';

test.each(fixtures)('$pattern and $path: $fits', ({ pattern, path, fits }) => {
  expect(matches(pattern, path)).toBe(fits);
});
