import { identifyCompany, identifyUser, Refused, type Who } from '@halo/client';
import { Paused } from '../effects/identity';
import { ask, present } from './boot';
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
    const { identity, store, dialogue } = this.engine;
    const before = identity.userId;
    const another = before !== null && before !== userId;
    if (another) {
      this.traits = this.companyTraits = {};
      this.companyId = null;
    }
    this.remember(traits);
    this.pending = { userId, traits: this.traits };
    identity.claim(userId, token);
    if (before !== userId) store.moveTo(userId);
    if (another) dialogue.change();
    this.then(() => this.introduce());
  }

  company(companyId: string, traits: Things): void {
    this.companyTraits = companyId === this.companyId ? { ...this.companyTraits, ...traits } : { ...traits };
    this.companyId = companyId;
    const all = this.companyTraits;
    this.then(() => this.vouched((who) => identifyCompany(this.engine.server, { ...who, sessionId: null }, companyId, all)));
  }

  /** After a pause: what could not be told is told. */
  resume(): void {
    if (this.pending) this.then(() => this.introduce());
  }

  private async introduce(): Promise<void> {
    const waiting = this.pending;
    if (!waiting) return;
    await this.vouched((who) => identifyUser(this.engine.server, who, waiting.traits));
    if (this.pending === waiting) this.pending = null;
    this.engine.later(() => this.then(() => this.meet()));
  }

  /** What the server has for her, unless it was asked for her already. */
  private async meet(): Promise<void> {
    const { engine } = this;
    if (engine.asked === engine.identity.userId) return;
    const config = await ask(engine);
    if (engine.asked !== engine.identity.userId) return;
    const kept = engine.store.get();
    engine.tell({ did: 'meet', config, dismissed: kept.dismissed ?? [] });
    if (kept.sessionId) engine.tell({ did: 'begin', sessionId: kept.sessionId });
    engine.dialogue.known = Math.max(engine.dialogue.known, config.session?.last ?? 0);
    present(engine);
    engine.dialogue.reconnect();
  }

  private async vouched(say: (who: Who) => Promise<void>): Promise<void> {
    const { identity, store, dialogue } = this.engine;
    for (let attempt = 0; ; attempt++) {
      const who = await identity.who(this.engine.ready?.conversation.sessionId ?? store.get().sessionId ?? null);
      try {
        return await say(who);
      } catch (e) {
        if (!(e instanceof Refused) || attempt > 1) throw e;
        if (e.code === 'session_not_yours') dialogue.renew();
        else if (e.code !== 'identity_rejected') throw e;
        else if (!(await identity.refused(who.token))) throw new Paused();
      }
    }
  }

  private then(say: () => Promise<void>): void {
    this.told = this.told.then(say).catch((e: unknown) => {
      if (!(e instanceof Paused || this.engine.signal.aborted)) console.error('HaloAgents: identify failed: ' + String((e as Error).message));
      this.engine.failed(e);
    });
  }
}
