import type { Action, Answer, Floor, Message, News, Piece, Source, Teammate } from '@halo/client';
import { unreachable } from '../unreachable';

/** What the visitor wrote and the server has not answered yet. */
export type Outgoing = {
  readonly id: string;
  readonly text: string;
  readonly images: readonly string[];
  readonly at: string;
  readonly state: 'waiting' | 'sending' | 'received' | 'failed';
};

/** What the agent is saying at this moment. */
export type Reply =
  | { readonly is: 'none' }
  | { readonly is: 'thinking'; readonly to: string }
  | { readonly is: 'speaking'; readonly to: string; readonly text: string; readonly sources: readonly Source[] };

export type Conversation = {
  readonly sessionId: string | null;
  readonly said: readonly Message[];
  readonly outgoing: readonly Outgoing[];
  readonly reply: Reply;
  readonly floor: Floor;
  readonly teammate: Teammate | null;
  readonly last: number;
  readonly read: number;
  readonly unread: number;
};

export type Talk =
  | { readonly did: 'begin'; readonly sessionId: string }
  | { readonly did: 'write'; readonly message: Outgoing }
  | { readonly did: 'send'; readonly id: string }
  | { readonly did: 'hear'; readonly id: string; readonly piece: Piece }
  | { readonly did: 'answer'; readonly id: string; readonly answer: Answer; readonly at: string }
  | { readonly did: 'fail'; readonly id: string; readonly final: boolean }
  | { readonly did: 'retry'; readonly id: string }
  | { readonly did: 'drop'; readonly id: string }
  | { readonly did: 'learn'; readonly news: News };

export const SILENCE: Reply = { is: 'none' };

export const BLANK: Conversation = {
  sessionId: null,
  said: [],
  outgoing: [],
  reply: SILENCE,
  floor: 'open',
  teammate: null,
  last: 0,
  read: 0,
  unread: 0,
};

export function afterTalk(c: Conversation, talk: Talk): Conversation {
  switch (talk.did) {
    case 'begin':
      return { ...c, sessionId: talk.sessionId };
    case 'write':
      return c.outgoing.some((m) => m.id === talk.message.id) ? c : { ...c, outgoing: [...c.outgoing, talk.message] };
    case 'send':
      return { ...marked(c, talk.id, 'sending'), reply: c.floor === 'taken_over' ? SILENCE : { is: 'thinking', to: talk.id } };
    case 'hear':
      return isWanted(c, talk.id) ? heard(c, talk.id, talk.piece) : c;
    case 'answer':
      return isWanted(c, talk.id) ? answered(c, talk.id, talk.answer, talk.at) : c;
    case 'fail':
      return { ...marked(c, talk.id, talk.final ? 'failed' : 'waiting'), reply: SILENCE };
    case 'retry':
      return marked(c, talk.id, 'waiting');
    case 'drop':
      return { ...c, outgoing: c.outgoing.filter((m) => m.id !== talk.id) };
    case 'learn':
      return learned(c, talk.news);
    default:
      return unreachable(talk);
  }
}

/** Whether this was written here; the visitor may have gone on to another conversation. */
export function isWanted(c: Conversation, id: string): boolean {
  return c.outgoing.some((m) => m.id === id);
}

/** What the visitor wrote and the log does not show yet as said. */
export function unsaid(c: Conversation): readonly Outgoing[] {
  return c.outgoing.filter((o) => !c.said.some((m) => m.client_id === o.id));
}

function marked(c: Conversation, id: string, state: Outgoing['state']): Conversation {
  return { ...c, outgoing: c.outgoing.map((m) => (m.id === id ? { ...m, state } : m)) };
}

