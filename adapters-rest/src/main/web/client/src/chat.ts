import { events } from './event-stream';
import { Refused, Unreachable } from './failure';
import { json, send, type Server, type Who } from './http';
import { parse } from './pristine';
import type { Answer, Piece, Question, Source, Action } from './wire';

const STREAM = 'text/event-stream';
const BROKEN = 'the connection broke off';

/** Servers that cannot stream are asked once per page. */
const silent = new Set<string>();

/** Asks, hands over each piece of the answer as it comes, and returns the whole. */
export async function chat(
  server: Server,
  question: Question,
  who: Who,
  hear: (piece: Piece) => void,
  signal: AbortSignal,
): Promise<Answer> {
  if (silent.has(server.url)) return whole(server, question, who, signal);
  try {
    const response = await send(server, '/chat/stream', { body: question, who, accept: STREAM, signal });
    if (response.headers.get('Content-Type')?.startsWith(STREAM) && response.body) {
      return await listen(response.body, hear);
    }
    return await json<Answer>(response);
  } catch (e) {
    if (!(e instanceof Refused) || ![404, 405, 406].includes(e.status) || e.code === 'unknown_agent') throw e;
    silent.add(server.url);
    return whole(server, question, who, signal);
  }
}

async function whole(server: Server, question: Question, who: Who, signal: AbortSignal): Promise<Answer> {
  return json<Answer>(await send(server, '/chat', { body: question, who, signal }));
}

async function listen(body: ReadableStream<Uint8Array>, hear: (piece: Piece) => void): Promise<Answer> {
  try {
    for await (const { event, data } of events(body)) {
      const told = parse(data) as Record<string, unknown>;
      if (event === 'done') return told as unknown as Answer;
      if (event === 'error') throw new Refused(503, String(told['code']), String(told['error']), null);
      const piece = read(event, told);
      if (piece) hear(piece);
    }
  } catch (e) {
    throw e instanceof Refused ? e : new Unreachable(BROKEN);
  }
  throw new Unreachable(BROKEN);
}

function read(event: string, told: Record<string, unknown>): Piece | null {
  switch (event) {
    case 'session':
      return { is: 'session', sessionId: String(told['session_id']), inReplyTo: String(told['in_reply_to']) };
    case 'delta':
      return { is: 'delta', text: String(told['text']) };
    case 'action':
      return { is: 'action', action: (told['action'] ?? told) as Action };
    case 'source':
      return { is: 'source', index: Number(told['index']), source: told as unknown as Source };
    default:
      return null;
  }
}
