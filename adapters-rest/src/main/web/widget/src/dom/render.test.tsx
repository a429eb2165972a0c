// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { useLayoutEffect, useRef, useState } from './hooks';
import type { Child } from './node';
import { render } from './render';

function drawn(child: Child): HTMLElement {
  const into = document.createElement('div');
  render(child, into);
  return into;
}

const List = ({ of }: { readonly of: readonly string[] }) => <ul>{of.map((one) => <li key={one}>{one}</li>)}</ul>;

test('what a view says stands there, and text is never HTML', () => {
  const into = drawn(<p class="a" aria-hidden={false} title={null}>{'<b>'}{0}{false}{null}{true}</p>);
  expect(into.innerHTML).toBe('<p class="a" aria-hidden="false">&lt;b&gt;0</p>');
});

test('what stays is the same element, wherever others come and go', () => {
  const into = drawn(<List of={['a', 'b', 'c']} />);
  const [, b] = [...into.querySelectorAll('li')];
  render(<List of={['x', 'b', 'y', 'c']} />, into);
  expect([...into.querySelectorAll('li')].map((li) => li.textContent)).toEqual(['x', 'b', 'y', 'c']);
  expect(into.querySelectorAll('li')[1]).toBe(b);
});

test('what is left out keeps its place', () => {
  const view = (first: boolean) => <div>{first && <i />}<input /></div>;
  const into = drawn(view(false));
  const field = into.querySelector('input');
  render(view(true), into);
  expect(into.querySelector('input')).toBe(field);
  expect(into.firstElementChild?.firstElementChild?.localName).toBe('i');
});

test('props come, change and go, and only the last listener hears', () => {
  const heard: number[] = [];
  const into = drawn(<button disabled class="a" onClick={() => heard.push(1)} />);
  render(<button title="t" onClick={() => heard.push(2)} />, into);
  const button = into.querySelector('button');
  button?.click();
  expect(heard).toEqual([2]);
  expect(button?.outerHTML).toBe('<button title="t"></button>');
});

test('a view remembers, and is drawn again when that changes', async () => {
  const Counter = () => {
    const [count, setCount] = useState(0);
    return <button onClick={() => setCount(count + 1)}>{count}</button>;
  };
  const into = drawn(<><Counter /><Counter /></>);
  into.querySelectorAll('button')[1]?.click();
  await Promise.resolve();
  expect(into.textContent).toBe('01');
  render(null, into);
  expect(into.childNodes).toHaveLength(0);
});

test('effects come after the drawing, once for each reason', () => {
  const seen: unknown[] = [];
  const Field = ({ reason }: { readonly reason: number }) => {
    const at = useRef<HTMLInputElement>(null);
    useLayoutEffect(() => void seen.push(at.current?.isConnected, reason), [reason]);
    return <input ref={at} />;
  };
  const into = drawn(null);
  document.body.append(into);
  for (const reason of [1, 1, 2]) render(<Field reason={reason} />, into);
  expect(seen).toEqual([true, 1, true, 2]);
});

test('pictures drawn with lines are SVG', () => {
  const path = drawn(<svg viewBox="0 0 1 1"><path d="M0 0" /></svg>).querySelector('path');
  expect(path?.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

test('names the page has put on every object change nothing', () => {
  Object.defineProperty(Object.prototype, 'onclick', { value: 'x', configurable: true, enumerable: true, writable: true });
  try {
    expect(drawn(<p>a</p>).innerHTML).toBe('<p>a</p>');
  } finally {
    delete (Object.prototype as { onclick?: unknown }).onclick;
  }
});
