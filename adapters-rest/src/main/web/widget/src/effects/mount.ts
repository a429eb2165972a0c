import surfaces from '../views/surfaces.css?inline';
import frame from '../views/style.css?inline';
import text from '../views/text.css?inline';

/** The widget's one place in the page: an element with a shadow root, and two layers in it. */
export class Mount {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly view: HTMLElement;
  readonly layer: HTMLElement;
  private readonly themed = new CSSStyleSheet();
  private variables = '';

  constructor(signal: AbortSignal) {
    this.host = document.createElement('halo-agents');
    this.root = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(frame + text + surfaces);
    this.root.adoptedStyleSheets = [sheet, this.themed];
    this.view = document.createElement('div');
    this.view.className = 'view';
    this.layer = document.createElement('div');
    this.layer.className = 'spotlights';
    this.root.append(this.layer, this.view);
    this.attach(signal);
    this.fit(signal);
  }

  theme(variables: string): void {
    if (variables !== this.variables) this.themed.replaceSync(variables);
    this.variables = variables;
  }

  /** On a phone the panel ends where the keyboard begins. */
  private fit(signal: AbortSignal): void {
    const visible = globalThis.visualViewport;
    const fit = () => {
      this.host.style.setProperty('--visible-height', visible?.height + 'px');
      this.host.style.setProperty('--visible-top', visible?.offsetTop + 'px');
    };
    for (const change of ['resize', 'scroll']) visible?.addEventListener(change, fit, { signal });
  }

  /** A page that replaces its body, or clears it, gets the widget back. */
  private attach(signal: AbortSignal): void {
    const observer = new MutationObserver(() => place());
    const place = () => {
      if (!document.body) return;
      if (this.host.parentNode !== document.body) {
        document.body.append(this.host);
      }
      observer.disconnect();
      observer.observe(document.documentElement, { childList: true });
      observer.observe(document.body, { childList: true });
    };
    observer.observe(document.documentElement, { childList: true });
    place();
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.host.remove();
    });
  }
}
