import { messages, poll, Refused, Unreachable, watch, type Message, type Messages, type News, type Server, type Who } from '@halo/client';
import { Paused, type Identity } from './identity';
import { limited } from './limit';
import { backoff, pause } from './pause';

export type LineEvents = {
  readonly now: { readonly sessionId: string | null; readonly last: number };
  /** What was said before, up to a position. */
  past(messages: readonly Message[], last: number): void;
  hear(news: News): void;
  /** What is known may have changed while nobody listened. */
  again(messages: readonly Message[]): void;
  renew(): void;
  refused(why: Refused): void;
  connected(online: boolean): void;
};

const SILENT_MS = 50_000;
const FIRST_BYTE_MS = 8_000;
const SHORT_MS = 5_000;

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
    let broken = false;
    while (!signal.aborted) {
      const { sessionId } = this.events.now;
      if (!sessionId) return void this.finish(signal);
      let who: Who | null = null;
      try {
        who = await this.identity.who(sessionId);
        if (first || broken) this.known(await messages(this.server, who, signal), first, signal);
        first = broken = false;
        // Whatever ends as soon as it has begun is not begun again at once.
        if (await this.listen(who, signal)) attempt = 0;
        else await pause(backoff(attempt++), signal);
      } catch (e) {
        if (signal.aborted) return;
        if (e instanceof Paused) return void this.finish(signal);
        if (e instanceof Refused && !(await this.survives(e, who))) return void this.finish(signal);
        if (e instanceof Unreachable) {
          broken = true;
          this.events.connected(navigator.onLine !== false && attempt < 2);
        }
        await pause(backoff(attempt++), signal);
      }
    }
  }

  /** Whether that was worth it: it stood for a while, or something was said. */
  private async listen(who: Who, signal: AbortSignal): Promise<boolean> {
    const begun = Date.now();
    const news = this.polling ? await this.poll(who, signal) : await this.watch(who, signal);
    return news || Date.now() - begun > SHORT_MS;
  }

  private async poll(who: Who, signal: AbortSignal): Promise<boolean> {
    const known = await poll(this.server, who, this.events.now.last, signal);
    if (!signal.aborted) {
      for (const message of known.messages) this.events.hear({ is: 'message', message });
      this.standing(known);
    }
    return known.messages.length > 0;
  }

  private async watch(who: Who, signal: AbortSignal): Promise<boolean> {
    const limit = limited(signal, FIRST_BYTE_MS);
    let said = false;
    // A proxy may let the headers through and keep the rest; only a byte says that the line stands.
    let dry = true;
    const hear = (news: News) => {
      if (signal.aborted) return;
      if (news.is === 'message') said = true;
      this.events.hear(news);
    };
    const alive = () => {
      dry = false;
      this.dry = 0;
      this.events.connected(true);
      limit.renew(SILENT_MS);
    };
    try {
      await watch(this.server, who, this.events.now.last, hear, alive, limit.signal);
    } catch (e) {
      if (e instanceof Refused && e.status !== 406) dry = false;
      throw e;
    } finally {
      limit.stop();
      if (dry && !signal.aborted && ++this.dry >= 3) this.polling = true;
    }
    return said;
  }

  private known(known: Messages, first: boolean, signal: AbortSignal): void {
    if (signal.aborted) return;
    if (first) this.events.past(known.messages, known.last);
    else this.events.again(known.messages);
    this.standing(known);
  }

  private standing(known: Messages): void {
    this.events.connected(true);
    this.events.hear({ is: 'floor', floor: known.floor, teammate: known.teammate ?? null });
    this.events.hear({ is: 'read', read: known.read, unread: known.unread });
  }

  private async survives(why: Refused, who: Who | null): Promise<boolean> {
    if (why.code === 'identity_rejected') return this.identity.refused(who?.token ?? null);
    if (why.code === 'session_not_yours') {
      this.events.renew();
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
