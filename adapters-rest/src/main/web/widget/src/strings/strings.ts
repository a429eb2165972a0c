import { en } from './en';
import { LABELS } from './labels';

/** Every word of the panel. `{…}` is filled in. */
export type Strings = { readonly [name in keyof typeof en]: string };

export type Tongue = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What opens the panel; known before all the rest. */
  readonly open: string;
  readonly say: Strings;
};

/** The first of the wanted languages that the widget speaks, else English; its panel speaks English until told. */
export function tongue(wanted: readonly (string | undefined | null)[]): Tongue {
  const known = wanted.map((tag) => tag?.toLowerCase().split(/[-_]/)[0] ?? '').find((tag) => Object.hasOwn(LABELS, tag));
  const language = known ?? 'en';
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    open: LABELS[language] ?? '',
    say: en,
  };
}

/** In the words of a language file; what it lacks stays English. */
export function translated(tongue: Tongue, words: Partial<Strings>): Tongue {
  return { ...tongue, say: { ...en, ...words } };
}

export function fill(text: string, value: string): string {
  return text.replace(/\{\w+\}/, () => value);
}
