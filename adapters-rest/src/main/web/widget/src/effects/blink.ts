const TURN_MS = 1000;

/** Takes turns with the page's title until somebody looks; what the page itself makes of its title meanwhile, stays. */
export class Blink {
  private timer: ReturnType<typeof setInterval> | null = null;
  private shown: { readonly words: string; readonly instead: string } | null = null;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.stop());
  }

  start(words: string): void {
    if (this.timer !== null) return;
    const turn = () => (this.shown ? this.giveBack() : this.take(words));
    this.timer = setInterval(turn, TURN_MS);
    turn();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.giveBack();
  }

  private take(words: string): void {
    this.shown = { words, instead: written() };
    document.title = words;
  }

  private giveBack(): void {
    if (this.shown && written() === this.shown.words) document.title = this.shown.instead;
    this.shown = null;
  }
}

/** As it is written; `document.title` would tidy it. */
function written(): string {
  return document.querySelector('title')?.textContent ?? '';
}
