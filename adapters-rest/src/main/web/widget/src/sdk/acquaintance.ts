import { identifyCompany, identifyUser, Refused, type Who } from '@halo/client';
import { Paused } from '../effects/identity';
import { ask } from './boot';
import type { Engine } from './engine';

type Things = Readonly<Record<string, unknown>>;

/** Tells the server who the visitor is and whom she works for, one after the other, in the order of the calls. */
export class Acquaintance {
  traits: Things = {};
  companyId: string | null = null;
  private companyTraits: Things = {};
  private told: Promise<void> = Promise.resolve();
  private pending: { userId: string; traits: Things } | null = null;

  constructor(private readonly engine: Engine) {}

  /** Ends when the server has been told everything so far. */
  get settled(): Promise<void> {
    return this.told;
  }

  remember(traits: Things): void {
    this.traits = { ...this.traits, ...traits };
  }

  user(userId: string, traits: Things, token: string | undefined): void {
    const { identity, store } = this.engine;
    const known = identity.userId === userId;
    if (identity.userId && !known) this.traits = {};
    this.remember(traits);
    this.pending = { userId, traits: this.traits };
    identity.claim(userId, token);
    if (!known) store.moveTo(userId);
    this.then(() => this.introduce(known));
  }

  company(companyId: string, traits: Things): void {
    this.companyTraits = companyId === this.companyId ? { ...this.companyTraits, ...traits } : { ...traits };
    this.companyId = companyId;
    const all = this.companyTraits;
    this.then(() => this.vouched((who) => identifyCompany(this.engine.server, { ...who, sessionId: null }, companyId, all)));
  }

  /** After a pause: what could not be told is told. */
  resume(): void {
    if (this.pending) this.then(() => this.introduce(true));
  }

  private async introduce(known: boolean): Promise<void> {
    const waiting = this.pending;
    if (!waiting) return;
    await this.vouched((who) => identifyUser(this.engine.server, who, waiting.traits));
    if (this.pending === waiting) this.pending = null;
    if (known || !this.engine.ready) return;
    const config = await ask(this.engine);
    const kept = this.engine.store.get();
    this.engine.tell({ did: 'meet', config, dismissed: kept.dismissed ?? [] });
    if (kept.sessionId) this.engine.tell({ did: 'begin', sessionId: kept.sessionId });
    this.engine.dialogue.reconnect();
  }

  private async vouched(say: (who: Who) => Promise<void>): Promise<void> {
    const { identity, store, ready } = this.engine;
    for (let attempt = 0; ; attempt++) {
      const who = await identity.who(ready?.conversation.sessionId ?? store.get().sessionId ?? null);
      try {
        return await say(who);
      } catch (e) {
        if (!(e instanceof Refused) || attempt > 1) throw e;
        if (e.code === 'session_not_yours') store.set({ sessionId: undefined });
        else if (e.code !== 'identity_rejected') throw e;
        else if (!(await identity.refused(who.token))) throw new Paused();
      }
    }
  }

  private then(say: () => Promise<void>): void {
    this.told = this.told.then(say).catch((e: unknown) => {
      if (e instanceof Paused || this.engine.signal.aborted) return;
      const code = e instanceof Refused ? e.code : 'unreachable';
      const message = e instanceof Error ? e.message : String(e);
      console.error('HaloAgents: identify failed: ' + message);
      this.engine.error(code, message);
    });
  }
}
