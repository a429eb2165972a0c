// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { render } from '../dom/render';
import * as reader from '../markdown/blocks';
import { Markdown } from './markdown';

test('a text is read once, however often it is drawn', () => {
  const read = vi.spyOn(reader, 'blocks');
  const into = document.createElement('div');
  const view = (text: string, number: string) => <Markdown text={text} cite={() => number} />;
  render(view('a [1]', 'one'), into);
  render(view('a [1]', 'two'), into);
  expect(into.textContent).toBe('a two');
  expect(read).toHaveBeenCalledTimes(1);
  render(view('b', ''), into);
  expect(into.textContent).toBe('b');
});
