import type { PageEvent } from '@halo/client';
import type { TrackingOptions } from '../../haloagents';
import { isRage, noted, type Behaviour } from '../state/behaviour';

export type TrackerEvents = {
  readonly post: (events: readonly PageEvent[], leaving: boolean) => Promise<void>;
  readonly behaved: (change: (known: Behaviour) => Behaviour) => void;
};

const FLUSH_MS = 10_000;
const BATCH = 50;
const MOST = 500;

/**
 * Notes page views, clicks, form submissions and errors, never what was typed, and posts them in batches. Whoever asks
 * not to be tracked is not.
 */
export class Tracker {
  private waiting: PageEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly wanted: Required<TrackingOptions>;

  constructor(
    option: boolean | TrackingOptions | undefined,
    private readonly events: TrackerEvents,
    private readonly signal: AbortSignal,
  ) {
    const chosen = typeof option === 'object' ? option : {};
    const enabled = option !== false && chosen.enabled !== false && !asksNotTo();
    this.wanted = { pageViews: true, clicks: true, forms: true, errors: true, ...chosen, enabled };
    if (!enabled) return;
    this.page();
    if (this.wanted.clicks) addEventListener('click', this.clicked, { signal, capture: true });
    if (this.wanted.forms) addEventListener('submit', this.submitted, { signal, capture: true });
    if (this.wanted.errors) {
      addEventListener('error', ({ message, lineno }) => this.broke(message, lineno), { signal });
      addEventListener('unhandledrejection', ({ reason }) => this.broke(String((reason as Error | null)?.message ?? reason)), { signal });
    }
    addEventListener('pagehide', () => this.flush(true), { signal });
    signal.addEventListener('abort', () => this.timer && clearTimeout(this.timer));
  }

  /** The visitor came to another page of a single-page application. */
  page(): void {
    if (this.wanted.enabled && this.wanted.pageViews) this.note({ event_type: 'page_view', metadata: { title: document.title.slice(0, 200) } });
  }

  private readonly clicked = (event: Event): void => {
    const target = event.target instanceof Element ? event.target.closest('a,button,[role=button],input,select,label,summary') ?? event.target : null;
    if (!target || target.localName === 'halo-agents') return;
    this.note({ event_type: 'click', element_selector: selector(target) });
  };

  private readonly submitted = (event: Event): void => {
    if (event.target instanceof Element) this.note({ event_type: 'form_submit', element_selector: selector(event.target) });
  };

  private broke(message: string, line?: number): void {
    if (message) this.note({ event_type: 'error', metadata: { message: message.slice(0, 300), line } });
  }

  private note(event: PageEvent): void {
    const whole = { ...event, page_url: location.pathname };
    let angry = false;
    this.events.behaved((known) => {
      const next = noted(known, whole, Date.now());
      angry = isRage(next);
      return next;
    });
    this.keep(whole);
    if (angry) this.keep({ ...whole, event_type: 'rage_click' });
    if (this.waiting.length >= BATCH) this.flush(false);
    this.timer ??= setTimeout(() => this.flush(false), FLUSH_MS);
  }

  private keep(event: PageEvent): void {
    if (this.waiting.length < MOST) this.waiting.push(event);
  }

  private flush(leaving: boolean): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const batch = this.waiting.splice(0, BATCH);
    if (batch.length === 0 || this.signal.aborted) return;
    this.events.post(batch, leaving).catch(() => undefined);
    if (this.waiting.length > 0 && !leaving) this.timer = setTimeout(() => this.flush(false), FLUSH_MS);
  }
}

function asksNotTo(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as { doNotTrack?: string | null; globalPrivacyControl?: boolean };
  return doNotTrack === '1' || doNotTrack === 'yes' || globalPrivacyControl === true;
}

/** Where an element is, by names the page's makers gave it; never what is in it. */
export function selector(element: Element): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at && parts.length < 4; at = at.parentElement) {
    if (at.id) return ['#' + at.id, ...parts].join(' > ').slice(0, 300);
    const kind = at.classList[0];
    parts.unshift(at.localName + (kind ? '.' + kind : ''));
  }
  return parts.join(' > ').slice(0, 300);
}
