import { render } from '../dom/render';
import { App } from './app';
import type { Scene } from './scene';

/** Draws the scene, or takes everything away. */
export function draw(scene: Scene | null, into: HTMLElement): void {
  const session = scene?.session;
  const shown = session?.is === 'ready' || (session?.is === 'starting' && session.look);
  render(scene && shown ? <App scene={scene} ready={session.is === 'ready' ? session : null} /> : null, into);
}
