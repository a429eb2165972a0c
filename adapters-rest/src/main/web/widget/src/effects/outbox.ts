import { chat, Refused, Unreachable, type Answer, type Piece, type Question, type Server, type Who } from '@halo/client';
import type { Outgoing } from '../state/conversation';
import { Paused, type Identity } from './identity';
import { limited, type Limit } from './limit';
import { backoff, pause } from './pause';

export type OutboxEvents = {
  /** What this visitor still wants sent, in this conversation. */
  readonly now: { readonly outgoing: readonly Outgoing[] };
  readonly settled: Promise<void>;
  question(message: Outgoing): Question;
  sessionId(): string;
  sending(id: string): void;
  spoken(id: string, piece: Piece): void;
  answered(id: string, answer: Answer): void;
  failed(id: string, final: boolean): void;
  refused(why: unknown): void;
  renew(): void;
  connected(online: boolean): void;
};

const GIVE_UP = 6;
const WHOLE_MS = 90_000;

/**
 * Sends what the visitor wrote, one after another, under the id it was written with: sending twice is sending once.
 */
export class Outbox {
  private running = false;
  private limit: Limit | null = null;

  constructor(
    private readonly server: Server,
    private readonly identity: Identity,
    private readonly events: OutboxEvents,
    private readonly signal: AbortSignal,
  ) {}

  /** Starts sending unless it is under way. */
  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (let m = this.next(); m; m = this.next()) {
        await this.events.settled;
        if (!(await this.deliver(m))) return;
      }
    } finally {
      this.running = false;
    }
  }

  /** Waits for no answer any more: the visitor is another one. */
  halt(): void {
    this.limit?.stop();
  }

  private next(): Outgoing | undefined {
    return this.events.now.outgoing.find((m) => m.state === 'waiting' || m.state === 'received');
  }

  private wants({ id }: Outgoing): boolean {
    return this.events.now.outgoing.some((m) => m.id === id);
  }

  /** False when sending has to rest. */
  private async deliver(message: Outgoing): Promise<boolean> {
    for (let attempt = 0; this.wants(message); attempt++) {
      let who: Who = { sessionId: null, userId: null, token: null };
      try {
        who = await this.identity.who(this.events.sessionId());
        await this.send(message, who);
        return true;
      } catch (e) {
        if (!this.wants(message)) break;
        if (e instanceof Paused) return this.rest(message.id);
        if (e instanceof Unreachable) {
          this.events.connected(false);
          this.events.failed(message.id, false);
          await pause(backoff(attempt), this.signal);
        } else if (e instanceof Refused) {
          const again = await this.refused(message, e, who, attempt);
          if (again !== 'again') return again === 'next';
        } else {
          this.events.failed(message.id, true);
          this.events.refused(e);
          return true;
        }
      }
    }
    return true;
  }

  private async send(message: Outgoing, who: Who): Promise<void> {
    this.events.sending(message.id);
    const limit = limited(this.signal, WHOLE_MS);
    this.limit = limit;
    try {
      const hear = (piece: Piece) => this.events.spoken(message.id, piece);
      const answer = await chat(this.server, this.events.question(message), who, hear, limit.signal);
      this.events.connected(true);
      this.events.answered(message.id, answer);
    } finally {
      limit.stop();
    }
  }

  private async refused(m: Outgoing, why: Refused, who: Who, attempt: number): Promise<'again' | 'next' | 'rest'> {
    this.events.connected(true);
    if (why.code === 'identity_rejected') {
      if (attempt < GIVE_UP && (await this.identity.refused(who.token))) return 'again';
      this.rest(m.id);
      return 'rest';
    }
    if (why.code === 'session_not_yours' && attempt < 2) {
      this.events.renew();
      return 'again';
    }
    if (why.passes && attempt < GIVE_UP) {
      await pause(why.retryAfter ? why.retryAfter * 1000 : backoff(attempt), this.signal);
      return 'again';
    }
    this.events.failed(m.id, true);
    this.events.refused(why);
    return 'next';
  }

  private rest(id: string): boolean {
    this.events.failed(id, false);
    return false;
  }
}
