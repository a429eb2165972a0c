import { own } from '@halo/client';
import type { HaloConfig, HaloInstance } from '../haloagents';
import { version as released } from '../package.json';
import { Widget } from './sdk/widget';

let current: Widget | null = null;

export const version: string = released;

/** Starts the widget; on a page that has one, warns and returns that. */
export function init(config: HaloConfig): HaloInstance {
  if (current) {
    console.warn('HaloAgents: init was called twice; destroy() the first instance before starting another.');
    return current;
  }
  if (typeof config?.orgId !== 'string' || !config.orgId) throw new TypeError('HaloAgents: init needs an orgId.');
  const widget = new Widget(own(config), version, () => {
    if (current === widget) current = null;
  });
  current = widget;
  return widget;
}

export function getInstance(): HaloInstance | null {
  return current;
}
