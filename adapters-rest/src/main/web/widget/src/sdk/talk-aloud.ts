import { browserEars, permission, type Ears } from '../effects/voice';
import type { Engine } from './engine';

const WHY = {
  microphone_policy: 'Permissions policy violation: microphone is not allowed in this document',
  microphone_denied: 'NotAllowedError: Permission denied',
  unsupported: 'This browser has no speech recognition.',
} as const;

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
      this.engine.tell({ did: 'notice', notice: { is: 'voice', why: refusal } });
      this.engine.error(refusal, WHY[refusal]);
    } else if (this.engine.ready?.panel.is === 'open') {
      this.engine.tell({ did: 'listen', listening: true });
      this.listen();
    }
  }

  answer(text: string): void {
    if (this.engine.ready?.listening) this.ears.say(text);
  }

  end(): void {
    this.stop?.();
    this.stop = null;
    this.ears.hush();
    this.engine.tell({ did: 'listen', listening: false });
  }

  private listen(): void {
    const heard = (text: string) => {
      this.ears.hush();
      if (text) this.engine.dialogue.write(text, []);
    };
    const again = () => {
      if (this.stop && this.engine.ready?.listening) this.listen();
    };
    this.stop = this.ears.listen(heard, again);
  }
}
