import type { Surface } from '@halo/client';
import { showing } from '../state/session';
import type { Engine } from './engine';

/** Shows each active teaser after its delay, while the panel is closed and the page allows it. */
export class Teasers {
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(private readonly engine: Engine) {
    engine.signal.addEventListener('abort', () => this.cancel());
  }

  get scheduled(): number {
    return this.timers.size;
  }

  schedule(): void {
    this.cancel();
    const ready = this.engine.ready;
    for (const teaser of ready ? showing(ready, 'teasers') : []) {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        this.show(teaser);
      }, delay(teaser));
      this.timers.add(timer);
    }
  }

  private show(teaser: Surface): void {
    const dismissed = this.engine.ready?.dismissed.includes(teaser.id) ?? true;
    if (this.engine.manners.proactive && !dismissed) this.engine.tell({ did: 'tease', teaser });
  }

  private cancel(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}

function delay(teaser: Surface): number {
  const seconds = Number(teaser.content['delay_seconds'] ?? teaser.content['delay'] ?? 3);
  return 1000 * (Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 3600) : 3);
}
