import type { Message } from '@halo/client';
import { useLayoutEffect, useRef } from '../dom/hooks';
import { unsaid } from '../state/conversation';
import { leadOf, type Ready } from '../state/session';
import { fill, type Strings } from '../strings/strings';
import { Answer } from './answer';
import { Bubble, OnItsWay } from './bubble';
import { AskEmail } from './ask-email';
import type { Scene } from './scene';

const NEAR = 80;

export function Log({ scene, ready }: { readonly scene: Scene; readonly ready: Ready }) {
  const { hands, tongue: { say }, manners } = scene;
  const { conversation: c, config } = ready;
  const box = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  useLayoutEffect(() => {
    if (stuck.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  });
  const onScroll = () => {
    const b = box.current;
    if (b) stuck.current = b.scrollHeight - b.scrollTop - b.clientHeight < NEAR;
  };
  const name = config.agent?.name ?? '';
  const waiting = unsaid(c);
  let voice = '';
  const blank = c.said.length === 0 && waiting.length === 0;
  const lead = leadOf(c.sessionId);
  const asksLead = !scene.known && (c.floor === 'escalated' || c.floor === 'taken_over') && !ready.dismissed.includes(lead);
  return (
    <div class="log" role="log" aria-live="polite" aria-busy={c.reply.is === 'speaking'} aria-label={fill(say.chat, name)} tabIndex={0} ref={box} onScroll={onScroll}>
      {manners.greeting && config.agent?.greeting && (
        <div class="message theirs"><div class="bubble"><Answer text={config.agent.greeting} sources={[]} say={say} /></div></div>
      )}
      {blank && <Suggestions messages={config.agent?.suggested_messages ?? []} write={(text) => hands.write(text, [])} />}
      {c.said.flatMap((message) => {
        const before = voice;
        voice = speaker(message) ?? voice;
        return [
          voice && voice !== before && <Joined key={'joined ' + message.id} name={voice} say={say} />,
          <Bubble key={message.id} message={message} scene={scene} name={name} />,
        ];
      })}
      {waiting.map((message) => <OnItsWay key={message.id} message={message} scene={scene} online={ready.online} />)}
      {c.floor === 'taken_over' && c.teammate && c.teammate.name !== voice && <Joined name={c.teammate.name} say={say} />}
      {c.reply.is === 'thinking' && (
        <div class="message theirs">
          <div class="bubble typing" role="status" aria-label={fill(say.typing, name)}><i /><i /><i /></div>
        </div>
      )}
      {c.reply.is === 'speaking' && (
        <div class="message theirs"><div class="bubble"><Answer text={c.reply.text} sources={c.reply.sources} say={say} /></div></div>
      )}
      {asksLead && <AskEmail say={say} ask={say.leadAsk} label={say.leadSend} leave={hands.lead} skip={() => hands.dismiss(lead)} />}
    </div>
  );
}

/** Which person says this; none where it is the agent, null where it is neither. */
function speaker({ role, teammate }: Message): string | null {
  if (role === 'teammate') return teammate?.name ?? '';
  return role === 'agent' ? '' : null;
}

function Joined({ name, say }: { readonly name: string; readonly say: Strings }) {
  return <p class="system joined" dir="auto">{fill(say.joined, name)}</p>;
}

function Suggestions({ messages, write }: { readonly messages: readonly string[]; readonly write: (text: string) => void }) {
  return (
    <div class="suggestions">
      {messages.slice(0, 6).map((text) => (
        <button type="button" class="suggestion" dir="auto" onClick={() => write(text)}>{text}</button>
      ))}
    </div>
  );
}
