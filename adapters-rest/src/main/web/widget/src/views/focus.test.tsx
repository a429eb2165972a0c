// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answers, config, fresh, settled } from '../../fixtures/server';
import { leave, visit, type Visit } from '../../fixtures/visit';
import { focused } from './focus';

let phone = false;

beforeEach(() => {
  fresh();
  phone = false;
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: phone && query.includes('480px') }));
  document.body.innerHTML = '<button id="help">Help</button><input id="search">';
});

afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

const button = () => document.querySelector<HTMLElement>('#help');

async function pressed(on: Element | null | undefined, key: string, more: KeyboardEventInit = {}): Promise<void> {
  on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
  await settled();
}

function inApp(content: object = {}): void {
  const surfaces = { banners: [], teasers: [], in_app: [{ id: 'i', name: 'News', content: { text: 'Read [this](https://a.example)', ...content } }] };
  answers('/config', () => ({ json: config({ surfaces }) }));
}

async function opened(): Promise<Visit> {
  const one = await visit({ ui: 'manual' });
  button()?.focus();
  one.widget.openChat();
  await settled();
  one.all('textarea')[0]?.focus();
  return one;
}

test('whoever opened the panel from the page is there again when it closes', async () => {
  const { widget } = await opened();
  expect(document.activeElement?.localName).toBe('halo-agents');
  widget.closeChat();
  await settled();
  expect(document.activeElement).toBe(button());
});

test('whoever has gone on in the meantime stays where she is', async () => {
  const { widget } = await opened();
  const search = document.querySelector<HTMLElement>('#search');
  search?.focus();
  widget.closeChat();
  await settled();
  expect(document.activeElement).toBe(search);
});

test('a panel that fills the screen is walked through in a circle', async () => {
  phone = true;
  const { all } = await opened();
  const [panel] = all('.panel');
  expect(panel?.getAttribute('aria-modal')).toBe('true');
  const stops = all('.panel button:not(:disabled), .panel textarea, .panel [tabindex="0"]');
  stops.at(-1)?.focus();
  await pressed(stops.at(-1), 'Tab');
  expect(focused()).toBe(stops[0]);
  await pressed(stops[0], 'Tab', { shiftKey: true });
  expect(focused()).toBe(stops.at(-1));
});

test('a panel beside the page lets her go on', async () => {
  const { all } = await opened();
  expect(all('.panel')[0]?.getAttribute('aria-modal')).toBe('false');
  const last = all('.panel textarea')[0];
  await pressed(last, 'Tab');
  expect(focused()).toBe(last);
});

test('a message in the middle of the page takes the focus, keeps it and gives it back', async () => {
  inApp();
  const search = document.querySelector<HTMLElement>('#search');
  search?.focus();
  const { all } = await visit();
  const [box] = all('.in-app-box');
  expect(focused()).toBe(box);
  await pressed(box, 'Tab', { shiftKey: true });
  expect(focused()?.localName).toBe('a');
  await pressed(focused(), 'Tab');
  expect(focused()).toBe(all('.in-app-box button')[0]);
  await pressed(focused(), 'Escape');
  expect(all('.in-app')).toHaveLength(0);
  expect(document.activeElement).toBe(search);
});

test('a message beside the page takes nothing', async () => {
  inApp({ style: 'inline' });
  const search = document.querySelector<HTMLElement>('#search');
  search?.focus();
  const { all } = await visit();
  expect(all('.in-app')).toHaveLength(1);
  expect(document.activeElement).toBe(search);
});

test('what is pointed at is not hidden by a panel that fills the screen', async () => {
  phone = true;
  const { widget, all } = await opened();
  const help = button();
  if (help) help.scrollIntoView = () => undefined;
  widget.highlightElement('#nothing');
  await settled();
  expect(all('.panel')).toHaveLength(1);
  widget.highlightElement('#help');
  await settled();
  expect(all('.panel')).toHaveLength(0);
  expect(all('.spotlight')).toHaveLength(1);
});
