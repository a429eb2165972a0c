import { markRead, report, Refused, type Answer, type Message, type News, type Piece, type Question } from '@halo/client';
import { Line, type LineEvents } from '../effects/line';
import { Outbox, type OutboxEvents } from '../effects/outbox';
import type { Kept } from '../effects/store';
import { Tracker } from '../effects/tracker';
import { CALM, digest } from '../state/behaviour';
import { BLANK, isWanted, type Conversation, type Outgoing } from '../state/conversation';
import { Acts } from './acts';
import { advice } from './advice';
import { refuse } from './boot';
import type { Engine } from './engine';
import { tell } from './guard';
import { pageUrl } from './page';
import { newMessageId, newSessionId, question } from './payload';

/** The conversation as it is carried out: what is written goes out, what is said comes in, and the page is told. */
export class Dialogue implements OutboxEvents, LineEvents {
  tracker: Tracker | null = null;
  private readonly outbox: Outbox;
  private readonly line: Line;
  private readonly announced = new Set<string>();
  /** Up to where the page has been told, or need not be. */
  known = 0;
  private readonly acts: Acts;
  private warned = false;
  private marking = false;

  constructor(private readonly engine: Engine) {
    const { server, identity, signal } = engine;
    this.acts = new Acts(engine);
    this.outbox = new Outbox(server, identity, this, signal);
    this.line = new Line(server, identity, this, signal);
  }

  get now(): Conversation {
    return this.engine.ready?.conversation ?? BLANK;
  }

  get settled(): Promise<void> {
    return this.engine.acquaintance.settled;
  }

  private get watched(): boolean {
    return this.engine.ready?.panel.is === 'open' && document.visibilityState === 'visible';
  }

  begin(left: readonly Outgoing[]): void {
    const { config, server, identity, signal } = this.engine;
    const post = async (events: Parameters<typeof report>[2], leaving: boolean) =>
      report(server, await identity.who(this.now.sessionId), events, leaving);
    this.tracker = new Tracker(config.tracking, { post, behaved: (change) => (this.engine.behaviour = change(this.engine.behaviour)) }, signal);
    for (const message of left) this.engine.tell({ did: 'write', message });
    this.known = this.engine.ready?.config.session?.last ?? 0;
    this.reconnect();
    void this.outbox.run();
  }

  write(text: string, images: readonly string[]): void {
    const message: Outgoing = { id: newMessageId(), text, images, at: new Date().toISOString(), state: 'waiting' };
    this.engine.tell({ did: 'write', message });
    this.engine.store.keepOutgoing(message);
    void this.engine.identity.recover(Date.now());
    void this.outbox.run();
  }

  retry(id: string): void {
    this.engine.tell({ did: 'retry', id });
    this.keep(id);
    void this.outbox.run();
  }

  drop(id: string): void {
    this.engine.tell({ did: 'drop', id });
    this.engine.store.dropOutgoing(id);
  }

  connect(): void {
    if (this.now.sessionId) this.line.open();
  }

  reconnect(): void {
    if (this.line.isOpen) this.line.restart();
    // Whoever waits for a person hears of her on every page.
    else if (this.engine.ready?.panel.is === 'open' || this.now.floor === 'escalated' || this.now.floor === 'taken_over') this.connect();
  }

  resume(): void {
    this.engine.tell({ did: 'connect', online: true });
    this.engine.acquaintance.resume();
    void this.outbox.run();
    if (this.engine.ready?.panel.is === 'open') this.connect();
  }

  /** Another tab of this browser changed what is kept. */
  elsewhere(kept: Kept): void {
    const ours = this.now.sessionId;
    if (kept.sessionId && kept.sessionId !== ours) {
      if (ours) this.enter(kept.sessionId);
      else this.engine.tell({ did: 'begin', sessionId: kept.sessionId });
      this.reconnect();
    }
    for (const id of kept.dismissed ?? []) {
      if (!this.engine.ready?.dismissed.includes(id)) this.engine.tell({ did: 'dismiss', id });
    }
  }

  /** Leaves this conversation for another, or for a new one. */
  join(sessionId: string | null): void {
    this.line.close();
    this.engine.store.set({ sessionId: sessionId ?? undefined });
    this.enter(sessionId);
    this.connect();
  }

  /** This session is not the visitor's: what she writes begins a new one. */
  renew(): void {
    this.join(null);
  }

