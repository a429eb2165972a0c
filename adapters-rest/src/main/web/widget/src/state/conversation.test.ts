import type { Answer, Message } from '@halo/client';
import { describe, expect, test } from 'vitest';
import { afterTalk, BLANK, unsaid, type Conversation, type Outgoing, type Talk } from './conversation';

const hello: Outgoing = { id: 'm1', text: 'Hello', images: [], at: '2026-01-02T12:00:00Z', state: 'waiting' };
const answer: Answer = {
  text: 'Hi [1]', session_id: 's', agent_id: 'a', message_id: 'r1', in_reply_to: 'q1', actions: [], sources: [], confidence: 1,
};

function said(position: number, more: Partial<Message> = {}): Message {
  return { position, id: 'p' + position, role: 'teammate', text: 'text ' + position, created_at: '2026-01-02T12:00:00Z', ...more };
}

function after(...talk: readonly Talk[]): Conversation {
  return talk.reduce(afterTalk, BLANK);
}

const learn = (message: Message): Talk => ({ did: 'learn', news: { is: 'message', message } });

describe('a conversation', () => {
  test('shows what was written at once, and the answer as it comes', () => {
    const c = after(
      { did: 'write', message: hello },
      { did: 'send', id: 'm1' },
      { did: 'hear', id: 'm1', piece: { is: 'session', sessionId: 's', inReplyTo: 'q1' } },
      { did: 'hear', id: 'm1', piece: { is: 'delta', text: 'H' } },
      { did: 'hear', id: 'm1', piece: { is: 'delta', text: 'i' } },
    );
    expect(c.reply).toMatchObject({ is: 'speaking', text: 'Hi' });
    expect(unsaid(c)).toMatchObject([{ id: 'm1', state: 'received' }]);
    expect(c.sessionId).toBe('s');
  });

  test('holds question and answer once the answer is whole', () => {
    const c = after({ did: 'write', message: hello }, { did: 'answer', id: 'm1', answer, at: '' });
    expect(c.said.map((m) => m.text)).toEqual(['Hello', 'Hi [1]']);
    expect(c.outgoing).toEqual([]);
    expect(c.reply.is).toBe('none');
  });

  test('shows nothing twice that arrives over both lines, in any order', () => {
    const question = said(1, { id: 'q1', role: 'user', text: 'Hello', client_id: 'm1' });
    const reply = said(2, { id: 'r1', role: 'agent', text: 'Hi [1]', in_reply_to: 'q1' });
    const write: Talk = { did: 'write', message: hello };
    const whole: Talk = { did: 'answer', id: 'm1', answer, at: '' };
    for (const order of [[learn(question), learn(reply), whole], [whole, learn(question), learn(reply)], [learn(question), whole, learn(reply)]]) {
      const c = after(write, { did: 'send', id: 'm1' }, ...order);
      expect(c.said.map((m) => m.id)).toEqual(['q1', 'r1']);
      expect(unsaid(c)).toEqual([]);
    }
  });

  test('keeps the order of positions however news arrives', () => {
    const c = after(learn(said(3)), learn(said(1)), learn(said(2)), learn(said(2)));
    expect(c.said.map((m) => m.position)).toEqual([1, 2, 3]);
    expect(c.last).toBe(3);
  });

  test('counts what was not read, and never moves the marker back', () => {
    const c = after(learn(said(1)), learn(said(2)), learn(said(2)), learn(said(3, { role: 'user' })));
    expect(c.unread).toBe(2);
    const read = afterTalk(c, { did: 'learn', news: { is: 'read', read: 3, unread: 0 } });
    expect(afterTalk(read, { did: 'learn', news: { is: 'read', read: 1, unread: 2 } })).toMatchObject({ read: 3, unread: 0 });
  });

  test('offers what was not sent again, under the same id', () => {
    const failed = after({ did: 'write', message: hello }, { did: 'send', id: 'm1' }, { did: 'fail', id: 'm1', final: true });
    expect(failed.outgoing).toMatchObject([{ id: 'm1', state: 'failed' }]);
    expect(afterTalk(failed, { did: 'retry', id: 'm1' }).outgoing).toMatchObject([{ id: 'm1', state: 'waiting' }]);
    expect(afterTalk(failed, { did: 'drop', id: 'm1' }).outgoing).toEqual([]);
  });

  test('does not think aloud while a person has the floor', () => {
    const c = after({ did: 'learn', news: { is: 'floor', floor: 'taken_over', teammate: { name: 'Sarah' } } }, { did: 'write', message: hello }, { did: 'send', id: 'm1' });
    expect(c.reply.is).toBe('none');
    const done = afterTalk(c, { did: 'answer', id: 'm1', answer: { ...answer, routing: { action: 'human_active' } }, at: '' });
    expect(done.said.map((m) => m.role)).toEqual(['user']);
  });
});
