import { useLayoutEffect, useRef, useState } from '../dom/hooks';
import { showing, type Ready } from '../state/session';
import { Banner } from './banner';
import { EMPTY_DRAFT, type Draft } from './composer';
import { focused } from './focus';
import { InApp, isModal } from './in-app';
import { Launcher } from './launcher';
import { Panel } from './panel';
import type { Scene } from './scene';
import { Teaser } from './teaser';

export function App({ scene, ready }: { readonly scene: Scene; readonly ready: Ready | null }) {
  const { manners, tongue, config, hands } = scene;
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const launcher = useRef<HTMLButtonElement>(null);
  const open = ready?.panel.is === 'open';
  const [banner] = ready && manners.banners ? showing(ready, 'banners') : [];
  const [inApp] = ready && manners.inAppMessages ? showing(ready, 'in_app') : [];
  const before = useRef<Element>(null);
  const takes = open || (inApp !== undefined && isModal(inApp));
  // Whoever was elsewhere on the page is there again afterwards, unless she has gone on.
  useLayoutEffect(() => {
    const at = focused();
    const back = before.current?.isConnected && before.current !== document.body ? before.current : launcher.current;
    if (!takes && before.current && at === document.body) (back as HTMLElement | null)?.focus();
    before.current = takes ? at : null;
  }, [takes]);
  return (
    <div class={`widget ${config.position ?? 'bottom-right'} ${config.theme ?? 'auto'}`} lang={tongue.language} dir={tongue.direction}>
      {banner && <Banner surface={banner} say={tongue.say} dismiss={() => hands.dismiss(banner.id)} />}
      {inApp && !open && <InApp surface={inApp} say={tongue.say} dismiss={() => hands.dismiss(inApp.id)} />}
      {ready && open && <Panel scene={scene} ready={ready} draft={draft} setDraft={setDraft} close={hands.close} />}
      {manners.proactive && ready?.teaser && (
        <Teaser surface={ready.teaser} tongue={tongue} open={hands.open} dismiss={() => ready.teaser && hands.dismiss(ready.teaser.id)} />
      )}
      {manners.trigger && (
        <Launcher at={launcher} icon={scene.look.icon} open={open} unread={manners.badge && !open && (ready?.conversation.unread ?? 0) > 0} tongue={tongue}
          toggle={open ? hands.close : hands.open} />
      )}
    </div>
  );
}
