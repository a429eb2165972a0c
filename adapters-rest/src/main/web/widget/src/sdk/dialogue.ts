import { markRead, report, Refused, type Action, type Answer, type Message, type News } from '@halo/client';
import { Line } from '../effects/line';
import { Outbox } from '../effects/outbox';
import { navigate } from '../effects/place';
import type { Kept } from '../effects/store';
import { Tracker } from '../effects/tracker';
import { digest } from '../state/behaviour';
import { BLANK, type Conversation, type Outgoing } from '../state/conversation';
import { advice } from './advice';
import { refuse } from './boot';
import type { Engine } from './engine';
import { tell } from './guard';
import { pageUrl } from './page';
import { newMessageId, newSessionId, question } from './payload';

/** The conversation as it is carried out: what is written goes out, what is said comes in, and the page is told. */
export class Dialogue {
  tracker: Tracker | null = null;
  private readonly outbox: Outbox;
  private readonly line: Line;
  private readonly announced = new Set<string>();
  private readonly performed = new Map<string, number>();
  private warned = false;
  private marking = false;

  constructor(private readonly engine: Engine) {
    const { server, identity, signal } = engine;
    const connected = (online: boolean) => {
      if (this.engine.ready?.online !== online) engine.tell({ did: 'connect', online });
    };
    const lostSession = () => this.renew();
    this.outbox = new Outbox(
      server,
      identity,
      {
        next: () => this.now.outgoing.find((m) => m.state === 'waiting' || m.state === 'received'),
        question: (m) => this.question(m),
        ready: () => engine.acquaintance.settled,
        sessionId: () => this.sessionId(),
        sending: (id) => engine.tell({ did: 'send', id }),
        hear: (id, piece) => {
          // Nobody is led away before the answer is there, or the next page would ask again.
          if (piece.is === 'action' && piece.action.type !== 'navigate') this.perform(id, [piece.action]);
          engine.tell({ did: 'hear', id, piece });
        },
        answered: (id, answer) => this.answered(id, answer),
        failed: (id, final) => engine.tell({ did: 'fail', id, final }),
        refused: (why) => this.refused(why),
        lostSession,
        connected,
      },
      signal,
    );
    this.line = new Line(
      server,
      identity,
      {
        sessionId: () => this.now.sessionId,
        last: () => this.now.last,
        past: (known) => {
          for (const message of known.messages) {
            this.announced.add(message.id);
            engine.tell({ did: 'learn', news: { is: 'message', message } });
          }
          engine.tell({ did: 'learn', news: { is: 'floor', floor: known.floor, teammate: known.teammate ?? null } });
          engine.tell({ did: 'learn', news: { is: 'read', read: known.read, unread: known.unread } });
          this.seen();
        },
        hear: (news) => this.hear(news),
        lostSession,
        refused: (why) => this.refused(why),
        connected,
      },
      signal,
    );
  }

  private get watched(): boolean {
    return this.engine.ready?.panel.is === 'open' && document.visibilityState === 'visible';
  }

  private get now(): Conversation {
    return this.engine.ready?.conversation ?? BLANK;
  }

  begin(left: readonly Outgoing[]): void {
    const { config, server, identity, signal } = this.engine;
    const post = async (events: Parameters<typeof report>[2], leaving: boolean) =>
      report(server, await identity.who(this.now.sessionId), events, leaving);
    this.tracker = new Tracker(config.tracking, { post, behaved: (change) => (this.engine.behaviour = change(this.engine.behaviour)) }, signal);
    for (const message of left) this.engine.tell({ did: 'write', message: { ...message, state: 'waiting' } });
    // Whoever waits for a person hears of her on every page.
    if (this.now.sessionId && (this.now.floor === 'escalated' || this.now.floor === 'taken_over')) this.connect();
    if (left.length > 0) void this.outbox.run();
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
    else if (this.engine.ready?.panel.is === 'open') this.connect();
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
      if (ours) this.engine.tell({ did: 'join', sessionId: kept.sessionId });
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
    this.engine.tell({ did: 'join', sessionId });
    this.connect();
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
      .then((marked) => this.engine.tell({ did: 'learn', news: { is: 'read', ...marked } }))
      .catch(() => undefined)
      .finally(() => (this.marking = false));
  }

  private hear(news: News): void {
    this.engine.tell({ did: 'learn', news });
    if (news.is === 'read' && news.unread === 0) this.engine.bell.hush();
    if (news.is !== 'message') return;
    if (news.message.client_id) this.engine.store.dropOutgoing(news.message.client_id);
    this.announce(news.message);
    this.seen();
  }

  private answered(id: string, answer: Answer): void {
    const before = new Set(this.now.said.map((m) => m.id));
    this.engine.tell({ did: 'answer', id, answer, at: new Date().toISOString() });
    this.engine.store.dropOutgoing(id);
    for (const message of this.now.said) if (!before.has(message.id)) this.announce(message);
    this.perform(id, answer.actions.slice(this.performed.get(id) ?? 0));
    this.performed.delete(id);
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

  private perform(id: string, actions: readonly Action[]): void {
    for (const action of actions) {
      this.performed.set(id, (this.performed.get(id) ?? 0) + 1);
      if (action.type === 'highlight') this.engine.highlight(String(action['selector']), { label: text(action['label']), ...(action['options'] as object | undefined) });
      tell(this.engine.config.onAction, { ...action });
      if (action.type === 'navigate') navigate(String(action['url']), this.engine.config.allowedHosts ?? []);
    }
  }

  private refused(why: Refused): void {
    if (advice(why, this.engine.config.orgId)) refuse(this.engine, why);
    else this.engine.error(why.code, why.message);
  }

  private renew(): void {
    this.engine.store.set({ sessionId: undefined });
    this.engine.tell({ did: 'join', sessionId: null });
  }

  private question(message: Outgoing) {
    const { acquaintance, context, behaviour, ready } = this.engine;
    const { companyId, traits } = acquaintance;
    const luggage = { companyId, traits, context: Object.fromEntries(context), behaviour: digest(behaviour), mode: ready?.listening ? 'voice' : 'chat', pageUrl: pageUrl() };
    return question(message, luggage, () => {
      if (!this.warned) console.warn('HaloAgents: the traits exceed 10,000 characters; the largest are left out of messages.');
      this.warned = true;
    });
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
