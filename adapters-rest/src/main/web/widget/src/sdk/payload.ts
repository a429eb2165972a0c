import { compact, type ContextEntry, type Question } from '@halo/client';
import type { Outgoing } from '../state/conversation';

const MOST = 10_000;

type Things = { readonly [name: string]: unknown };

/** What travels with a message besides its words. */
export type Luggage = {
  readonly companyId: string | null;
  readonly traits: Things;
  readonly context: { readonly [key: string]: ContextEntry };
  readonly behaviour: string;
  readonly mode: string | undefined;
  readonly pageUrl: string;
};

export function question(message: Outgoing, luggage: Luggage, leftOut: () => void): Question {
  return {
    message: message.text,
    message_id: message.id,
    page_url: luggage.pageUrl,
    images: filled(message.images),
    company_id: luggage.companyId ?? undefined,
    custom_fields: filled(fitting(luggage.traits, leftOut)),
    context: filled(luggage.context),
    behavior_context: luggage.behaviour || undefined,
    mode: luggage.mode,
  };
}

/** What is empty is not sent. */
function filled<T extends object>(things: T): T | undefined {
  return Object.keys(things).length > 0 ? things : undefined;
}

/** Without the largest, until the rest fits; identify has stored them all. */
export function fitting(traits: Things, leftOut: () => void): Things {
  let fit = traits;
  while (compact(fit).length > MOST) {
    const [largest] = Object.entries(fit).sort(([, a], [, b]) => size(b) - size(a));
    if (!largest) break;
    fit = Object.fromEntries(Object.entries(fit).filter(([name]) => name !== largest[0]));
    leftOut();
  }
  return fit;
}

function size(value: unknown): number {
  return (compact(value) ?? '').length;
}

/** 128 random bits and more, as the server would make it: whoever holds it may continue the conversation. */
export function newSessionId(): string {
  return 'sess_' + random(24);
}

export function newMessageId(): string {
  return 'msg_' + random(18);
}

function random(bytes: number): string {
  const drawn = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...drawn)).replace(/\+/g, '-').replace(/\//g, '_');
}
