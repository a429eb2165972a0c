// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { Chime } from './chime';

const heard: string[] = [];
let ending = new AbortController();

/** A browser's audio, as far as two tones need it. */
class Audio {
  state = 'suspended';
  currentTime = 0;
  destination = {};
  constructor() {
    heard.push('made');
  }
  async resume() {
    this.state = 'running';
  }
  async close() {
    this.state = 'closed';
    heard.push('closed');
  }
  createOscillator() {
    const tone = { frequency: { value: 0 }, connect: (to: unknown) => to, start: () => heard.push('tone ' + tone.frequency.value), stop: () => undefined };
    return tone;
  }
  createGain() {
    return { gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined }, connect: (to: unknown) => to };
  }
}

afterEach(() => {
  ending.abort();
  ending = new AbortController();
  vi.unstubAllGlobals();
  heard.length = 0;
});

test('nothing is heard, made or thrown before the visitor has touched the page', () => {
  vi.stubGlobal('AudioContext', Audio);
  new Chime(ending.signal).ring();
  expect(heard).toEqual([]);
});

test('two tones are heard after that, and the end is silence', () => {
  vi.stubGlobal('AudioContext', Audio);
  const chime = new Chime(ending.signal);
  dispatchEvent(new Event('keydown'));
  dispatchEvent(new Event('click'));
  chime.ring();
  ending.abort();
  chime.ring();
  expect(heard).toEqual(['made', 'tone 660', 'tone 880', 'closed']);
});

test('a browser without sound is left in peace', () => {
  vi.stubGlobal('AudioContext', undefined);
  const chime = new Chime(ending.signal);
  dispatchEvent(new Event('click'));
  expect(() => chime.ring()).not.toThrow();
});
