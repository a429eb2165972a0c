import { fetched, own, parse } from '@halo/client';
import { version } from '../../package.json';
import { en } from '../strings/en';
import { translated } from '../strings/strings';
import type { Engine } from './engine';

/** Fetches the words of the panel from the server, once they are needed; without them it speaks English. */
export async function learnLanguage(engine: Engine): Promise<void> {
  const { server, signal, tongue } = engine;
  if (tongue.language === 'en' || tongue.say !== en) return;
  try {
    const response = await fetched(server.url + '/sdk/' + version + '/' + tongue.language + '.json', own<RequestInit>({ credentials: 'omit', signal }));
    if (!response.ok || signal.aborted) return;
    engine.tongue = translated(tongue, parse(await response.text()) as object);
    engine.draw();
  } catch {
    // They are asked for again when the panel is opened again.
  }
}
