// @vitest-environment happy-dom
import type { PageEvent } from '@halo/client';
import { expect, test, vi } from 'vitest';
import { looks } from '../../fixtures/looks';
import { selector, Tracker } from './tracker';

test('a promise that nobody looks after is an error too', async () => {
  vi.useFakeTimers();
  const ending = new AbortController();
  const posted: PageEvent[] = [];
  new Tracker({ pageViews: false }, { post: async (events) => void posted.push(...events), behaved: () => undefined }, ending.signal);
  for (const reason of [new Error('no such thing'), 'words', undefined]) dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  await vi.advanceTimersByTimeAsync(11_000);
  expect(posted.map((event) => event.metadata?.['message'])).toEqual(['no such thing', 'words', 'undefined']);
  ending.abort();
  vi.useRealTimers();
});

function nested(depth: number, name: string): Element {
  let at: Element = document.createElement('div');
  for (let i = 0; i < depth; i++) {
    const inner = document.createElement('span');
    inner.className = name;
    at.append(inner);
    at = inner;
  }
  return at;
}

test.each(['', 'a', 'a b c', 'x'.repeat(50), '#', '.', '"', '\\', '<b>', '🙂', ' '.repeat(50), 'a'.repeat(500)])('however deep a page of %j is, it is named in as many steps', (name) => {
  const named = (depth: number) => {
    const deep = nested(depth, name);
    return looks(() => selector(deep));
  };
  expect(named(400)).toBeLessThanOrEqual(named(200) + 100);
  expect(selector(nested(200, name)).length).toBeLessThanOrEqual(300);
});
