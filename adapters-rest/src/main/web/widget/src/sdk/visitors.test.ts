// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, answers, asked, calls, config, event, fresh, line, settled, type Line } from '../../fixtures/server';
import { leave, visit } from '../../fixtures/visit';

const token = (exp: number) => ['x', btoa(JSON.stringify({ exp })), 'y'].join('.');

beforeEach(fresh);
afterEach(leave);
afterEach(() => vi.useRealTimers());

test('another user finds nothing of the one before her, and the first finds it again', async () => {
  const lines: Line[] = [];
  answers('/messages?after', (call) => {
    const one = line(call, event('floor', { floor: 'open' }));
    lines.push(one);
    return { stream: one.stream };
  });
  const { widget, text } = await visit({ userId: 'a', companyId: 'acme', userTraits: { plan: 'Team' } });
  widget.sendMessage('I am A');
  await settled();
  expect(text('.plain')).toEqual(['I am A']);
  const before = asked('/chat/stream')[0]?.body['session_id'];

  widget.identify('b');
  await settled();
  expect(text('.plain')).toEqual([]);
  expect(asked('/messages?after').every((call) => call.signal?.aborted)).toBe(true);
  lines[0]?.say(event('message', { position: 9, id: 'late', role: 'teammate', text: 'For A', created_at: '' }));
  await settled();
  expect(text('.theirs .bubble')).toEqual([]);

  widget.sendMessage('I am B');
  await settled();
  const body = asked('/chat/stream').at(-1)?.body;
  expect(body).toMatchObject({ user_id: 'b', message: 'I am B' });
  expect(body?.['session_id']).not.toBe(before);
  expect(body).not.toHaveProperty('custom_fields');
  expect(body).not.toHaveProperty('company_id');
  widget.identify('a');
  await settled();
  expect(asked('/users/identify').at(-1)?.body['session_id']).toBe(before);
});

test('an answer to the one before does not reach the other', async () => {
  let late: (reply: object) => void = () => undefined;
  answers('/chat/stream', () => new Promise((resolve) => (late = resolve)));
  const { widget, text, heard } = await visit({ userId: 'a' });
  widget.sendMessage('I am A');
  await settled();
  const [first] = asked('/chat/stream');
  widget.identify('b');
  await settled();
  expect(first?.signal?.aborted).toBe(true);
  if (first) late({ json: answer(first) });
  await settled();
  expect(text('.bubble')).toEqual([]);
  expect(heard.filter(([name]) => name === 'message')).toEqual([]);
});

test('what the other writes goes out once the server knows her', async () => {
  answers('/chat/stream', () => new Promise(() => undefined));
  const { widget } = await visit({ userId: 'a' });
  widget.sendMessage('I am A');
  await settled();
  let come: (reply: object) => void = () => undefined;
  answers('/users/identify', () => new Promise((resolve) => (come = resolve)));
  widget.identify('b');
  widget.sendMessage('I am B');
  await settled();
  expect(asked('/chat/stream')).toHaveLength(1);
  come({});
  await settled();
  expect(asked('/chat/stream')[1]?.body).toMatchObject({ user_id: 'b', message: 'I am B' });
});

test('neither does what was read or listed for the one before', async () => {
  const late: ((reply: object) => void)[] = [];
  const held = () => new Promise<object>((resolve) => late.push(resolve));
  answers('/messages/read', held);
  answers('/conversations', held);
  answers('/messages', () => ({ json: { session_id: 's', floor: 'open', last: 1, read: 0, unread: 1, messages: [{ position: 1, id: 'p1', role: 'agent', text: 'For A', created_at: '' }] } }));
  const { widget, all } = await visit({ userId: 'a' });
  widget.sendMessage('I am A');
  await settled();
  all('[title="Earlier conversations"]')[0]?.click();
  await settled();
  expect(late).toHaveLength(2);
  answers('/config', () => ({ json: config({ session: { session_id: 's2', last: 3, read: 1, unread: 2, floor: 'open', returning: true } }) }));
  widget.identify('b');
  widget.closeChat();
  await settled();
  late[0]?.({ json: { read: 9, unread: 0 } });
  late[1]?.({ json: { items: [{ session_id: 's', title: 'Of A', last_text: '', status: 'open', unread: 0, updated_at: '' }] } });
  await settled();
  expect(all('.badge')).toHaveLength(1);
  answers('/conversations', () => new Promise(() => undefined));
  widget.openChat();
  await settled();
  all('[title="Earlier conversations"]')[0]?.click();
  await settled();
  expect(all('.earlier')).toEqual([]);
});

test('a session that is somebody else’s is left for a new one, and its line is closed', async () => {
  const { widget, text, heard } = await visit();
  widget.sendMessage('Hello');
  await settled();
  answers('/users/identify', ({ body }) => (body['session_id'] ? { status: 403, json: { code: 'session_not_yours' } } : {}));
  widget.identify('b');
  await settled();
  expect(asked('/users/identify')).toHaveLength(2);
  expect(text('.plain')).toEqual([]);
  expect(asked('/messages?after').every((call) => call.signal?.aborted)).toBe(true);
  expect(heard.filter(([name]) => name === 'error')).toEqual([]);
});

