// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Mount } from './mount';

test('where there is little room the panel is where the visitor looks', () => {
  const visible = Object.assign(new EventTarget(), { height: 700, offsetTop: 0 });
  vi.stubGlobal('visualViewport', visible);
  const ending = new AbortController();
  const { host } = new Mount(ending.signal);
  Object.assign(visible, { height: 400, offsetTop: 120 }).dispatchEvent(new Event('scroll'));
  expect(host.style.getPropertyValue('--visible-height')).toBe('400px');
  expect(host.style.getPropertyValue('--visible-top')).toBe('120px');
  ending.abort();
  vi.unstubAllGlobals();
});
