import { json, send, type Server, type Who } from './http';
import type { Config, Earlier, PageEvent, Rating, Surfaces } from './wire';

export { chat } from './chat';
export { Refused, Unreachable } from './failure';
export { matches } from './glob';
export { messages, poll, watch } from './live';
export { compact, fetched, own, parse } from './pristine';
export { withoutEnd } from './without-end';
export type { Server, Who } from './http';
export type * from './wire';

type Things = { readonly [name: string]: unknown };

/** Everything the widget needs to begin, in one request. */
export async function config(server: Server, orgId: string, pageUrl: string, who: Who): Promise<Config> {
  return json(await send(server, '/config?org_id=' + encodeURIComponent(orgId) + '&page_url=' + encodeURIComponent(pageUrl), { who }));
}

export async function identifyUser(server: Server, who: Who, traits: Things): Promise<void> {
  await send(server, '/users/identify', { body: { traits }, who });
}

export async function identifyCompany(server: Server, who: Who, companyId: string, traits: Things): Promise<void> {
  await send(server, '/companies/identify', { body: { company_id: companyId, traits }, who });
}

export async function markRead(server: Server, who: Who, position: number): Promise<{ read: number; unread: number }> {
  return json(await send(server, '/messages/read', { body: { position }, who }));
}

export async function conversations(server: Server, who: Who): Promise<readonly Earlier[]> {
  return (await json<{ items: readonly Earlier[] }>(await send(server, '/conversations?limit=20', { who }))).items;
}

export async function requestHuman(server: Server, who: Who): Promise<void> {
  await send(server, '/handoff', { body: {}, who });
}

export async function rate(server: Server, who: Who, messageId: string, rating: Rating, comment?: string): Promise<void> {
  await send(server, '/ratings', { body: { message_id: messageId, rating, comment }, who });
}

export async function lead(server: Server, who: Who, email: string): Promise<void> {
  await send(server, '/lead', { body: { email }, who });
}

/** Sends the conversation by mail; says where it went, as far as that may be shown. */
export async function transcript(server: Server, who: Who, email?: string): Promise<string> {
  return (await json<{ email: string }>(await send(server, '/transcript', { body: { email }, who }))).email;
}

/** A picture of the conversation. */
export async function picture(server: Server, who: Who, path: string): Promise<Blob> {
  return (await send(server, path.replace('/api/sdk', ''), { who })).blob();
}

export async function surfaces(server: Server, who: Who): Promise<Surfaces> {
  return json(await send(server, '/surfaces', { who }));
}

export async function report(server: Server, who: Who, events: readonly PageEvent[], leaving: boolean): Promise<void> {
  await send(server, '/events', { body: { events }, who, keepalive: leaving });
}
