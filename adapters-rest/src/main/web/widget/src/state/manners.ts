import { matches } from '@halo/client';
import type { UiOptions } from '../../haloagents';

/** Which of its surfaces the widget may show on a page. */
export type Manners = Required<UiOptions>;

const QUIET: Manners = {
  trigger: true,
  badge: true,
  proactive: true,
  greeting: true,
  autoOpenUnseen: false,
  banners: true,
  inAppMessages: true,
};

/** What hangs on the launcher stays away; banners and in-app messages do not hang on it. */
const MANUAL: Partial<Manners> = { trigger: false, badge: false, proactive: false, greeting: false, autoOpenUnseen: false };

const AUTH =
  /(^|\/)(sign-?(in|up)|login|register|(forgot|reset)-password|verify-email|o?auth|sso|checkout)(\/|$)/i;

/** `manualOnPaths` wins over `ui` on the paths it matches. */
export function manners(ui: 'manual' | UiOptions | undefined, manualOnPaths: readonly string[], path: string): Manners {
  const chosen = { ...QUIET, ...(ui === 'manual' ? MANUAL : known(ui)) };
  return isManual(manualOnPaths, path) ? { ...chosen, ...MANUAL } : chosen;
}

export function isManual(manualOnPaths: readonly string[], path: string): boolean {
  return manualOnPaths.some((pattern) => matches(pattern, path));
}

export function looksLikeAuth(path: string): boolean {
  return AUTH.test(path);
}

function known(ui: UiOptions | undefined): Partial<Manners> {
  const chosen: Partial<Manners> = {};
  for (const key of Object.keys(QUIET) as (keyof Manners)[]) {
    const value = ui?.[key];
    if (typeof value === 'boolean') chosen[key] = value;
  }
  return chosen;
}
