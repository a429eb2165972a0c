import { render } from '../dom/render';
import { App } from './app';
import type { Scene } from './scene';

/** Draws the scene, or takes everything away. */
export function draw(scene: Scene | null, into: HTMLElement): void {
  render(scene?.session.is === 'ready' ? <App scene={scene} ready={scene.session} /> : null, into);
}
