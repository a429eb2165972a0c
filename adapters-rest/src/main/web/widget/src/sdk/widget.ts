import type { ContextEntry } from '@halo/client';
import type { CompanyTraits, HaloConfig, HaloDebug, HaloInstance, HighlightOptions, UserTraits } from '../../haloagents';
import { Engine } from './engine';
import { snapshot } from './snapshot';

const ANONYMOUS = 'anonymous';

/** What a page holds in its hand. Every call is safe at any time; after `destroy` it does nothing. */
export class Widget implements HaloInstance {
  private readonly engine: Engine;

  constructor(
    private readonly config: HaloConfig,
    private readonly version: string,
    private readonly gone: () => void,
  ) {
    this.engine = new Engine(config);
    const named = config.userId && config.userId !== ANONYMOUS ? config.userId : null;
    for (const [key, entry] of Object.entries(config.context ?? {})) this.setContext(key, entry);
    if (named) this.identify(named, config.userTraits, config.userToken === undefined ? {} : { userToken: config.userToken });
    if (config.companyId) this.identifyCompany(config.companyId, config.companyTraits);
    this.engine.start();
  }

  sendMessage = (text: string): void => {
    if (typeof text === 'string' && text.trim()) this.engine.later(() => this.engine.send(text.trim()));
  };

  openChat = (): void => this.engine.later(() => this.engine.open());

  closeChat = (): void => this.engine.later(() => this.engine.close());

  identify = (userId: string, traits?: UserTraits, identity?: { userToken?: string }): void => {
    if (!userId || userId === ANONYMOUS) return;
    this.engine.inTurn(() => this.engine.acquaintance.user(String(userId), traits ?? {}, identity?.userToken));
  };

  identifyCompany = (companyId: string, traits?: CompanyTraits): void => {
    if (companyId) this.engine.inTurn(() => this.engine.acquaintance.company(String(companyId), traits ?? {}));
  };

  setContext = (key: string, entry: ContextEntry): void => {
    if (key && entry) this.engine.inTurn(() => this.engine.context.set(key, { ...entry }));
  };

  clearContext = (key?: string): void => {
    const { context } = this.engine;
    this.engine.inTurn(() => (key === undefined ? context.clear() : context.delete(key)));
  };

  highlightElement = (selector: string, options?: HighlightOptions): void => this.engine.highlight(selector, options);

  clearHighlights = (): void => this.engine.spotlight.clear();

  destroy = (): void => {
    this.engine.stop();
    this.gone();
  };

  debug = (): HaloDebug => {
    const shot = snapshot(this.engine, this.config, this.version);
    console.log('HaloAgents ' + this.version, shot);
    return shot;
  };
}
