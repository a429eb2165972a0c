import { useLayoutEffect, useRef, useState } from '../dom/hooks';
import { showing, type Ready } from '../state/session';
import { Banner } from './banner';
import { EMPTY_DRAFT, type Draft } from './composer';
import { InApp } from './in-app';
import { Launcher } from './launcher';
import { Panel } from './panel';
import type { Scene } from './scene';
import { Teaser } from './teaser';

export function App({ scene, ready }: { readonly scene: Scene; readonly ready: Ready | null }) {
  const { manners, tongue, config, hands } = scene;
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const launcher = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  const open = ready?.panel.is === 'open';
  useLayoutEffect(() => {
    if (!open && returning.current) launcher.current?.focus();
    returning.current = false;
  }, [open]);
  const close = () => {
    returning.current = true;
    hands.close();
  };
  const [banner] = ready && manners.banners ? showing(ready, 'banners') : [];
  const [inApp] = ready && manners.inAppMessages ? showing(ready, 'in_app') : [];
  return (
    <div class={`widget ${config.position ?? 'bottom-right'} ${config.theme ?? 'auto'}`} lang={tongue.language} dir={tongue.direction}>
      {banner && <Banner surface={banner} say={tongue.say} dismiss={() => hands.dismiss(banner)} />}
      {inApp && !open && <InApp surface={inApp} say={tongue.say} dismiss={() => hands.dismiss(inApp)} />}
      {ready && open && <Panel scene={scene} ready={ready} draft={draft} setDraft={setDraft} close={close} />}
      {manners.proactive && ready?.teaser && (
        <Teaser surface={ready.teaser} say={tongue.say} open={hands.open} dismiss={() => ready.teaser && hands.dismiss(ready.teaser)} />
      )}
      {manners.trigger && (
        <Launcher at={launcher} icon={scene.look.icon} open={open} unread={manners.badge && !open && (ready?.conversation.unread ?? 0) > 0} label={tongue.label}
          toggle={open ? close : hands.open} />
      )}
    </div>
  );
}
