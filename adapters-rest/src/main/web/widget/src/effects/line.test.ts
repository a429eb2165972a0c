// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answers, asked, event, fresh, HOME, line } from '../../fixtures/server';
import { Identity } from './identity';
import { Line } from './line';

const FLOOR = event('floor', { floor: 'open' });

let ending = new AbortController();

beforeEach(() => {
  fresh();
  vi.useFakeTimers();
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function opened(): string[] {
  const heard: string[] = [];
  const nothing = () => undefined;
  const events = {
    now: { sessionId: 's', last: 0 }, past: nothing, again: () => heard.push('again'), hear: (news: { is: string }) => heard.push(news.is),
    renew: nothing, refused: nothing, connected: nothing,
  };
  const identity = new Identity({ fetchToken: undefined, paused: nothing, resumed: nothing }, ending.signal);
  new Line({ url: HOME, key: 'k' }, identity, events, ending.signal).open();
  return heard;
}

test('a proxy that lets the headers through and keeps the rest is polled instead', async () => {
  answers('/messages?wait', (call) => new Promise((resolve) => call.signal?.addEventListener('abort', () => resolve({}))));
  opened();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked('/messages?after')).toHaveLength(3);
  expect(asked('/messages?wait')).toHaveLength(1);
});

test('so is one that ends what it never began', async () => {
  answers('/messages?wait', (call) => new Promise((resolve) => call.signal?.addEventListener('abort', () => resolve({}))));
  answers('/messages?after', (call) => {
    const one = line(call, '');
    one.end();
    return { stream: one.stream };
  });
  opened();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked('/messages?after')).toHaveLength(3);
  expect(asked('/messages?wait')).toHaveLength(1);
});

test('a line that says anything in time is kept', async () => {
  answers('/messages?after', (call) => ({ stream: line(call, ': \n\n').stream }));
  opened();
  await vi.advanceTimersByTimeAsync(40_000);
  expect(asked('/messages?after')).toHaveLength(1);
});

test('a line that ends in order as soon as it has begun is not begun again at once', async () => {
  answers('/messages?after', (call) => {
    const one = line(call, FLOOR);
    one.end();
    return { stream: one.stream };
  });
  opened();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked('/messages?after').length).toBeGreaterThan(1);
  expect(asked('/messages?after').length).toBeLessThan(8);
});

test('a line that ends after a while is taken up at once', async () => {
  answers('/messages?after', (call) => {
    const one = line(call, FLOOR);
    if (asked('/messages?after').length === 1) setTimeout(one.end, 20_000);
    return { stream: one.stream };
  });
  opened();
  await vi.advanceTimersByTimeAsync(20_100);
  expect(asked('/messages?after')).toHaveLength(2);
});

test('what is known is looked at again after a gap only', async () => {
  let broken = false;
  answers('/messages?after', (call) => {
    if (broken) return { stream: line(call, FLOOR).stream };
    broken = true;
    throw new Error('no network');
  });
  const heard = opened();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(heard.filter((what) => what === 'again')).toHaveLength(1);
});
