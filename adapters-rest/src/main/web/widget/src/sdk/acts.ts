import type { Action } from '@halo/client';
import { navigate } from '../effects/place';
import type { Engine } from './engine';
import { tell } from './guard';

/** What the agent does besides talking: each thing once, however often its answer is begun. */
export class Acts {
  private readonly performed = new Set<string>();
  private heard = 0;

  constructor(private readonly engine: Engine) {}

  /** The answer is asked for, maybe again. */
  begin(): void {
    this.heard = 0;
  }

  /** In the middle of an answer nobody is led away, or the next page would ask again. */
  early(id: string, action: Action): void {
    const index = this.heard++;
    if (action.type !== 'navigate') this.perform(id + index, action);
  }

  all(id: string, actions: readonly Action[]): void {
    actions.forEach((action, index) => this.perform(id + index, action));
  }

  private perform(name: string, action: Action): void {
    const { engine, performed } = this;
    if (performed.has(name)) return;
    performed.add(name);
    if (action.type === 'highlight') engine.highlight(String(action['selector']), { label: text(action['label']), ...(action['options'] as object | undefined) });
    tell(engine.config.onAction, { ...action });
    if (action.type === 'navigate') navigate(String(action['url']), engine.config.allowedHosts ?? []);
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