function heard(c: Conversation, id: string, piece: Piece): Conversation {
  const known = c.reply.is === 'speaking' && c.reply.to === id ? c.reply : null;
  switch (piece.is) {
    case 'session':
      return { ...marked(c, id, 'received'), sessionId: piece.sessionId };
    case 'delta':
      return { ...c, reply: { is: 'speaking', to: id, text: (known?.text ?? '') + piece.text, sources: known?.sources ?? [] } };
    case 'source':
      return known ? { ...c, reply: { ...known, sources: [...known.sources, piece.source] } } : c;
    case 'action':
      return c;
    default:
      return unreachable(piece);
  }
}

function answered(c: Conversation, id: string, answer: Answer, at: string): Conversation {
  const wrote = c.outgoing.find((m) => m.id === id);
  const mine: readonly Message[] = wrote
    ? [{ position: null, id: answer.in_reply_to, role: 'user', text: wrote.text, images: wrote.images, created_at: wrote.at, client_id: id }]
    : [];
  // While a person has the floor, the server's acknowledgement arrives with the other news, if at all.
  const theirs: readonly Message[] =
    answer.routing?.action === 'human_active'
      ? []
      : [{ position: null, id: answer.message_id, role: 'agent', text: answer.text, sources: answer.sources, created_at: at, in_reply_to: answer.in_reply_to }];
  return {
    ...c,
    sessionId: answer.session_id,
    outgoing: c.outgoing.filter((m) => m.id !== id),
    said: [...mine, ...theirs].reduce((said, m) => (said.some((known) => known.id === m.id) ? said : joined(said, m)), c.said),
    reply: SILENCE,
    floor: raised(c.floor, answer.actions),
  };
}

function raised(floor: Floor, actions: readonly Action[]): Floor {
  return floor === 'open' && actions.some((a) => a.type === 'ticket_created') ? 'escalated' : floor;
}

function learned(c: Conversation, news: News): Conversation {
  switch (news.is) {
    case 'message':
      return told(c, news.message);
    case 'floor':
      return { ...c, floor: news.floor, teammate: news.teammate };
    case 'read':
      return { ...c, read: Math.max(c.read, news.read), unread: news.read >= c.read ? news.unread : c.unread };
    case 'rating':
      return rated(c, news.id, news.rating);
    default:
      return unreachable(news);
  }
}

function rated(c: Conversation, id: string, rating: Message['rating']): Conversation {
  return { ...c, said: c.said.map((m) => (m.id === id ? { ...m, rating: rating ?? null } : m)) };
}

function told(c: Conversation, message: Message): Conversation {
  const known = c.said.find((m) => m.id === message.id);
  // What the visitor has picked herself stays before her eyes, and need not be fetched.
  const mine = known ?? c.outgoing.find((o) => o.id === message.client_id);
  const position = message.position ?? 0;
  const fresh = !known && message.role !== 'user' && position > c.read && position > c.last;
  return {
    ...c,
    said: joined(c.said, { ...message, images: mine?.images?.length ? mine.images : message.images ?? [], rating: message.rating ?? known?.rating ?? null }),
    outgoing: c.outgoing.filter((o) => o.id !== message.client_id || o.state === 'sending' || o.state === 'received'),
    last: Math.max(c.last, position),
    unread: c.unread + (fresh ? 1 : 0),
    reply: message.role === 'agent' && c.reply.is === 'speaking' && answers(c, message) ? SILENCE : c.reply,
  };
}

function answers(c: Conversation, message: Message): boolean {
  const question = c.said.find((m) => m.id === message.in_reply_to);
  return c.reply.is !== 'none' && question?.client_id === c.reply.to;
}

/** In the order of positions; what has none yet stands last, in the order of arrival. */
function joined(said: readonly Message[], message: Message): readonly Message[] {
  const others = said.filter((m) => m.id !== message.id);
  const place = (m: Message) => m.position ?? Number.MAX_SAFE_INTEGER;
  const at = others.findIndex((m) => place(m) > place(message));
  return at < 0 ? [...others, message] : [...others.slice(0, at), message, ...others.slice(at)];
}
