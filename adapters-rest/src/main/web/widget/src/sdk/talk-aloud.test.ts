// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fresh, settled } from '../../fixtures/server';
import { leave, visit, type Visit } from '../../fixtures/visit';

class Recogniser extends EventTarget {
  static readonly all: Recogniser[] = [];
  listens = false;

  start(): void {
    this.listens = true;
    Recogniser.all.push(this);
  }

  abort(): void {
    this.end();
  }

  end(): void {
    if (!this.listens) return;
    this.listens = false;
    this.dispatchEvent(new Event('end'));
  }

  hear(transcript: string): void {
    this.dispatchEvent(Object.assign(new Event('result'), { results: [[{ transcript }]] }));
    this.end();
  }

  break(error: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { error }));
    this.end();
  }
}

class Utterance {
  static readonly said: Utterance[] = [];
  onend: () => void = () => undefined;

  constructor(readonly text: string) {}
}

const listening = () => Recogniser.all.filter((one) => one.listens);

beforeEach(() => {
  fresh();
  vi.useFakeTimers();
  Recogniser.all.length = Utterance.said.length = 0;
  vi.stubGlobal('SpeechRecognition', Recogniser);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('speechSynthesis', { speak: (words: Utterance) => Utterance.said.push(words), cancel: () => undefined });
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: async () => ({ getTracks: () => [] }) } });
});

afterEach(() => {
  leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function speaking(): Promise<Visit> {
  const one = await visit({ defaultMode: 'voice' });
  one.widget.openChat();
  await settled();
  one.all('[title="Speak"]')[0]?.click();
  await settled();
  return one;
}

test('what is heard is asked, and while the answer is said nobody listens', async () => {
  const { text } = await speaking();
  listening()[0]?.hear('Hello');
  await settled();
  expect(text('.plain')).toEqual(['Hello']);
  expect(Utterance.said.map((one) => one.text)).toEqual(['Yes']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(listening()).toEqual([]);

  Utterance.said[0]?.onend();
  expect(listening()).toHaveLength(1);
});

test.each([['network', 'unsupported', 'This browser cannot listen.'], ['not-allowed', 'microphone_denied', 'The microphone was not allowed. You can change that in your browser.']])(
  'what %s breaks is over, and is said',
  async (error, code, words) => {
    const { text, heard, all } = await speaking();
    listening()[0]?.break(error);
    await settled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(Recogniser.all).toHaveLength(1);
    expect(text('.notice')).toEqual([words]);
    expect(heard.at(-1)?.[1]).toMatchObject({ code });
    expect(all('.is-listening')).toHaveLength(0);
  },
);

test('silence is no trouble, and is never asked again without a pause', async () => {
  await speaking();
  for (let i = 0; i < 3; i++) {
    listening()[0]?.break('no-speech');
    expect(listening()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(400);
    expect(listening()).toHaveLength(1);
  }
});

test('whose policy it is that forbids the microphone', async () => {
  const refused = async () => {
    const { heard } = await speaking();
    return (heard.at(-1)?.[1] as { code: string }).code;
  };
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: () => Promise.reject(new Error('no')) } });
  Object.defineProperty(document, 'featurePolicy', { configurable: true, value: { allowsFeature: () => true } });
  expect(await refused()).toBe('microphone_denied');
  Object.defineProperty(document, 'featurePolicy', { configurable: true, value: { allowsFeature: () => false } });
  expect(await refused()).toBe('microphone_policy');
  vi.stubGlobal('top', {});
  expect(await refused()).toBe('microphone_denied');
});
