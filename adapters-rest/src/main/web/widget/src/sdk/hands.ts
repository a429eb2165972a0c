import { conversations, lead, picture, rate, Refused, requestHuman, transcript, type Rating, type Who } from '@halo/client';
import { leadOf, type Notice } from '../state/session';
import type { Engine } from './engine';
import { gallery, pictures } from './pictures';

/** Everything a visitor can do with the widget. */
export type Hands = {
  readonly open: () => void;
  readonly close: () => void;
  readonly write: (text: string, images: readonly string[]) => void;
  readonly retry: (id: string) => void;
  readonly drop: (id: string) => void;
  readonly pictures: (files: readonly File[]) => Promise<readonly string[] | null>;
  /** What stands at an address, be it data or a picture of the conversation's. */
  readonly picture: (address: string) => Promise<Blob>;
  readonly speak: () => void;
  readonly human: () => void;
  /** Whether it was taken. */
  readonly rate: (messageId: string, rating: Rating, comment?: string) => Promise<boolean>;
  /** Notes an address; false where it is none. */
  readonly lead: (email: string) => Promise<boolean>;
  /** Sends the conversation by mail; false where this address is none. */
  readonly mail: (email?: string) => Promise<boolean>;
  readonly skip: () => void;
  readonly history: () => void;
  readonly talk: () => void;
  readonly join: (sessionId: string | null) => void;
  readonly dismiss: (id: string) => void;
};

export function hands(engine: Engine): Hands {
  const person = (): Promise<Who> => engine.identity.who(engine.dialogue.sessionId());
  const attempt = async (what: (who: Who) => Promise<unknown>): Promise<boolean> => {
    try {
      await what(await person());
      return true;
    } catch (e) {
      notify({ is: 'unable' });
      engine.failed(e);
      return false;
    }
  };
  /** For what needs an address; false where the server says that this is none. */
  const addressed = async (email: string | undefined, failed: Notice, what: (who: Who) => Promise<Notice>): Promise<boolean> => {
    try {
      notify(await what(await person()));
    } catch (e) {
      const wanted = e instanceof Refused && e.status === 400;
      if (wanted && email) return false;
      notify(wanted ? { is: 'address' } : failed);
      if (!wanted) engine.failed(e);
    }
    return true;
  };
  const notify = (notice: Notice) => engine.tell({ did: 'notice', notice });
  const dismiss = (id: string) => {
    engine.tell({ did: 'dismiss', id });
    engine.store.set({ dismissed: [...new Set([...(engine.store.get().dismissed ?? []), id])].slice(-100) });
  };
  let rated: Promise<unknown> = Promise.resolve();
  return {
    open: () => engine.later(() => engine.open()),
    close: () => engine.close(),
    write: (text, images) => {
      notify({ is: 'none' });
      engine.dialogue.write(text, images);
    },
    retry: (id) => engine.dialogue.retry(id),
    drop: (id) => engine.dialogue.drop(id),
    pictures,
    picture: gallery(async (address) => picture(engine.server, await person(), address)),
    speak: () => void engine.aloud.toggle(),
    human: () => {
      void attempt(async (who) => {
        await requestHuman(engine.server, who);
        engine.tell({ did: 'learn', news: { is: 'floor', floor: 'escalated', teammate: null } });
        engine.dialogue.connect();
      });
    },
    rate: (id, rating, comment) => {
      // One after another: a verdict must not arrive behind the comment on it and take its place.
      const given = rated.then(() =>
        attempt(async (who) => {
          await rate(engine.server, who, id, rating, comment);
          engine.tell({ did: 'learn', news: { is: 'rating', id, rating: { rating, comment } } });
        }),
      );
      rated = given;
      return given;
    },
    lead: (email) =>
      addressed(email, { is: 'unable' }, async (who) => {
        await lead(engine.server, who, email);
        dismiss(leadOf(who.sessionId));
        return { is: 'noted', to: email };
      }),
    mail: async (email) => {
      if (email || engine.identity.userId) return addressed(email, { is: 'unmailed' }, async (who) => ({ is: 'mailed', to: await transcript(engine.server, who, email) }));
      notify({ is: 'address' });
      return true;
    },
    skip: () => notify({ is: 'none' }),
    history: () => {
      engine.tell({ did: 'show', page: 'history' });
      void attempt(async (who) => {
        await engine.acquaintance.settled;
        const earlier = await conversations(engine.server, who);
        if (who.userId === engine.identity.userId) engine.tell({ did: 'list', earlier });
      });
    },
    talk: () => engine.tell({ did: 'show', page: 'talk' }),
    join: (sessionId) => {
      engine.dialogue.join(sessionId);
      engine.tell({ did: 'show', page: 'talk' });
    },
    dismiss,
  };
}
