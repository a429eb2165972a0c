/** Why the microphone stays shut. */
export type Refusal = 'microphone_policy' | 'microphone_denied' | 'unsupported';

/** What hears and speaks: the browser, or whatever may take its place. */
export type Ears = {
  readonly listen: (heard: (text: string) => void, ended: () => void) => () => void;
  readonly say: (text: string) => void;
  readonly hush: () => void;
};

type Recognition = EventTarget & { lang: string; start(): void; abort(): void };
type Heard = Event & { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> };
type Policed = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

/** Asks for the microphone first, so that the two ways of being refused can be told apart. */
export async function permission(): Promise<Refusal | null> {
  if (!recognition() || !navigator.mediaDevices) return 'unsupported';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return null;
  } catch {
    return (document as Policed).featurePolicy?.allowsFeature('microphone') === false ? 'microphone_policy' : 'microphone_denied';
  }
}

export function browserEars(language: string): Ears {
  return {
    listen(heard, ended) {
      const Recogniser = recognition();
      if (!Recogniser) return () => undefined;
      const ears = new Recogniser();
      ears.lang = language;
      ears.addEventListener('result', (event) => heard((event as Heard).results[0]?.[0]?.transcript.trim() ?? ''));
      ears.addEventListener('end', ended);
      ears.start();
      return () => ears.abort();
    },
    say(text) {
      const words = new SpeechSynthesisUtterance(text.replace(/\[\d+\]|[*_`#]/g, ''));
      words.lang = language;
      speechSynthesis.speak(words);
    },
    hush: () => globalThis.speechSynthesis?.cancel(),
  };
}

function recognition(): (new () => Recognition) | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as unknown as Record<string, (new () => Recognition) | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition;
}
