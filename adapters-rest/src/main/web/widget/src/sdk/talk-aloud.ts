import { pause } from '../effects/pause';
import { browserEars, permission, type Ears, type Refusal } from '../effects/voice';
import type { Engine } from './engine';

const WHY = {
  microphone_policy: 'Permissions policy violation: microphone is not allowed in this document',
  microphone_denied: 'NotAllowedError: Permission denied',
  unsupported: 'This browser has no speech recognition.',
} as const;

const AGAIN_MS = 300;

/** The microphone mode: what is heard is asked, what is answered is said. */
export class TalkAloud {
  private readonly ears: Ears;
  private stop: (() => void) | null = null;
  private greeted = false;

  constructor(private readonly engine: Engine) {
    this.ears = browserEars(engine.tongue.language);
    engine.signal.addEventListener('abort', () => this.end());
  }

  /** Where the page wants the voice first, it is offered once, as soon as the visitor herself opens the panel. */
  greet(): void {
    if (this.greeted || this.engine.config.defaultMode !== 'voice') return;
    this.greeted = true;
    if (navigator.userActivation?.isActive) void this.toggle();
  }

  async toggle(): Promise<void> {
    if (this.engine.ready?.listening) return this.end();
    const refusal = await permission();
    if (refusal) {
      this.refuse(refusal);
    } else if (this.engine.ready?.panel.is === 'open') {
      this.engine.tell({ did: 'listen', listening: true });
      this.listen();
    }
  }

  /** Says it, deaf to its own voice. */
  answer(text: string): void {
    if (!this.engine.ready?.listening) return;
    this.rest();
    this.ears.say(text, () => this.listen());
  }

  end(): void {
    this.engine.tell({ did: 'listen', listening: false });
    this.rest();
    this.ears.hush();
  }

  private refuse(why: Refusal): void {
    this.end();
    this.engine.tell({ did: 'notice', notice: { is: 'voice', why } });
    this.engine.error(why, WHY[why]);
  }

  private rest(): void {
    this.stop?.();
    this.stop = null;
  }

  private listen(): void {
    if (this.stop || !this.engine.ready?.listening) return;
    const heard = (text: string) => text && this.engine.dialogue.write(text, []);
    const stop = this.ears.listen(heard, () => void this.again(stop), (why) => this.refuse(why));
    this.stop = stop;
  }

  /** Not at once: what ends as soon as it has begun would never rest. */
  private async again(ended: () => void): Promise<void> {
    await pause(AGAIN_MS, this.engine.signal);
    if (this.stop !== ended) return;
    this.stop = null;
    this.listen();
  }
}
