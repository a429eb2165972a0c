/** Why the microphone stays shut. */
export type Refusal = 'microphone_policy' | 'microphone_denied' | 'unsupported';

/** What hears and speaks: the browser, or whatever may take its place. */
export type Ears = {
  /** Hears one thing; returns what stops it. Some troubles will not pass. */
  readonly listen: (heard: (text: string) => void, ended: () => void, broke: (why: Refusal) => void) => () => void;
  readonly say: (text: string, said: () => void) => void;
  readonly hush: () => void;
};

type Recognition = EventTarget & { lang: string; start(): void; abort(): void };
type Heard = Event & { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> };
type Trouble = Event & { readonly error: string };
type Policed = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

/** Asks for the microphone first, so that the two ways of being refused can be told apart. */
export async function permission(): Promise<Refusal | null> {
  if (!recognition() || !navigator.mediaDevices) return 'unsupported';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return null;
  } catch {
    // Inside a frame nobody can tell whose policy it is; there it is the frame that was not allowed to.
    const forbidden = self === top && (document as Policed).featurePolicy?.allowsFeature('microphone') === false;
    return forbidden ? 'microphone_policy' : 'microphone_denied';
  }
}

export function browserEars(language: string): Ears {
  // Chromium forgets to say that it has finished words that nobody holds on to.
  let last: SpeechSynthesisUtterance;
  return {
    listen(heard, ended, broke) {
      const Recogniser = recognition();
      if (!Recogniser) return () => undefined;
      const ears = new Recogniser();
      ears.lang = language;
      ears.addEventListener('result', (event) => heard((event as Heard).results[0]?.[0]?.transcript.trim() ?? ''));
      ears.addEventListener('end', ended);
      ears.addEventListener('error', (event) => {
        const { error } = event as Trouble;
        if (error === 'not-allowed') broke('microphone_denied');
        else if (error !== 'no-speech' && error !== 'aborted') broke('unsupported');
      });
      ears.start();
      return () => ears.abort();
    },
    say(text, said) {
      const saying = new SpeechSynthesisUtterance(text.replace(/\[\d+\]|[*_`#]/g, ''));
      saying.lang = language;
      saying.onend = saying.onerror = () => last === saying && said();
      last = saying;
      speechSynthesis.speak(saying);
    },
    hush: () => globalThis.speechSynthesis?.cancel(),
  };
}

function recognition(): (new () => Recognition) | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as unknown as Record<string, (new () => Recognition) | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition;
}
