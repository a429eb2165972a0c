/** Calls back when the page's path changes without a new page; nothing of the page's is replaced for that. */
export function onPathChange(changed: (path: string) => void, signal: AbortSignal): void {
  let known = location.pathname;
  const look = () => {
    if (location.pathname === known) return;
    known = location.pathname;
    changed(known);
  };
  addEventListener('popstate', look, { signal });
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
  } else {
    const timer = setInterval(look, 500);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}

/** Whether there is room for nothing but the panel; the style sheet thinks so too. */
export function fillsScreen(): boolean {
  return matchMedia('(max-width: 480px)').matches;
}

/** Follows an address of the agent's, within the page's own origin and the hosts it allows. */
export function navigate(address: string, allowedHosts: readonly string[]): boolean {
  let url: URL;
  try {
    url = new URL(address, location.href);
  } catch {
    return false;
  }
  const http = url.protocol === 'https:' || url.protocol === 'http:';
  if (!http || (url.origin !== location.origin && !allowedHosts.includes(url.hostname))) return false;
  location.assign(url.href);
  return true;
}
