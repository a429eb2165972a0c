// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Blink } from './blink';

const OWN = '  Lamps &\n  more ';
let ending: AbortController;
let blink: Blink;

beforeEach(() => {
  vi.useFakeTimers();
  document.head.innerHTML = '<title></title>';
  document.title = OWN;
  ending = new AbortController();
  blink = new Blink(ending.signal);
});

afterEach(() => vi.useRealTimers());

const written = () => document.querySelector('title')?.textContent;

test('the title takes turns and is given back exactly', () => {
  blink.start('New messages');
  expect(written()).toBe('New messages');
  vi.advanceTimersByTime(1000);
  expect(written()).toBe(OWN);
  vi.advanceTimersByTime(1000);
  expect(written()).toBe('New messages');
  blink.stop();
  expect(written()).toBe(OWN);
  expect(vi.getTimerCount()).toBe(0);
});

test('what the page makes of its title meanwhile stays', () => {
  blink.start('New messages');
  document.title = 'Checkout';
  vi.advanceTimersByTime(1000);
  expect(written()).toBe('Checkout');
  vi.advanceTimersByTime(1000);
  expect(written()).toBe('New messages');
  blink.stop();
  expect(written()).toBe('Checkout');
});

test('a second message starts nothing over', () => {
  blink.start('New messages');
  blink.start('New messages');
  blink.stop();
  expect(written()).toBe(OWN);
});

test('the end gives the title back', () => {
  blink.start('New messages');
  ending.abort();
  expect(written()).toBe(OWN);
  expect(vi.getTimerCount()).toBe(0);
});

test('nothing is given back that was not taken', () => {
  blink.stop();
  expect(written()).toBe(OWN);
});
