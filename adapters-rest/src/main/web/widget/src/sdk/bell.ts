import type { NotifyOptions } from '../../haloagents';
import { Blink } from '../effects/blink';
import { Chime } from '../effects/chime';

/** Calls a visitor who does not see that somebody has answered: only in the ways the page has asked for. */
export class Bell {
  private readonly chime: Chime | null;
  private readonly blink: Blink | null;

  constructor(wanted: NotifyOptions | undefined, signal: AbortSignal) {
    this.chime = wanted?.sound === true ? new Chime(signal) : null;
    this.blink = wanted?.title === true ? new Blink(signal) : null;
  }

  ring(words: string): void {
    this.chime?.ring();
    this.blink?.start(words);
  }

  /** Somebody looks. */
  hush(): void {
    this.blink?.stop();
  }
}
