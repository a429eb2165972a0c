import type { HaloConfig, HaloDebug } from '../../haloagents';
import type { Engine } from './engine';

/** What a developer needs to see; of a secret only whether it is there. */
export function snapshot(engine: Engine, config: HaloConfig, version: string): HaloDebug {
  const { identity, session, mount, manners, teasers } = engine;
  const ready = session.is === 'ready' ? session : null;
  const agent = ready?.config.agent;
  const count = (selector: string) => mount.root.querySelectorAll(selector).length;
  const taken = ready?.conversation.floor === 'taken_over';
  const name = ready?.conversation.teammate?.name;
  return {
    version,
    org: config.orgId,
    user: identity.userId ?? 'anonymous',
    path: location.pathname,
    identity: {
      token: set(identity.hasToken),
      getUserToken: set(config.getUserToken),
      blocked: identity.blocked,
      hash: set(false),
      apiKey: set(config.apiKey),
    },
    agent: agent ? agent.name + ' ' + agent.id + (agent.require_auth ? ' [requireAuth]' : '') : 'not loaded yet',
    session: {
      id: ready?.conversation.sessionId ?? null,
      open: ready?.panel.is === 'open',
      returning: ready?.returning ?? false,
    },
    ui: { ...manners },
    dom: {
      host: mount.host.isConnected,
      trigger: count('.launcher') > 0,
      panel: count('.panel') > 0,
      badge: count('.badge') > 0,
      teasers: count('.teaser'),
      banners: count('.banner'),
      inApp: count('.in-app'),
    },
    liveAgent: { active: taken, ...(taken && name ? { name } : {}) },
    scheduledProactiveTimers: teasers.scheduled,
  };
}

function set(value: unknown): string {
  return value ? '(set)' : '(unset)';
}
