import type { Ready } from '../state/session';
import { fill } from '../strings/strings';
import { Avatar } from './avatar';
import { BackIcon, CloseIcon, HistoryIcon, HumanIcon, MailIcon, PlusIcon } from './icons';
import type { Scene } from './scene';
import { Tool } from './tool';

export function Header({ scene, ready, close }: { readonly scene: Scene; readonly ready: Ready; readonly close: () => void }) {
  const { hands } = scene;
  const { say } = scene.tongue;
  const agent = ready.config.agent;
  const person = ready.conversation.floor === 'taken_over' ? ready.conversation.teammate : null;
  const name = person?.name ?? agent?.name ?? ready.config.organization.name;
  const away = ready.panel.is === 'open' && ready.panel.on === 'history';
  const canAsk = agent?.escalation?.request_human !== false && ready.conversation.floor === 'open';
  return (
    <header class="header">
      {away ? (
        <Tool label={say.back} press={hands.talk} kind="tool back" icon={BackIcon} />
      ) : (
        <Avatar name={name} address={person ? null : scene.look.avatar} />
      )}
      <div class="who">
        <h2 id="halo-title" class="name">
          <span class="sr">{fill(say.chat, name)}</span>
          <span aria-hidden="true">{away ? say.history : name}</span>
        </h2>
        {!away && <p class="role">{person ? say.team : say.assistant}</p>}
      </div>
      {!away && canAsk && (
        <Tool label={say.human} press={hands.human} icon={HumanIcon} />
      )}
      {!away && ready.config.transcript && ready.conversation.said.length > 0 && (
        <Tool label={say.mail} press={() => void hands.mail()} icon={MailIcon} />
      )}
      {!away && scene.known && (
        <Tool label={say.history} press={hands.history} icon={HistoryIcon} />
      )}
      {away && (
        <Tool label={say.fresh} press={() => hands.join(null)} icon={PlusIcon} />
      )}
      <Tool label={say.close} press={close} icon={CloseIcon} />
    </header>
  );
}
