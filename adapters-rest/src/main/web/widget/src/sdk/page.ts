import { isManual, looksLikeAuth } from '../state/manners';
import type { HaloConfig } from '../../haloagents';

const WARNED = 'haloagents:warned';

/** Where this script came from, which is where its server is. */
export const HOME: string = origin();

function origin(): string {
  if (typeof document === 'undefined') return '';
  const script = document.currentScript as HTMLScriptElement | null;
  const found = script?.src || [...document.scripts].map((s) => s.src).find((s) => /\/sdk\/[^/]+\/haloagents\.umd\.js/.test(s));
  return new URL(found || location.href).origin;
}

/** What another company would have to do is not done by a server of one's own. */
export function warnOfMode(mode: string | undefined): void {
  if (!mode || mode === 'chat' || mode === 'voice') return;
  console.warn("HaloAgents: defaultMode '" + mode + "' needs a provider; the widget chats instead.");
}

/** Which page this is, without what its query or fragment may tell of the visitor. */
export function pageUrl(): string {
  return (location.origin + location.pathname).slice(0, 2000);
}

/** An automatic panel over a sign-in page is almost never meant; said once per browser session. */
export function warnOfAuthRoute(config: HaloConfig): void {
  const opens = typeof config.ui === 'object' && config.ui.autoOpenUnseen === true;
  if (!opens || !looksLikeAuth(location.pathname) || isManual(config.manualOnPaths ?? [], location.pathname)) return;
  try {
    if (sessionStorage.getItem(WARNED)) return;
    sessionStorage.setItem(WARNED, '1');
  } catch {
    // A browser that cannot remember hears it on every page.
  }
  console.warn(
    'HaloAgents: autoOpenUnseen is on and ' + location.pathname + ' looks like a sign-in or checkout page; add it to manualOnPaths.',
  );
}
