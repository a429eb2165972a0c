import { useState } from '../dom/hooks';
import type { HaloConfig } from '../../haloagents';
import { fillsScreen } from '../effects/place';
import { notice, type Ready } from '../state/session';
import { AskEmail } from './ask-email';
import { Composer, EMPTY_DRAFT, type Draft } from './composer';
import { circle } from './focus';
import { Header } from './header';
import { History } from './history';
import { Log } from './log';
import { NoticeLine } from './notice';
import type { Scene } from './scene';

type Props = {
  readonly scene: Scene;
  readonly ready: Ready;
  readonly draft: Draft;
  readonly setDraft: (draft: Draft | ((now: Draft) => Draft)) => void;
  readonly close: () => void;
};

/** The microphone is offered where the page or the agent wants it. */
function speaks(config: HaloConfig, ready: Ready): boolean {
  return config.defaultMode === 'voice' || ready.config.agent?.style?.['voice'] === true;
}

export function Panel({ scene, ready, draft, setDraft, close }: Props) {
  const { hands, tongue, config } = scene;
  const [refusedPicture, setRefusedPicture] = useState(false);
  const add = (files: readonly File[]) => {
    if (files.length === 0) return;
    void hands.pictures(files).then((images) => {
      setDraft((now) => {
        const all = [...now.images, ...(images ?? [])];
        setRefusedPicture(images === null || all.length > 5);
        return { ...now, images: all.slice(0, 5) };
      });
    });
  };
  const send = (text: string) => {
    hands.write(text, draft.images);
    setDraft(EMPTY_DRAFT);
  };
  const fills = fillsScreen();
  const onKey = (event: KeyboardEvent & { readonly currentTarget: Element }) => {
    if (fills) circle(event);
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    close();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    add([...(event.dataTransfer?.files ?? [])]);
  };
  const asks = ready.notice.is === 'address';
  const talking = ready.panel.is === 'open' && ready.panel.on === 'talk';
  return (
    <section class="corner panel" role="dialog" tabIndex={-1} aria-modal={fills} aria-labelledby="halo-title" onKeyDown={onKey} onDrop={onDrop} onDragOver={(e) => e.preventDefault()}>
      <Header scene={scene} ready={ready} close={close} />
      <NoticeLine notice={notice(ready)} say={tongue.say} />
      {talking ? (
        <>
          <Log scene={scene} ready={ready} />
          {asks && <AskEmail say={tongue.say} ask={tongue.say.mailAsk} label={tongue.say.send} eager leave={hands.mail} skip={hands.skip} />}
          <Composer draft={draft} setDraft={setDraft} send={send} add={add} refused={refusedPicture} load={hands.picture} rests={asks} say={tongue.say}
            voice={speaks(config, ready) ? { on: ready.listening, toggle: hands.speak } : null} />
        </>
      ) : (
        <History earlier={ready.history} language={tongue.language} say={tongue.say} join={hands.join} />
      )}
    </section>
  );
}
