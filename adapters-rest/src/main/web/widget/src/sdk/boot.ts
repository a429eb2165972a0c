import { config as configuration, Refused, type Config, type Surface, type Who } from '@halo/client';
import { Paused } from '../effects/identity';
import { backoff, pause } from '../effects/pause';
import { launcherStyle, look } from '../state/theme';
import { advice } from './advice';
import type { Engine } from './engine';
import { tell } from './guard';
import { learnLanguage } from './language';
import { pageUrl, warnOfAuthRoute } from './page';

const NOBODY: Who = { sessionId: null, userId: null, token: null };

/** Asks for the configuration until there is one, and starts what depends on it. */
export async function boot(engine: Engine): Promise<void> {
  warnOfAuthRoute(engine.config);
  if (!engine.config.apiKey) return refuse(engine, new Refused(401, 'unauthorized', '', null));
  for (let attempt = 0; !engine.signal.aborted; attempt++) {
    try {
      if (attempt > 0) engine.acquaintance.resume();
      // Whoever is known from the beginning is asked for once, when the server knows her too.
      if (engine.identity.userId) await engine.acquaintance.settled;
      const config = await ask(engine);
      if (engine.asked === null || engine.asked === engine.identity.userId) return begin(engine, config);
    } catch (e) {
      if (engine.signal.aborted) return;
      if (e instanceof Refused && !e.passes) return refuse(engine, e);
      engine.tell({ did: 'wait' });
      if (attempt === 0) engine.error('unreachable', 'The configuration could not be fetched yet.');
      await pause(backoff(attempt), engine.signal);
    }
  }
}

/** Whoever nobody vouches for gets the configuration without anything personal in it. */
export async function ask(engine: Engine): Promise<Config> {
  const { identity, store, server, config, dialogue } = engine;
  for (let attempt = 0; ; attempt++) {
    let who = NOBODY;
    try {
      const sessionId = store.get().sessionId ?? null;
      who = identity.known(sessionId) ?? (await identity.who(sessionId));
      const found = await configuration(server, config.orgId, pageUrl(), who);
      engine.asked = who.userId;
      return found;
    } catch (e) {
      if (e instanceof Paused) {
        engine.asked = null;
        return configuration(server, config.orgId, pageUrl(), NOBODY);
      }
      if (!(e instanceof Refused) || attempt > 2) throw e;
      if (e.code === 'session_not_yours') dialogue.renew();
      else if (e.code === 'identity_rejected') await identity.refused(who.token);
      else throw e;
    }
  }
}

export function refuse(engine: Engine, why: Refused): void {
  const fix = advice(why, engine.config.orgId);
  if (fix) console.error('HaloAgents: ' + fix);
  engine.store.keepStyle(null);
  engine.tell({ did: 'hide' });
  engine.error(why.code, fix ?? why.message);
}

function begin(engine: Engine, config: Config): void {
  if (engine.signal.aborted) return;
  if (config.key_matches === false) return refuse(engine, new Refused(400, 'org_mismatch', '', null));
  if (!config.agent) return refuse(engine, new Refused(409, 'no_active_agent', '', null));
  const kept = engine.store.get();
  engine.store.keepStyle(launcherStyle(look(config.agent.style)));
  engine.tell({ did: 'boot', config, dismissed: kept.dismissed ?? [] });
  if (engine.identity.blocked) engine.tell({ did: 'pause', paused: true });
  if (kept.sessionId) engine.tell({ did: 'begin', sessionId: kept.sessionId });
  engine.dialogue.begin(kept.outgoing ?? []);
  engine.catchUp();
  present(engine);
  const unread = config.session?.unread ?? 0;
  if (engine.manners.autoOpenUnseen && config.session?.returning && unread > 0) engine.open();
  tell(engine.config.onReady);
}

/** Shows what the team has to show; whatever has words of ours on it needs the language. */
export function present(engine: Engine): void {
  engine.teasers.schedule();
  const { surfaces, conversation } = engine.ready ?? {};
  if (conversation?.unread || engine.config.notify || Object.values(surfaces ?? {}).some((kind: readonly Surface[]) => kind.length > 0)) void learnLanguage(engine);
}
