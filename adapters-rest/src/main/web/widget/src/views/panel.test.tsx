// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answers, asked, config, event, fresh, line, settled } from '../../fixtures/server';
import { leave, visit, type Visit } from '../../fixtures/visit';

beforeEach(fresh);
afterEach(leave);

const session = (floor: string) => ({ session_id: 's', last: 0, read: 0, unread: 0, floor, returning: true });

async function opened(floor = 'open', said: readonly object[] = [], teammate?: object): Promise<Visit> {
  localStorage.setItem('haloagents:o:', JSON.stringify({ sessionId: 's', ...JSON.parse(localStorage.getItem('haloagents:o:') ?? '{}') }));
  answers('/config', () => ({ json: config({ session: session(floor) }) }));
  answers('/messages', () => ({ json: { session_id: 's', floor, teammate, last: said.length, read: said.length, unread: 0, messages: said } }));
  const one = await visit();
  one.widget.openChat();
  await settled();
  return one;
}

const from = (position: number, role: string, name?: string) => ({ position, id: 'p' + position, role, text: 'text ' + position, created_at: '', teammate: name ? { name } : null });

async function typed(field: Element | undefined, text: string): Promise<void> {
  const input = field as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await settled();
}

async function sent(form: Element | undefined): Promise<void> {
  form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

test('each person who comes is announced once, and the next one too', async () => {
  const said = [from(1, 'agent'), from(2, 'teammate', 'Sarah'), from(3, 'user'), from(4, 'teammate', 'Sarah'), from(5, 'teammate', 'Tom'), from(6, 'agent')];
  const { text } = await opened('taken_over', said, { name: 'Sarah' });
  expect(text('.joined')).toEqual(['Sarah has joined the conversation', 'Tom has joined the conversation', 'Sarah has joined the conversation']);
});

test('an address that was left is not asked for again, here or on the next page', async () => {
  answers('/lead', () => ({}));
  const { all, text, widget } = await opened('escalated');
  await typed(all('.lead input')[0], 'ana@shop.example');
  await sent(all('.lead')[0]);
  expect(text('.notice')).toEqual(['Thank you, we have noted ana@shop.example.']);
  expect(all('.lead')).toHaveLength(0);
  widget.closeChat();
  widget.openChat();
  await settled();
  expect(all('.lead')).toHaveLength(0);
  leave();
  expect((await opened('escalated')).all('.lead')).toHaveLength(0);
});

test('a server that cannot be reached is not the fault of the address', async () => {
  answers('/lead', () => Promise.reject(new Error('no network')));
  const { all, text } = await opened('escalated');
  await typed(all('.lead input')[0], 'ana@shop.example');
  await sent(all('.lead')[0]);
  expect(text('.notice')).toEqual(['That did not work. Please try again.']);
  expect(all('.wrong')).toHaveLength(0);
  answers('/lead', () => ({ status: 400, json: { code: 'invalid' } }));
  await sent(all('.lead')[0]);
  expect(text('.wrong')).toEqual(['This does not look like an e-mail address.']);
});

test('a person who cannot be asked for can be asked for again', async () => {
  answers('/handoff', () => Promise.reject(new Error('no network')));
  const { all, text } = await opened();
  all('[title="Talk to a person"]')[0]?.click();
  await settled();
  expect(text('.notice')).toEqual(['That did not work. Please try again.']);
  answers('/handoff', () => ({ json: {} }));
  all('[title="Talk to a person"]')[0]?.click();
  await settled();
  expect(asked('/handoff')).toHaveLength(2);
  expect(all('[title="Talk to a person"]')).toHaveLength(0);
});

test('a verdict that does not arrive is not shown as given, and may be given again', async () => {
  answers('/ratings', () => Promise.reject(new Error('no network')));
  const { all, text } = await opened('open', [from(1, 'agent')]);
  all('[title="Bad answer"]')[0]?.click();
  await settled();
  expect(text('.notice')).toEqual(['That did not work. Please try again.']);
  expect(all('.is-given')).toHaveLength(0);
  answers('/ratings', () => ({}));
  all('[title="Bad answer"]')[0]?.click();
  await settled();
  expect(all('.is-given')).toHaveLength(1);

  answers('/ratings', () => Promise.reject(new Error('no network')));
  await typed(all('.ask input')[0], 'More warmth');
  await sent(all('.ask')[0]);
  expect(all<HTMLInputElement>('.ask input')[0]?.value).toBe('More warmth');
  answers('/ratings', () => ({}));
  await sent(all('.ask')[0]);
  expect(asked('/ratings').at(-1)?.body).toMatchObject({ rating: 'bad', comment: 'More warmth' });
  expect(text('.rating span')).toEqual(['Thank you.']);
});

test('a comment that is being written stays when something comes in before it', async () => {
  let says: (text: string) => void = () => undefined;
  answers('/messages?after', (call) => {
    const one = line(call, ': \n\n');
    says = one.say;
    return { stream: one.stream };
  });
  const { all } = await opened('open', [from(2, 'agent'), from(3, 'agent')]);
  all('[title="Bad answer"]')[1]?.click();
  await settled();
  await typed(all('.ask input')[0], 'Half a');
  says(event('message', from(1, 'teammate', 'Sarah')));
  await settled();
  expect(all('.theirs')).toHaveLength(3);
  expect(all<HTMLInputElement>('.ask input')[0]?.value).toBe('Half a');
});

test('what is typed while pictures are read stays', async () => {
  const { all } = await opened();
  const [form] = all('.composer');
  const [field] = all<HTMLTextAreaElement>('textarea');
  const file = new File(['x'], 'a.png', { type: 'image/png' });
  field?.dispatchEvent(Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { files: [file] } }));
  await typed(field, 'Look at this');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await settled();
  expect(all('.preview')).toHaveLength(1);
  expect(field?.value).toBe('Look at this');
  expect(form).toBe(all('.composer')[0]);
});
