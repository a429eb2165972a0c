import { parse } from '@halo/client';
import { version } from '../../package.json';
import { translated } from '../strings/strings';
import type { Engine } from './engine';
import { HOME } from './page';

const learning = new Map<string, Promise<object>>();

/** Fetches the words of the panel from where the script came from, once; without them it speaks English. */
export async function learnLanguage(engine: Engine): Promise<void> {
  const { language } = engine.tongue;
  if (language === 'en') return;
  if (!learning.has(language)) learning.set(language, words(HOME + '/sdk/' + version + '/' + language + '.json'));
  engine.tongue = translated(engine.tongue, (await learning.get(language)) ?? {});
  if (!engine.signal.aborted) engine.draw();
}

async function words(address: string): Promise<object> {
  try {
    const response = await fetch(address, { credentials: 'omit' });
    return response.ok ? (parse(await response.text()) as object) : {};
  } catch {
    return {};
  }
}
