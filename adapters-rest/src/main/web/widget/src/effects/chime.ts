const PITCHES = [660, 880];

/** Two soft tones, made by the browser itself. Until the visitor has touched the page it lets nothing be heard. */
export class Chime {
  private audio: AudioContext | null = null;

  constructor(signal: AbortSignal) {
    const touched = () => {
      if (!this.audio && globalThis.AudioContext) this.audio = new AudioContext();
      void this.audio?.resume();
    };
    for (const gesture of ['click', 'keydown']) addEventListener(gesture, touched, { signal, capture: true });
    signal.addEventListener('abort', () => void this.audio?.close());
  }

  ring(): void {
    const audio = this.audio;
    if (audio?.state !== 'running') return;
    PITCHES.forEach((pitch, i) => {
      const at = audio.currentTime + i * 0.14;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.1, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.4);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 0.4);
    });
  }
}
