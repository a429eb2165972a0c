import { describe, expect, test } from 'vitest';
import { blocks } from './blocks';
import { inline, isSafe } from './inline';

describe('markdown', () => {
  test('reads paragraphs, headings, lists, tables, quotes and code', () => {
    const read = blocks('# Title\n\nWords\nmore\n\n1. one\n2. two\n   - inner\n\n| A | B |\n|---|---|\n| 1 | `a|b` |\n\n> said\n\n```js\nx < 1\n```\n\n---');
    expect(read.map((b) => b.is)).toEqual(['heading', 'text', 'list', 'table', 'quote', 'code', 'rule']);
    expect(read[2]).toMatchObject({ start: 1, items: [[{ is: 'text' }], [{ is: 'text' }, { is: 'list', start: null }]] });
    expect(read[5]).toEqual({ is: 'code', text: 'x < 1' });
  });

  test('keeps the numbers of a list that goes on after a blank line', () => {
    expect(blocks('1. a\n\n2. b\n3. c')).toMatchObject([{ is: 'list', start: 1, items: [{}, {}, {}] }]);
  });

  test('reads emphasis, code, links and citations', () => {
    expect(inline('a **b *c*** `d` [e](https://x.example/y) [2] snake_case_word')).toEqual([
      'a ', { is: 'strong', of: ['b ', { is: 'em', of: ['c'] }] }, ' ', { is: 'code', text: 'd' }, ' ',
      { is: 'link', href: 'https://x.example/y', of: ['e'] }, ' ', { is: 'cite', index: 2 }, ' snake_case_word',
    ]);
  });

  test('links an address, without the full stop behind it', () => {
    expect(inline('see https://x.example/a_b.')).toEqual(['see ', { is: 'link', href: 'https://x.example/a_b', of: ['https://x.example/a_b'] }, '.']);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:x', ' https://x', '//x.example', 'vbscript:x', 'file:///etc/passwd'])('makes no link of %s', (href) => {
    expect(isSafe(href)).toBe(false);
    expect(JSON.stringify(blocks(`[x](${href})`))).not.toContain('"link"');
  });

  test('leaves HTML and pictures the words they are', () => {
    expect(blocks('<img src=x onerror=alert(1)>')).toEqual([{ is: 'text', of: ['<img src=x onerror=alert(1)>'] }]);
    expect(JSON.stringify(blocks('![x](https://x.example/p.png)'))).not.toContain('img');
  });

  test.each(['*', '_', '`', '[', '**', '> ', '- ', '[a](', '|', '\\'])('reads ten thousand times %s', (mark) => {
    expect(blocks(mark.repeat(10_000))).toBeDefined();
  });
});
