import { Refused, Unreachable } from './failure';
import { compact, fetched, own, parse } from './pristine';

/** The server a page talks to, the key that names the workspace, and what ends every call to it. */
export type Server = { readonly url: string; readonly key: string | undefined; readonly signal?: AbortSignal };

/** Who is asking, as far as the page knows. */
export type Who = {
  readonly sessionId: string | null;
  readonly userId: string | null;
  readonly token: string | null;
};

export type Ask = {
  readonly body?: object;
  readonly who?: Who;
  readonly accept?: string;
  readonly signal?: AbortSignal;
  readonly keepalive?: boolean;
};

/** Sends a request; whatever is not a success is thrown as {@link Refused} or {@link Unreachable}. */
export async function send(server: Server, path: string, asked: Ask = {}): Promise<Response> {
  const ask = own(asked);
  const response = await reach(server.url + '/api/sdk' + path, {
    method: ask.body ? 'POST' : 'GET',
    headers: headers(server, ask),
    body: ask.body ? compact({ ...ask.body, ...(ask.who ? person(ask.who) : {}) }) : null,
    signal: ask.signal ?? server.signal ?? null,
    keepalive: ask.keepalive ?? false,
    credentials: 'omit',
    mode: 'cors',
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

export async function json<T>(response: Response): Promise<T> {
  try {
    return parse(await response.text()) as T;
  } catch {
    throw new Unreachable('the connection broke off');
  }
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetched(url, own(init));
  } catch (e) {
    throw new Unreachable(String((e as Error).message));
  }
}

/** Nothing personal or secret ever stands in an address: a POST says who in its body, a GET in its headers. */
function headers(server: Server, ask: Ask): Record<string, string> {
  const all: Record<string, string> = {};
  if (server.key) all['Authorization'] = 'Bearer ' + server.key;
  if (ask.accept) all['Accept'] = ask.accept;
  if (ask.body) {
    all['Content-Type'] = 'application/json';
  } else if (ask.who) {
    if (ask.who.sessionId) all['X-Session-Id'] = ask.who.sessionId;
    if (ask.who.userId) all['X-Halo-User-Id'] = ask.who.userId;
    if (ask.who.token) all['X-Halo-User-Token'] = ask.who.token;
  }
  return all;
}

/** What is not known is not written. */
function person(who: Who): Record<string, string | undefined> {
  return { session_id: who.sessionId ?? undefined, user_id: who.userId ?? undefined, user_token: who.token ?? undefined };
}

async function refusal(response: Response): Promise<Refused> {
  const told = await json<{ error?: string; code?: string }>(response).catch(() => ({ error: undefined, code: undefined }));
  const wait = Number(response.headers.get('Retry-After'));
  return new Refused(
    response.status,
    told.code ?? 'http_' + response.status,
    told.error ?? 'The server answered ' + response.status + '.',
    wait > 0 ? wait : null,
  );
}
