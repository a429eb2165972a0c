import { events } from './event-stream';
import { Refused, Unreachable } from './failure';
import { json, send, type Server, type Who } from './http';
import { parse } from './pristine';
import type { Floor, Message, Messages, News, Rated, Teammate } from './wire';

/** The last fifty messages. */
export async function messages(server: Server, who: Who, signal: AbortSignal): Promise<Messages> {
  return json<Messages>(await send(server, '/messages', { who, signal }));
}

/** Waits up to 25 s for news after a position. */
export async function poll(server: Server, who: Who, after: number, signal: AbortSignal): Promise<Messages> {
  return json<Messages>(await send(server, '/messages?wait=25&after=' + after, { who, signal }));
}

/** Watches from a position on, until the connection ends; an orderly end returns. */
export async function watch(
  server: Server,
  who: Who,
  after: number,
  hear: (news: News) => void,
  alive: () => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await send(server, '/messages?after=' + after, { who, accept: 'text/event-stream', signal });
  if (!response.body || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    throw new Refused(406, 'not_acceptable', 'no stream', null);
  }
  try {
    for await (const { event, data } of events(response.body, alive)) {
      const told = parse(data) as Record<string, unknown>;
      if (event === 'error') throw new Refused(403, String(told['code']), String(told['error']), null);
      const news = read(event, told);
      if (news) hear(news);
    }
  } catch (e) {
    throw e instanceof Refused ? e : new Unreachable('the connection broke off');
  }
}

function read(event: string, told: Record<string, unknown>): News | null {
  switch (event) {
    case 'message':
      return { is: 'message', message: told as unknown as Message };
    case 'floor':
      return { is: 'floor', floor: told['floor'] as Floor, teammate: (told['teammate'] ?? null) as Teammate | null };
    case 'read':
      return { is: 'read', read: Number(told['read']), unread: Number(told['unread']) };
    case 'rating':
      return { is: 'rating', id: String(told['message_id']), rating: told as unknown as Rated };
    default:
      return null;
  }
}
