import type { Surface } from '@halo/client';
import { showing } from '../state/session';
import type { Engine } from './engine';

/** Shows each active teaser once after its delay, while the panel is closed and as soon as the page allows it. */
export class Teasers {
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly shown = new Set<string>();
  private due: Surface | null = null;

  constructor(private readonly engine: Engine) {
    engine.signal.addEventListener('abort', () => this.cancel());
  }

  get scheduled(): number {
    return this.timers.size;
  }

  /** For whoever is there now. */
  schedule(): void {
    this.cancel();
    const ready = this.engine.ready;
    for (const teaser of ready ? showing(ready, 'teasers') : []) {
      if (this.shown.has(teaser.id)) continue;
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        this.due = teaser;
        this.show();
      }, delay(teaser));
      this.timers.add(timer);
    }
  }

  /** What is due, unless this page is one where the widget keeps quiet. */
  show(): void {
    const { due, engine } = this;
    if (!due || !engine.manners.proactive) return;
    this.due = null;
    this.shown.add(due.id);
    if (!engine.ready?.dismissed.includes(due.id)) engine.tell({ did: 'tease', teaser: due });
  }

  private cancel(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.due = null;
  }
}

function delay(teaser: Surface): number {
  const seconds = Number(teaser.content['delay_seconds'] ?? teaser.content['delay'] ?? 3);
  return 1000 * (Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 3600) : 3);
}
