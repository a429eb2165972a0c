import type { Message } from '@halo/client';
import type { Child } from '../dom/node';
import type { Outgoing } from '../state/conversation';
import { Answer } from './answer';
import { Picture } from './picture';
import { Rating } from './rating';
import type { Scene } from './scene';

/** One thing that was said. */
export function Bubble({ message, scene, name }: { readonly message: Message; readonly scene: Scene; readonly name: string }) {
  const { say } = scene.tongue;
  if (message.role === 'system') return <p class="system" dir="auto">{message.text}</p>;
  if (message.role === 'user') return <Mine text={message.text} images={message.images ?? []} scene={scene} />;
  const person = message.role === 'teammate';
  return (
    <div class={person ? 'message theirs person' : 'message theirs'}>
      <span class="sr">{person ? message.teammate?.name ?? say.team : name}: </span>
      <div class="bubble">
        <Answer text={message.text} sources={message.sources ?? []} say={say} />
        {(message.images ?? []).map((address) => <Picture address={address} label={say.image} load={scene.hands.picture} />)}
        {/^(cut_off|interrupted)$/.test(message.complete ?? '') && <p class="cut-off">{say.cutOff}</p>}
      </div>
      {!person && <Rating message={message} say={say} rate={scene.hands.rate} />}
    </div>
  );
}

type Words = { readonly text: string; readonly images: readonly string[]; readonly scene: Scene; readonly children?: Child };

export function Mine({ text, images, scene, children }: Words) {
  const { say } = scene.tongue;
  return (
    <div class="message mine">
      <span class="sr">{say.you}: </span>
      <div class="bubble">
        {images.map((address) => <Picture address={address} label={say.image} load={scene.hands.picture} />)}
        {text && <div class="plain" dir="auto">{text}</div>}
      </div>
      {children}
    </div>
  );
}

/** What is still on its way, and what can be done when it does not get there. */
export function OnItsWay({ message, scene, online }: { readonly message: Outgoing; readonly scene: Scene; readonly online: boolean }) {
  const { hands, tongue: { say } } = scene;
  return (
    <Mine text={message.text} images={message.images} scene={scene}>
      {message.state === 'failed' ? (
        <p class="delivery failed">
          {say.failed} <button type="button" onClick={() => hands.retry(message.id)}>{say.retry}</button>{' '}
          <button type="button" onClick={() => hands.drop(message.id)}>{say.remove}</button>
        </p>
      ) : (
        message.state !== 'received' && <p class="delivery">{message.state === 'sending' && online ? say.sending : say.waiting}</p>
      )}
    </Mine>
  );
}
