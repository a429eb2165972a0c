import { messages, poll, Refused, Unreachable, watch, type Messages, type News, type Server, type Who } from '@halo/client';
import { Paused, type Identity } from './identity';
import { backoff, pause } from './pause';

export type LineEvents = {
  readonly sessionId: () => string | null;
  readonly last: () => number;
  readonly past: (messages: Messages) => void;
  readonly hear: (news: News) => void;
  readonly lostSession: () => void;
  readonly refused: (why: Refused) => void;
  readonly connected: (online: boolean) => void;
};

const SILENT_MS = 50_000;
const FIRST_BYTE_MS = 8_000;

/**
 * The one live connection: resumes after the last position it saw, so nothing is lost and nothing comes twice; where
 * streaming is blocked it polls.
 */
export class Line {
  private current: AbortController | null = null;
  private polling = false;
  private dry = 0;

  constructor(
    private readonly server: Server,
    private readonly identity: Identity,
    private readonly events: LineEvents,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.current?.abort());
  }

  get isOpen(): boolean {
    return this.current !== null;
  }

  /** Connects unless connected. */
  open(): void {
    if (this.current || this.signal.aborted) return;
    this.current = new AbortController();
    void this.keep(this.current.signal);
  }

  /** Starts over, for another session or another person. */
  restart(): void {
    this.close();
    this.open();
  }

  close(): void {
    this.current?.abort();
    this.current = null;
  }

  private async keep(signal: AbortSignal): Promise<void> {
    let attempt = 0;
    let first = true;
    while (!signal.aborted) {
      const sessionId = this.events.sessionId();
      if (!sessionId) return void this.finish(signal);
      let who: Who | null = null;
      try {
        who = await this.identity.who(sessionId);
        if (first) this.past(await messages(this.server, who, null), signal);
        first = false;
        await this.listen(who, signal);
        attempt = 0;
      } catch (e) {
        if (signal.aborted) return;
        if (e instanceof Paused) return void this.finish(signal);
        if (e instanceof Refused && !(await this.survives(e, who))) return void this.finish(signal);
        if (e instanceof Unreachable) this.events.connected(navigator.onLine !== false && attempt < 2);
        await pause(backoff(attempt++), signal);
      }
    }
  }

  private async listen(who: Who, signal: AbortSignal): Promise<void> {
    if (this.polling) return this.hearAll(await poll(this.server, who, this.events.last(), signal), signal);
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    let heard = false;
    let timer = setTimeout(stop, FIRST_BYTE_MS);
    signal.addEventListener('abort', stop);
    try {
      const hear = (news: News) => signal.aborted || this.events.hear(news);
      const alive = () => {
        heard = true;
        this.dry = 0;
        this.events.connected(true);
        clearTimeout(timer);
        timer = setTimeout(stop, SILENT_MS);
      };
      await watch(this.server, who, this.events.last(), hear, alive, attempt.signal);
    } catch (e) {
      if (!heard && (!(e instanceof Refused) || e.status === 406) && ++this.dry >= 3) this.polling = true;
      throw e;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  private past(known: Messages, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.events.connected(true);
    this.events.past(known);
  }

  private hearAll(known: Messages, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.events.connected(true);
    for (const message of known.messages) this.events.hear({ is: 'message', message });
    this.events.hear({ is: 'floor', floor: known.floor, teammate: known.teammate ?? null });
    this.events.hear({ is: 'read', read: known.read, unread: known.unread });
  }

  private async survives(why: Refused, who: Who | null): Promise<boolean> {
    if (why.code === 'identity_rejected') return this.identity.refused(who?.token ?? null);
    if (why.code === 'session_not_yours') {
      this.events.lostSession();
      return false;
    }
    if (why.passes || why.status === 404 || why.status === 406) return true;
    this.events.refused(why);
    return false;
  }

  private finish(signal: AbortSignal): void {
    if (this.current?.signal === signal) this.current = null;
  }
}