test('a chat that begins anew hears the new session’s line', async () => {
  const { widget } = await visit();
  widget.sendMessage('Hello');
  await settled();
  const [old] = asked('/messages?after');
  answers('/chat/stream', (call) => {
    answers('/chat/stream', (again) => ({ json: answer(again) }));
    return { status: 403, json: { code: 'session_not_yours', session: call.body['session_id'] } };
  });
  widget.sendMessage('Again');
  await settled();
  expect(old?.signal?.aborted).toBe(true);
  const sessions = asked('/messages?after').map((call) => call.headers['X-Session-Id']);
  expect(sessions[1]).toBe(asked('/chat/stream').at(-1)?.body['session_id']);
  expect(sessions[1]).not.toBe(sessions[0]);
});

test('a user who is known from the beginning is asked for once, when the server knows her', async () => {
  answers('/config', () => ({ json: config({ session: { session_id: 's1', last: 3, read: 1, unread: 2, floor: 'open', returning: true } }) }));
  const { all } = await visit({ userId: 'a', companyId: 'acme' });
  expect(calls.map((call) => call.path.split('?')[0])).toEqual(['/users/identify', '/companies/identify', '/config']);
  expect(asked('/config')[0]?.headers).toMatchObject({ 'X-Halo-User-Id': 'a' });
  expect(all('.badge')).toHaveLength(1);
});

test('a user who is named while the configuration is on its way gets her own dot and surfaces', async () => {
  let come: (reply: object) => void = () => undefined;
  answers('/config', ({ headers }) =>
    headers['X-Halo-User-Id']
      ? { json: config({ session: { session_id: 's1', last: 3, read: 1, unread: 2, floor: 'open', returning: true }, surfaces: { banners: [{ id: 'b', name: 'News', content: { text: 'For you' } }], in_app: [], teasers: [] } }) }
      : new Promise((resolve) => (come = resolve)),
  );
  const { widget, all, text } = await visit();
  widget.identify('a');
  await settled();
  come({ json: config() });
  await settled();
  expect(asked('/config')).toHaveLength(2);
  expect(all('.badge')).toHaveLength(1);
  expect(text('.banner .text')).toEqual(['For you']);
});

test('a user nobody vouched for at first is asked for as soon as somebody does', async () => {
  const { widget } = await visit({ userId: 'a', userToken: token(1) });
  expect(asked('/config').map((call) => call.headers['X-Halo-User-Id'])).toEqual([undefined]);
  widget.identify('a', {}, { userToken: token(4_000_000_000) });
  await settled();
  expect(asked('/config').map((call) => call.headers['X-Halo-User-Id'])).toEqual([undefined, 'a']);
});

test('a server that was away in the beginning is told who she is all the same', async () => {
  vi.useFakeTimers();
  for (const path of ['/users/identify', '/config']) answers(path, () => Promise.reject(new Error('no network')));
  const { heard } = await visit({ userId: 'a' });
  fresh();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(calls.map((call) => call.path.split('?')[0])).toEqual(['/users/identify', '/config']);
  expect(heard.at(-1)?.[0]).toBe('ready');
});

test('what was called before the configuration came is done in the order of the calls', async () => {
  let come: (reply: object) => void = () => undefined;
  answers('/config', () => new Promise((resolve) => (come = resolve)));
  const { widget } = await visit();
  widget.setContext('first', { label: 'First', value: 1 });
  widget.sendMessage('one');
  widget.clearContext();
  widget.setContext('second', { label: 'Second', value: 2 });
  widget.sendMessage('two');
  come({ json: config() });
  await settled();
  expect(asked('/chat/stream')).toHaveLength(2);
  expect(asked('/chat/stream')[1]?.body['context']).toEqual({ second: { label: 'Second', value: 2 } });
  widget.identify('a');
  expect(asked('/users/identify')).toHaveLength(0);
});

test('after destroy nothing is called, kept or asked', async () => {
  const fetchToken = vi.fn(() => token(4_000_000_000));
  const { widget, heard } = await visit({ getUserToken: fetchToken });
  widget.destroy();
  const before = calls.length;
  widget.identify('a');
  widget.identifyCompany('acme');
  widget.setContext('key', { label: 'Key', value: 1 });
  await settled();
  expect(calls).toHaveLength(before);
  expect(fetchToken).not.toHaveBeenCalled();
  expect(Object.keys(localStorage).filter((key) => key.includes(':o:a'))).toEqual([]);
  expect(heard.filter(([name]) => name === 'expired')).toEqual([]);
});

test('destroy cuts every connection and stops every clock at once', async () => {
  vi.useFakeTimers();
  const never = () => new Promise<object>(() => undefined);
  for (const path of ['/users/identify', '/config', '/messages', '/messages?after', '/chat/stream']) answers(path, never);
  const waiting = await visit({ userId: 'a' });
  const { widget, heard } = await visit({ userId: 'b', getUserToken: () => new Promise(() => undefined) });
  waiting.widget.destroy();
  widget.destroy();
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.every((call) => call.signal?.aborted)).toBe(true);
  await settled();
  expect(vi.getTimerCount()).toBe(0);
  expect(heard).toEqual([]);
});

test('what was put away without a name stays away with one', async () => {
  answers('/config', () => ({ json: config({ surfaces: { banners: [{ id: 'b', name: 'News', content: { text: 'News' } }], in_app: [], teasers: [] } }) }));
  const { all, widget } = await visit();
  all('.banner .tool')[0]?.click();
  widget.identify('a');
  await settled();
  leave();
  // Her name is forgotten when she leaves; on the next page she is only read, not left.
  const next = await visit();
  next.all('.banner .tool')[0]?.click();
  next.widget.identify('c');
  await settled();
  expect(JSON.parse(localStorage.getItem('haloagents:o:c') ?? '{}')).toMatchObject({ dismissed: ['b'] });
  expect(next.all('.banner')).toEqual([]);
});
