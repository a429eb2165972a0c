import type { Config, Earlier, Surface, Surfaces } from '@halo/client';
import { afterTalk, BLANK, type Conversation, type Outgoing, type Talk } from './conversation';
import type { Look } from './theme';

/** Where the panel stands. */
export type Panel = { readonly is: 'closed' } | { readonly is: 'open'; readonly on: 'talk' | 'history' };

/** One thing at a time the panel has to say about itself, in a line of its own. */
export type Notice =
  | { readonly is: 'none' }
  | { readonly is: 'offline' }
  | { readonly is: 'paused' }
  | { readonly is: 'address' }
  | { readonly is: 'mailed' | 'noted'; readonly to: string }
  | { readonly is: 'unmailed' | 'unable' }
  | { readonly is: 'voice'; readonly why: 'microphone_policy' | 'microphone_denied' | 'unsupported' };

export type Ready = {
  readonly is: 'ready';
  readonly config: Config;
  readonly panel: Panel;
  readonly conversation: Conversation;
  readonly history: readonly Earlier[];
  readonly surfaces: Surfaces;
  readonly dismissed: readonly string[];
  readonly teaser: Surface | null;
  readonly paused: boolean;
  readonly online: boolean;
  readonly returning: boolean;
  readonly listening: boolean;
  readonly notice: Notice;
};

/** The configuration is on its way; a launcher that stood here before may stand again at once. */
export type Starting = { readonly is: 'starting'; readonly look: Look | null };

/** All the widget can be. */
export type Session = Starting | Ready | { readonly is: 'hidden' };

export type Happening =
  | { readonly did: 'boot'; readonly config: Config; readonly dismissed: readonly string[] }
  | { readonly did: 'meet'; readonly config: Config; readonly dismissed: readonly string[] }
  | { readonly did: 'wait' }
  | { readonly did: 'hide' }
  | { readonly did: 'open' }
  | { readonly did: 'close' }
  | { readonly did: 'show'; readonly page: 'talk' | 'history' }
  | { readonly did: 'list'; readonly earlier: readonly Earlier[] }
  | { readonly did: 'join'; readonly sessionId: string | null }
  | { readonly did: 'change'; readonly sessionId: string | null; readonly outgoing: readonly Outgoing[]; readonly dismissed: readonly string[] }
  | { readonly did: 'tease'; readonly teaser: Surface | null }
  | { readonly did: 'dismiss'; readonly id: string }
  | { readonly did: 'pause'; readonly paused: boolean }
  | { readonly did: 'connect'; readonly online: boolean }
  | { readonly did: 'listen'; readonly listening: boolean }
  | { readonly did: 'notice'; readonly notice: Notice }
  | Talk;

const NOTHING: Surfaces = { banners: [], in_app: [], teasers: [] };

export function after(session: Session, happening: Happening): Session {
  if (happening.did === 'boot') return booted(happening.config, happening.dismissed);
  if (happening.did === 'hide') return { is: 'hidden' };
  if (happening.did === 'wait') return session.is === 'starting' ? { ...session, look: null } : session;
  return session.is === 'ready' ? happened(session, happening) : session;
}

function booted(config: Config, dismissed: readonly string[]): Ready {
  const known = config.session;
  return {
    is: 'ready',
    config,
    panel: { is: 'closed' },
    conversation: begun(config),
    history: [],
    surfaces: config.surfaces ?? NOTHING,
    dismissed,
    teaser: null,
    paused: false,
    online: true,
    returning: known?.returning ?? false,
    listening: false,
    notice: { is: 'none' },
  };
}

function begun(config: Config): Conversation {
  const known = config.session;
  if (!known?.session_id) return BLANK;
  return { ...BLANK, sessionId: known.session_id, read: known.read, unread: known.unread, floor: known.floor };
}

function happened(s: Ready, h: Exclude<Happening, { did: 'boot' | 'hide' | 'wait' }>): Ready {
  switch (h.did) {
    case 'meet':
      return met(s, h.config, h.dismissed);
    case 'open':
      return { ...s, panel: { is: 'open', on: 'talk' }, teaser: null };
    case 'close':
      return { ...s, panel: { is: 'closed' }, listening: false, notice: { is: 'none' } };
    case 'show':
      return { ...s, panel: { is: 'open', on: h.page } };
    case 'list':
      return { ...s, history: h.earlier };
    case 'join':
      return { ...s, conversation: { ...BLANK, sessionId: h.sessionId, outgoing: h.sessionId ? [] : s.conversation.outgoing } };
    case 'change':
      return changed(s, { ...BLANK, sessionId: h.sessionId, outgoing: h.outgoing }, h.dismissed);
    case 'tease':
      return { ...s, teaser: s.panel.is === 'open' ? null : h.teaser };
    case 'dismiss':
      return { ...s, dismissed: [...s.dismissed, h.id], teaser: s.teaser?.id === h.id ? null : s.teaser };
    case 'pause':
      return { ...s, paused: h.paused };
    case 'connect':
      return { ...s, online: h.online };
    case 'listen':
      return { ...s, listening: h.listening, notice: { is: 'none' } };
    case 'notice':
      return { ...s, notice: h.notice };
    default:
      return { ...s, conversation: afterTalk(s.conversation, h satisfies Talk) };
  }
}

/** Another visitor sits here now; nothing of the one before is left. */
function changed({ config, panel, paused, online }: Ready, conversation: Conversation, dismissed: readonly string[]): Ready {
  const blank = booted({ ...config, session: null, surfaces: null }, dismissed);
  return { ...blank, panel: panel.is === 'open' ? { is: 'open', on: 'talk' } : panel, paused, online, conversation };
}

/** The visitor has a name now: her own conversation and surfaces, and what she is just writing. */
function met(s: Ready, config: Config, dismissed: readonly string[]): Ready {
  const hers = begun(config);
  const here = s.conversation;
  const keeps = hers.sessionId === null || (hers.sessionId === here.sessionId && here.said.length > 0);
  return {
    ...s,
    surfaces: config.surfaces ?? s.surfaces,
    dismissed: [...s.dismissed, ...dismissed],
    returning: config.session?.returning ?? false,
    conversation: keeps ? here : { ...hers, outgoing: here.outgoing },
  };
}

/** The one notice that matters most. */
export function notice(s: Ready): Notice {
  if (s.paused) return { is: 'paused' };
  return s.online ? s.notice : { is: 'offline' };
}

/** What is active and was not put away. */
export function showing(s: Ready, kind: keyof Surfaces): readonly Surface[] {
  return s.surfaces[kind].filter((surface) => !s.dismissed.includes(surface.id));
}


/** What is put away once a visitor has left her address in this conversation, or does not want to. */
export function leadOf(sessionId: string | null): string {
  return 'lead:' + sessionId;
}
