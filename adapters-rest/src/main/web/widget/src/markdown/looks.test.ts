import { expect, test } from 'vitest';
import { looks } from '../../fixtures/looks';
import { blocks } from './blocks';
import { inline } from './inline';

const HOSTILE = [
  '*', '_', '`', '[', '**a', '*a ', '_a ', '[a](', '[a](x', '\\', 'h ', 'http://.', 'https://a_', '***a', '`a', '*a_b', '[1', '![x](', '~~a', '**a*b_',
];

const LINES = ['# ', '- ', '1. a\n', '> ', '> a\n', '|a', '|a|\n|-|\n', '```\n', '---', ' ', '\t', '- a\n\n', '  - a\n', '\n', '#', '=-', '-|', '* * ', '***\n', '- a\n1. a\n'];

/** As far ahead as an address or a link is looked for, for each place it may begin in that stretch. */
const AHEAD = 2 * 2_400 * 2_400;

function twice(read: (text: string) => unknown, piece: string): void {
  const once = looks(() => read(piece.repeat(6_000)));
  const again = looks(() => read(piece.repeat(12_000)));
  expect(again).toBeLessThanOrEqual(2 * once + AHEAD);
  expect(again).toBeLessThanOrEqual(12_000 * piece.length * 3 * 2_400);
}

test.each(HOSTILE)('a line of %j is read in as many steps as it is long', (piece) => twice(inline, piece));

test.each([...HOSTILE, ...LINES])('a text of %j is read in as many steps as it is long', (piece) => twice(blocks, piece));

test('plain words are not looked ahead in', () => {
  expect(looks(() => inline('word '.repeat(2_000)))).toBeLessThan(100);
});
