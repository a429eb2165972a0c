// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { render } from '../dom/render';
import { Copy } from './copy';

function shown(content: object): HTMLElement {
  const into = document.createElement('div');
  render(<Copy surface={{ id: 'i', name: 'News', content: { ...content } }} />, into);
  return into;
}

test('a surface shows its picture, and does without where the page forbids it', async () => {
  const into = shown({ title: 'News', image_url: 'https://shop.example/lamp.png' });
  expect(into.querySelector('img')?.getAttribute('src')).toBe('https://shop.example/lamp.png');
  into.querySelector('img')?.dispatchEvent(new Event('error'));
  await Promise.resolve();
  expect(into.innerHTML).toBe('<p class="surface-title" dir="auto">News</p>');
});

test.each(['http://shop.example/lamp.png', 'javascript:alert(1)', 'data:image/png;base64,AA', '/lamp.png', 1, null])('%s is no picture', (address) => {
  expect(shown({ image_url: address }).querySelector('img')).toBeNull();
});
