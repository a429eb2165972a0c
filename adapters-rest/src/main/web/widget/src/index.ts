// First, because everything after its style sheet is then near to everything else, and packs smaller.
import './effects/mount';
import { own } from '@halo/client';
import type { HaloConfig, HaloInstance } from '../haloagents';
import { version as released } from '../package.json';
import { Widget } from './sdk/widget';

/** The page's one instance, for every copy of this script that it may have loaded. */
const ONE: unique symbol = Symbol.for('HaloAgents');
const page = globalThis as { [ONE]?: HaloInstance | null };

export const version: string = released;

/** Starts the widget; on a page that has one, warns and returns that. */
export function init(config: HaloConfig): HaloInstance {
  const current = getInstance();
  if (current) {
    console.warn('HaloAgents: init was called twice; destroy() the first instance before starting another.');
    return current;
  }
  if (typeof config?.orgId !== 'string' || !config.orgId) throw new TypeError('HaloAgents: init needs an orgId.');
  const widget = new Widget(own(config), version, () => {
    if (page[ONE] === widget) page[ONE] = null;
  });
  page[ONE] = widget;
  return widget;
}

export function getInstance(): HaloInstance | null {
  return page[ONE] ?? null;
}
