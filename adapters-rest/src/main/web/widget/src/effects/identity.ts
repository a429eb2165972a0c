import { parse, type Who } from '@halo/client';
import { limited } from './limit';

/** Thrown instead of a request while nobody vouches for the visitor. */
export class Paused extends Error {}

export type IdentityEvents = {
  /** Fetches a fresh token, if the page can. */
  readonly fetchToken: (() => string | Promise<string>) | undefined;
  readonly paused: () => void;
  readonly resumed: () => void;
};

const PATIENCE_MS = 15_000;
const RETRY_MS = 30_000;

/** Who the visitor is and who vouches for it: never sends a token known to be expired, and stops when there is none. */
export class Identity {
  userId: string | null = null;
  blocked = false;
  private token: string | null = null;
  private rejected: string | null = null;
  private fetching: Promise<boolean> | null = null;
  private asked = 0;

  constructor(
    private readonly events: IdentityEvents,
    private readonly signal: AbortSignal,
  ) {}

  get hasToken(): boolean {
    return this.token !== null;
  }

  /** The visitor is this user; a good token ends a pause. */
  claim(userId: string, token: string | undefined): void {
    if (userId !== this.userId) this.token = null;
    this.userId = userId;
    if (token === undefined) return;
    this.token = token;
    this.rejected = null;
    if (!isExpired(token)) this.resume();
  }

  /** Names the visitor at once, where the page need not be asked for that. */
  known(sessionId: string | null): Who | null {
    if (!this.userId) return { sessionId, userId: null, token: null };
    const missing = this.token === null ? this.events.fetchToken !== undefined : isExpired(this.token);
    return this.blocked || missing ? null : { sessionId, userId: this.userId, token: this.token };
  }

  /** Names the visitor for one request, with a token that may still be good. */
  async who(sessionId: string | null): Promise<Who> {
    const known = this.known(sessionId);
    if (known) return known;
    if (this.blocked || !(await this.refresh())) {
      this.pause();
      throw new Paused();
    }
    return { sessionId, userId: this.userId, token: this.token };
  }

  /** The server refused the token; true when there is a fresh one to try again with. */
  async refused(token: string | null): Promise<boolean> {
    if (this.token !== token && this.token !== null) return true;
    this.rejected = token;
    if (await this.refresh()) return true;
    this.pause();
    return false;
  }

  /** While paused, the page is asked for a token again when somebody needs one, but not all the time. */
  async recover(now: number): Promise<void> {
    if (!this.blocked || !this.events.fetchToken || now - this.asked < RETRY_MS) return;
    this.asked = now;
    if (await this.refresh()) this.resume();
  }

  private refresh(): Promise<boolean> {
    this.fetching ??= this.fetchToken().finally(() => (this.fetching = null));
    return this.fetching;
  }

  private async fetchToken(): Promise<boolean> {
    if (!this.events.fetchToken || this.signal.aborted) return false;
    const whose = this.userId;
    try {
      const token = await this.withinPatience(this.events.fetchToken());
      if (whose !== this.userId) return this.token !== null;
      if (typeof token !== 'string' || !token || token === this.rejected || isExpired(token)) return false;
      this.token = token;
      return true;
    } catch {
      return false;
    }
  }

  private async withinPatience(token: string | Promise<string>): Promise<string> {
    const limit = limited(this.signal, PATIENCE_MS);
    const late = new Promise<never>((_, reject) => limit.signal.addEventListener('abort', reject));
    try {
      return await Promise.race([token, late]);
    } finally {
      limit.stop();
    }
  }

  private pause(): void {
    if (this.blocked || this.signal.aborted) return;
    this.blocked = true;
    this.events.paused();
  }

  private resume(): void {
    if (!this.blocked) return;
    this.blocked = false;
    this.events.resumed();
  }
}

/** By its own word; a token that cannot be read is left to the server. */
export function isExpired(token: string, now = Date.now()): boolean {
  try {
    const body = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const exp: unknown = (parse(atob(body)) as { exp?: unknown }).exp;
    return typeof exp === 'number' && exp * 1000 <= now;
  } catch {
    return false;
  }
}
