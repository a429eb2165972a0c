import { expect, test } from 'vitest';
import { CALM, digest, isRage, noted } from './behaviour';

const click = { event_type: 'click', element_selector: '#save', page_url: '/settings' };

test('three quick clicks on the same thing are rage', () => {
  const calm = noted(noted(CALM, click, 0), click, 400);
  expect(isRage(calm)).toBe(false);
  expect(isRage(noted(calm, click, 800))).toBe(true);
  expect(isRage(noted(calm, { ...click, element_selector: '#other' }, 800))).toBe(false);
  expect(isRage(noted(calm, click, 5000))).toBe(false);
});

test('the digest stays short, and keeps what was done last', () => {
  let known = CALM;
  for (let i = 0; i < 200; i++) known = noted(known, { event_type: 'page_view', page_url: '/' + 'x'.repeat(400) + i }, i * 10_000);
  expect(digest(known).length).toBeLessThanOrEqual(5000);
  expect(digest(known)).toContain('x199');
});