  /** Another visitor is here; nothing of the one before stays, neither before her eyes nor on its way. */
  change(): void {
    const { engine } = this;
    const { sessionId = null, outgoing = [], dismissed = [] } = engine.store.get();
    engine.aloud.end();
    this.line.close();
    this.outbox.halt();
    this.known = Infinity;
    engine.behaviour = CALM;
    engine.tell({ did: 'change', sessionId, outgoing, dismissed });
    engine.teasers.schedule();
    void this.outbox.run();
  }

  sessionId(): string {
    const known = this.now.sessionId ?? this.engine.store.get().sessionId;
    const sessionId = known ?? newSessionId();
    if (sessionId !== this.now.sessionId) this.engine.tell({ did: 'begin', sessionId });
    if (!known) this.engine.store.set({ sessionId });
    return sessionId;
  }

  /** Moves the read marker while somebody looks. */
  seen(): void {
    const { server, identity } = this.engine;
    const { sessionId, last, read } = this.now;
    if (this.marking || !sessionId || last <= read || !this.watched) return;
    this.marking = true;
    identity
      .who(sessionId)
      .then((who) => markRead(server, who, last))
      .then((marked) => sessionId === this.now.sessionId && this.engine.tell({ did: 'learn', news: { is: 'read', ...marked } }))
      .catch(() => undefined)
      .finally(() => (this.marking = false));
  }

  sending(id: string): void {
    this.acts.begin();
    this.engine.tell({ did: 'send', id });
  }

  spoken(id: string, piece: Piece): void {
    if (piece.is === 'action') this.acts.early(id, piece.action);
    this.engine.tell({ did: 'hear', id, piece });
  }

  failed(id: string, final: boolean): void {
    this.engine.tell({ did: 'fail', id, final });
    if (final) this.keep(id);
  }

  connected(online: boolean): void {
    if (this.engine.ready?.online !== online) this.engine.tell({ did: 'connect', online });
  }

  past(messages: readonly Message[], last: number): void {
    for (const message of messages) {
      if (message.position === null || message.position <= this.known) this.announced.add(message.id);
      this.engine.tell({ did: 'learn', news: { is: 'message', message } });
      this.announce(message);
    }
    this.known = last;
  }

  again(messages: readonly Message[]): void {
    for (const { id, rating } of messages) if (rating) this.engine.tell({ did: 'learn', news: { is: 'rating', id, rating } });
  }

  hear(news: News): void {
    this.engine.tell({ did: 'learn', news });
    if (news.is === 'read' && news.unread === 0) this.engine.bell.hush();
    if (news.is === 'message') {
      if (news.message.client_id) this.engine.store.dropOutgoing(news.message.client_id);
      this.announce(news.message);
    }
    this.seen();
  }

  answered(id: string, answer: Answer): void {
    const wanted = isWanted(this.now, id);
    const before = new Set(this.now.said.map((m) => m.id));
    this.engine.tell({ did: 'answer', id, answer, at: new Date().toISOString() });
    this.engine.store.dropOutgoing(id);
    if (!wanted) return;
    for (const message of this.now.said) if (!before.has(message.id)) this.announce(message);
    this.acts.all(id, answer.actions);
    this.engine.aloud.answer(answer.text);
    this.line.open();
    this.seen();
  }

  private announce(message: Message): void {
    if (this.announced.has(message.id)) return;
    this.announced.add(message.id);
    const { id, role, text, sources } = message;
    if ((role === 'agent' || role === 'teammate') && !this.watched) this.engine.bell.ring(this.engine.tongue.say.newMessages);
    tell(this.engine.config.onMessage, { id, role, text, sources: (sources ?? []).map((source) => ({ ...source })) });
  }

  refused(why: unknown): void {
    if (why instanceof Refused && advice(why, this.engine.config.orgId)) refuse(this.engine, why);
    else this.engine.failed(why);
  }

  private enter(sessionId: string | null): void {
    this.known = sessionId ? Infinity : 0;
    this.engine.tell({ did: 'join', sessionId });
  }

  /** As it is now, for the next page. */
  private keep(id: string): void {
    const message = this.now.outgoing.find((m) => m.id === id);
    if (message) this.engine.store.keepOutgoing(message);
  }

  question(message: Outgoing): Question {
    const { acquaintance, context, behaviour, ready } = this.engine;
    const { companyId, traits } = acquaintance;
    const luggage = { companyId, traits, context: Object.fromEntries(context), behaviour: digest(behaviour), mode: ready?.listening ? 'voice' : undefined, pageUrl: pageUrl() };
    return question(message, luggage, () => {
      if (!this.warned) console.warn('HaloAgents: the traits exceed 10,000 characters; the largest are left out of messages.');
      this.warned = true;
    });
  }
}
