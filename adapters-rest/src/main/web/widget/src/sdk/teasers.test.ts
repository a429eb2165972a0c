// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answers, config, fresh, settled } from '../../fixtures/server';
import { leave, visit } from '../../fixtures/visit';

const teaser = (id: string, text: string) => ({ id, name: 'News', content: { text, delay_seconds: 5 } });
const showing = (...teasers: readonly object[]) => ({ json: config({ surfaces: { banners: [], in_app: [], teasers } }) });

beforeEach(() => {
  fresh();
  vi.useFakeTimers();
});

afterEach(() => {
  leave();
  history.pushState(null, '', '/');
  vi.useRealTimers();
});

test('whoever has a name now gets her own teasers and no others', async () => {
  answers('/config', ({ headers }) => (headers['X-Halo-User-Id'] ? showing(teaser('t2', 'For you')) : showing(teaser('t1', 'For all'))));
  const { widget, text } = await visit();
  widget.identify('a');
  await settled();
  expect(widget.debug().scheduledProactiveTimers).toBe(1);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(text('.teaser .text')).toEqual(['For you']);
});

test('a teaser that was seen does not come again with the name', async () => {
  answers('/config', () => showing(teaser('t1', 'For all')));
  const { widget, text, all } = await visit();
  await vi.advanceTimersByTimeAsync(6_000);
  widget.openChat();
  widget.closeChat();
  widget.identify('a');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(text('.teaser .text')).toEqual([]);
  expect(all('.launcher')).toHaveLength(1);
});

test('a teaser that is due where the widget keeps quiet comes when that page is left', async () => {
  answers('/config', () => showing(teaser('t1', 'For all')));
  history.pushState(null, '', '/signin');
  const { text } = await visit({ manualOnPaths: ['/signin'] });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(text('.teaser .text')).toEqual([]);
  history.pushState(null, '', '/shop');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(text('.teaser .text')).toEqual(['For all']);
});

test('a teaser can be opened by keyboard', async () => {
  answers('/config', () => showing(teaser('t1', 'For all')));
  const { all } = await visit();
  await vi.advanceTimersByTimeAsync(6_000);
  const [opens] = all<HTMLButtonElement>('.teaser button');
  expect(opens?.getAttribute('aria-label')).toBe('Open chat');
  opens?.click();
  await settled();
  expect(all('.panel')).toHaveLength(1);
});
