import { Refused, Unreachable, withoutEnd, type ContextEntry, type Server } from '@halo/client';
import type { HaloConfig, HighlightOptions } from '../../haloagents';
import { Identity, Paused } from '../effects/identity';
import { Mount } from '../effects/mount';
import { fillsScreen, onPathChange } from '../effects/place';
import { Spotlight } from '../effects/spotlight';
import { Store } from '../effects/store';
import { CALM, type Behaviour } from '../state/behaviour';
import { manners, type Manners } from '../state/manners';
import { after, type Happening, type Ready, type Session } from '../state/session';
import { look, variables } from '../state/theme';
import { tongue, type Tongue } from '../strings/strings';
import { draw } from '../views/draw';
import { Acquaintance } from './acquaintance';
import { Bell } from './bell';
import { boot } from './boot';
import { Dialogue } from './dialogue';
import { tell } from './guard';
import { hands } from './hands';
import { learnLanguage } from './language';
import { HOME, warnOfMode } from './page';
import { TalkAloud } from './talk-aloud';
import { Teasers } from './teasers';

/** Holds the session and everything that acts on it, from `init` to `destroy`. */
export class Engine {
  readonly context = new Map<string, ContextEntry>();
  readonly server: Server;
  readonly identity: Identity;
  readonly store: Store;
  readonly mount: Mount;
  readonly spotlight: Spotlight;
  readonly acquaintance: Acquaintance;
  readonly dialogue: Dialogue;
  readonly teasers: Teasers;
  readonly bell: Bell;
  readonly aloud: TalkAloud;
  tongue: Tongue;
  behaviour: Behaviour = CALM;
  manners: Manners;
  session: Session;
  /** For whom the configuration was asked last. */
  asked: string | null = null;
  private readonly ending = new AbortController();
  private readonly hands = hands(this);
  private waiting: (() => void)[] = [];
  private drawing = false;

  constructor(readonly config: HaloConfig) {
    const { userId, getUserToken, onIdentityExpired } = config;
    this.server = { url: withoutEnd(config.apiUrl ?? HOME, '/').replace(/\/api\/sdk$/, ''), key: config.apiKey, signal: this.signal };
    const paused = () => {
      this.tell({ did: 'pause', paused: true });
      tell(onIdentityExpired);
    };
    const resumed = () => {
      this.tell({ did: 'pause', paused: false });
      this.dialogue.resume();
    };
    this.identity = new Identity({ fetchToken: getUserToken, paused, resumed }, this.signal);
    this.store = new Store(config.orgId, null);
    const kept = this.store.style;
    this.session = { is: 'starting', look: kept && look({ ...kept }) };
    this.manners = manners(config.ui, config.manualOnPaths ?? [], location.pathname);
    this.tongue = tongue([config.locale, document.documentElement.lang, ...navigator.languages]);
    this.mount = new Mount(this.signal);
    warnOfMode(config.defaultMode);
    this.spotlight = new Spotlight(this.mount.layer, this.signal);
    this.acquaintance = new Acquaintance(this);
    this.dialogue = new Dialogue(this);
    this.teasers = new Teasers(this);
    this.bell = new Bell(config.notify, this.signal);
    this.aloud = new TalkAloud(this);
    if (!userId || userId === 'anonymous') this.acquaintance.remember(config.userTraits ?? {});
  }

  get signal(): AbortSignal {
    return this.ending.signal;
  }

  /** What is true once the configuration is there; before that and afterwards nothing is. */
  get ready(): Ready | null {
    return this.session.is === 'ready' ? this.session : null;
  }

  start(): void {
    void boot(this);
    this.draw();
    onPathChange(() => this.moved(), this.signal);
    this.store.watch((kept) => this.dialogue.elsewhere(kept), this.signal);
    addEventListener('online', () => this.dialogue.resume(), { signal: this.signal });
    addEventListener('offline', () => this.tell({ did: 'connect', online: false }), { signal: this.signal });
    document.addEventListener('visibilitychange', () => this.returned(), { signal: this.signal });
  }

  stop(): void {
    if (this.signal.aborted) return;
    if (this.identity.userId) this.store.forget();
    this.ending.abort();
    draw(null, this.mount.view);
    this.session = { is: 'hidden' };
  }

  /** Does it now, or as soon as the configuration is there, in the order of the calls. */
  later(what: () => void): void {
    if (this.signal.aborted) return;
    if (this.session.is === 'starting') this.waiting.push(what);
    else if (this.session.is === 'ready') what();
  }

  /** Does it now, unless something the page has wanted before has to wait. */
  inTurn(what: () => void): void {
    if (this.waiting.length > 0) this.later(what);
    else if (!this.signal.aborted) what();
  }

  catchUp(): void {
    for (const what of this.waiting.splice(0)) what();
  }

  tell(happening: Happening): void {
    if (this.signal.aborted) return;
    this.session = after(this.session, happening);
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      if (!this.signal.aborted) this.draw();
    });
  }

  error(code: string, message: string): void {
    tell(this.config.onError, { code, message });
  }

  /** Something the visitor wanted did not happen; a pause was told already. */
  failed(why: unknown): void {
    if (why instanceof Paused || this.signal.aborted) return;
    this.error(why instanceof Refused ? why.code : why instanceof Unreachable ? 'unreachable' : 'failed', String((why as Error).message));
  }

  open(): void {
    if (!this.ready || this.ready.panel.is === 'open') return;
    this.tell({ did: 'open' });
    this.bell.hush();
    void learnLanguage(this);
    void this.identity.recover(Date.now());
    this.dialogue.connect();
    this.dialogue.seen();
    tell(this.config.onChatOpen);
    this.aloud.greet();
  }

  send(text: string): void {
    this.open();
    this.tell({ did: 'show', page: 'talk' });
    this.dialogue.write(text, []);
  }

  close(): void {
    if (this.ready?.panel.is !== 'open') return;
    if (this.ready.listening) this.aloud.end();
    this.tell({ did: 'close' });
    tell(this.config.onChatClose);
  }

  highlight(selector: string, options?: HighlightOptions): void {
    if (!this.signal.aborted && this.spotlight.show(selector, options) && fillsScreen()) this.close();
  }

  draw(): void {
    const { session, manners, tongue, config, hands } = this;
    const shown = (session.is === 'starting' && session.look) || look(this.ready?.config.agent?.style);
    this.mount.theme(variables(shown));
    draw({ session, look: shown, manners, tongue, config, hands, known: this.identity.userId !== null }, this.mount.view);
  }

  private moved(): void {
    this.manners = manners(this.config.ui, this.config.manualOnPaths ?? [], location.pathname);
    this.teasers.show();
    this.dialogue.tracker?.page();
    this.draw();
  }

  private returned(): void {
    if (document.visibilityState !== 'visible') return;
    this.bell.hush();
    void this.identity.recover(Date.now());
    this.dialogue.seen();
  }
}
