import { conversations, lead, rate, requestHuman, type Rating, type Surface, type Who } from '@halo/client';
import { Paused } from '../effects/identity';
import type { Engine } from './engine';
import { pictures } from './pictures';

/** Everything a visitor can do with the widget. */
export type Hands = {
  readonly open: () => void;
  readonly close: () => void;
  readonly write: (text: string, images: readonly string[]) => void;
  readonly retry: (id: string) => void;
  readonly drop: (id: string) => void;
  readonly pictures: (files: readonly File[]) => Promise<readonly string[] | null>;
  readonly speak: () => void;
  readonly human: () => void;
  readonly rate: (messageId: string, rating: Rating, comment?: string) => void;
  readonly lead: (email: string) => Promise<boolean>;
  readonly history: () => void;
  readonly talk: () => void;
  readonly join: (sessionId: string | null) => void;
  readonly dismiss: (surface: Surface) => void;
};

export function hands(engine: Engine): Hands {
  const person = (): Promise<Who> => engine.identity.who(engine.dialogue.sessionId());
  const attempt = async (what: (who: Who) => Promise<unknown>): Promise<boolean> => {
    try {
      await what(await person());
      return true;
    } catch (e) {
      if (!(e instanceof Paused)) engine.error('failed', e instanceof Error ? e.message : String(e));
      return false;
    }
  };
  return {
    open: () => engine.open(),
    close: () => engine.close(),
    write: (text, images) => engine.dialogue.write(text, images),
    retry: (id) => engine.dialogue.retry(id),
    drop: (id) => engine.dialogue.drop(id),
    pictures,
    speak: () => void engine.aloud.toggle(),
    human: () => {
      void attempt(async (who) => {
        await requestHuman(engine.server, who);
        engine.tell({ did: 'learn', news: { is: 'floor', floor: 'escalated', teammate: null } });
        engine.dialogue.connect();
      });
    },
    rate: (id, rating, comment) => {
      engine.tell({ did: 'rate', id, rating: { rating, comment: comment ?? null } });
      void attempt((who) => rate(engine.server, who, id, rating, comment));
    },
    lead: (email) => attempt((who) => lead(engine.server, who, email)),
    history: () => {
      engine.tell({ did: 'show', page: 'history' });
      void attempt(async (who) => engine.tell({ did: 'list', earlier: await conversations(engine.server, who) }));
    },
    talk: () => engine.tell({ did: 'show', page: 'talk' }),
    join: (sessionId) => {
      engine.dialogue.join(sessionId);
      engine.tell({ did: 'show', page: 'talk' });
    },
    dismiss: ({ id }) => {
      engine.tell({ did: 'dismiss', id });
      engine.store.set({ dismissed: [...new Set([...(engine.store.get().dismissed ?? []), id])].slice(-100) });
    },
  };
}
