import type { PageEvent } from '@halo/client';

/** What the visitor did on this page lately, in as many words as the agent needs. */
export type Behaviour = { readonly lines: readonly string[]; readonly clicks: readonly { readonly on: string; readonly at: number }[] };

export const CALM: Behaviour = { lines: [], clicks: [] };

const LINES = 40;
const RAGE = 3;
const RAGE_MS = 1500;
const LONGEST = 5000;

export function noted(known: Behaviour, event: PageEvent, now: number): Behaviour {
  const on = event.element_selector ?? '';
  const clicks = event.event_type === 'click' ? [...known.clicks.filter((c) => now - c.at < RAGE_MS), { on, at: now }] : known.clicks;
  const line = [event.event_type, on, event.page_url].filter(Boolean).join(' ');
  const angry = event.event_type === 'click' && clicks.filter((c) => c.on === on).length === RAGE;
  const lines = [...known.lines, line, ...(angry ? ['rage_click ' + on + ' ' + (event.page_url ?? '')] : [])];
  return { lines: lines.slice(-LINES), clicks };
}

/** Whether the last thing the visitor did was to lose patience. */
export function isRage(known: Behaviour): boolean {
  return known.lines.at(-1)?.startsWith('rage_click') ?? false;
}

/** As it travels with a message. */
export function digest(known: Behaviour): string {
  return known.lines.join('\n').slice(-LONGEST);
}
