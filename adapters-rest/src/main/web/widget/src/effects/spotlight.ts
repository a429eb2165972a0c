import type { HighlightOptions } from '../../haloagents';

/** Lights up elements of the page, with a label, and follows them where the layout takes them. */
export class Spotlight {
  private readonly lit = new Map<Element, { frame: HTMLElement; until: number }>();
  private ticking = 0;

  constructor(
    private readonly layer: HTMLElement,
    signal: AbortSignal,
  ) {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || this.lit.size === 0) return;
      this.clear();
      // From inside the panel the first press is for the light, the next for the panel.
      if (event.target instanceof Element && event.target.localName === 'halo-agents') event.stopPropagation();
    };
    addEventListener('keydown', onKey, { signal, capture: true });
    signal.addEventListener('abort', () => this.clear());
  }

  /** False when the page has no such element. */
  show(selector: string, options: HighlightOptions = {}): boolean {
    const element = find(selector);
    if (!element) return false;
    this.remove(element);
    const frame = document.createElement('div');
    frame.className = 'spotlight';
    if (options.label) {
      const label = document.createElement('div');
      label.className = 'spotlight-label';
      label.setAttribute('role', 'status');
      label.textContent = options.label;
      frame.append(label);
    }
    this.layer.append(frame);
    const duration = options.duration ?? 8000;
    this.lit.set(element, { frame, until: duration > 0 ? performance.now() + duration : Infinity });
    if (options.scroll !== false) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    }
    if (!this.ticking) this.tick(performance.now());
    return true;
  }

  clear(): void {
    cancelAnimationFrame(this.ticking);
    this.ticking = 0;
    for (const element of [...this.lit.keys()]) this.remove(element);
  }

  private tick = (now: number): void => {
    for (const [element, { frame, until }] of this.lit) {
      if (now > until || !element.isConnected) {
        this.remove(element);
      } else {
        place(frame, element.getBoundingClientRect());
      }
    }
    this.ticking = this.lit.size > 0 ? requestAnimationFrame(this.tick) : 0;
  };

  private remove(element: Element): void {
    this.lit.get(element)?.frame.remove();
    this.lit.delete(element);
  }
}

function find(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}

function place(frame: HTMLElement, at: DOMRect): void {
  frame.style.setProperty('transform', `translate(${at.left - 6}px, ${at.top - 6}px)`);
  frame.style.setProperty('width', at.width + 12 + 'px');
  frame.style.setProperty('height', at.height + 12 + 'px');
  frame.classList.toggle('label-below', at.top < 60);
}
