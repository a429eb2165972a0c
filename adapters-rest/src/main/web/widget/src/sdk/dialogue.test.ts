// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, answers, asked, config, event, fresh, line, settled } from '../../fixtures/server';
import { leave, visit } from '../../fixtures/visit';

const page = vi.spyOn(document, 'visibilityState', 'get');

beforeEach(fresh);
afterEach(leave);
afterEach(() => vi.useRealTimers());

const teammate = (position: number, name = 'Sarah') => ({ position, id: 'p' + position, role: 'teammate', text: 'text ' + position, created_at: '', teammate: { name } });
const past = (...messages: readonly { readonly position: number }[]) => ({
  json: { session_id: 's', floor: 'open', last: messages.at(-1)?.position ?? 0, read: 0, unread: messages.length, messages },
});

test('a message that cannot be written down fails, is reported once, and the next is sent', async () => {
  const { widget, text, heard } = await visit();
  widget.setContext('count', { label: 'Count', value: 1n });
  widget.sendMessage('one');
  await settled();
  widget.clearContext();
  widget.sendMessage('two');
  await settled();
  expect(text('.failed')).toHaveLength(1);
  expect(asked('/chat/stream').map((call) => call.body['message'])).toEqual(['two']);
  expect(heard.filter(([name]) => name === 'error')).toHaveLength(1);
});

test('what was refused for good is not sent again by the next page, but may be by the visitor', async () => {
  answers('/chat/stream', () => ({ status: 422, json: { code: 'too_long', error: 'No.' } }));
  const { widget } = await visit();
  widget.sendMessage('one');
  await settled();
  expect(asked('/chat/stream')).toHaveLength(1);
  leave();
  answers('/chat/stream', (call) => ({ json: answer(call) }));
  const next = await visit();
  next.widget.openChat();
  await settled();
  expect(asked('/chat/stream')).toHaveLength(1);
  next.all('.failed button')[0]?.click();
  await settled();
  expect(asked('/chat/stream')).toHaveLength(2);
  expect(next.text('.failed')).toEqual([]);
});

test('an answer that is begun again does nothing twice and forgets nothing', async () => {
  vi.useFakeTimers();
  const actions = [{ type: 'navigate', url: 'https://elsewhere.example/' }, { type: 'highlight', selector: '#a' }, { type: 'ticket_created' }];
  const said = event('action', { action: actions[0] }) + event('action', { action: actions[1] });
  let attempts = 0;
  answers('/chat/stream', (call) => {
    const one = line(call, said + (++attempts > 1 ? event('action', { action: actions[2] }) + event('done', answer(call, { actions })) : ''));
    if (attempts === 1) setTimeout(() => one.end(), 10);
    return { stream: one.stream };
  });
  const { widget, heard } = await visit();
  widget.sendMessage('Show me');
  await settled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(attempts).toBe(2);
  const types = heard.filter(([name]) => name === 'action').map(([, action]) => (action as { type: string }).type);
  expect(types.sort()).toEqual(['highlight', 'navigate', 'ticket_created']);
});

test('what is asked while the list of conversations is shown is shown', async () => {
  answers('/conversations', () => ({ json: { items: [] } }));
  const { widget, all, text } = await visit({ userId: 'a' });
  widget.openChat();
  await settled();
  all('[title="Earlier conversations"]')[0]?.click();
  await settled();
  expect(all('.history')).toHaveLength(1);
  widget.sendMessage('Hello');
  await settled();
  expect(all('.history')).toHaveLength(0);
  expect(text('.plain')).toEqual(['Hello']);
});

test('the page hears what was said while nobody listened, and not what it knew', async () => {
  const session = { session_id: 's', last: 2, read: 0, unread: 2, floor: 'taken_over', returning: true };
  localStorage.setItem('haloagents:o:', JSON.stringify({ sessionId: 's' }));
  answers('/config', () => ({ json: config({ session }) }));
  answers('/messages', () => past(teammate(1), teammate(2), teammate(3)));
  document.head.innerHTML = '<title>Shop</title>';
  page.mockReturnValue('hidden');
  const { heard } = await visit({ notify: { title: true } });
  await settled();
  expect(heard.filter(([name]) => name === 'message').map(([, message]) => (message as { id: string }).id)).toEqual(['p3']);
  expect(document.title).toBe('New messages');
  page.mockReturnValue('visible');
});

test('what is thought of an answer is known again after a gap', async () => {
  vi.useFakeTimers();
  localStorage.setItem('haloagents:o:', JSON.stringify({ sessionId: 's' }));
  const said = { position: 1, id: 'r1', role: 'agent', text: 'Yes', created_at: '' };
  answers('/messages', () => past(said));
  const { widget, all } = await visit();
  widget.openChat();
  await settled();
  expect(all('.rating.is-given')).toHaveLength(0);
  answers('/messages', () => past({ ...said, rating: { rating: 'good' } } as typeof said));
  answers('/messages?after', (call) => {
    answers('/messages?after', (again) => ({ stream: line(again, ': \n\n').stream }));
    call.signal?.throwIfAborted();
    return { status: 503 };
  });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked('/messages?after').length).toBeGreaterThan(1);
  expect(all('.rating.is-given')).toHaveLength(1);
});

test('the words come from the server that the page may talk to', async () => {
  answers('/sdk/', () => ({ json: { write: 'Schreiben' } }));
  const fetched = vi.spyOn(globalThis, 'fetch');
  const { widget, all } = await visit({ locale: 'de' });
  widget.openChat();
  await settled();
  expect(asked('/sdk/')[0]?.path).toMatch(/^\/sdk\/[\d.]+\/de\.json$/);
  expect(fetched).not.toHaveBeenCalled();
  expect(all<HTMLTextAreaElement>('textarea')[0]?.placeholder).toBe('Schreiben');
});

test('what the team shows is shown in the visitor’s words before the panel opens', async () => {
  answers('/sdk/', () => ({ json: { dismiss: 'Schließen' } }));
  answers('/config', () => ({ json: config({ surfaces: { banners: [{ id: 'b', name: 'News', content: { text: 'News' } }], in_app: [], teasers: [] } }) }));
  const { all } = await visit({ locale: 'de' });
  await settled();
  expect(all('.banner .tool')[0]?.title).toBe('Schließen');
});
