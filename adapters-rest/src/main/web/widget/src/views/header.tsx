import type { Ready } from '../state/session';
import { look } from '../state/theme';
import { fill } from '../strings/strings';
import { Avatar } from './avatar';
import { BackIcon, CloseIcon, HistoryIcon, HumanIcon, PlusIcon } from './icons';
import type { Scene } from './scene';

export function Header({ scene, ready, close }: { readonly scene: Scene; readonly ready: Ready; readonly close: () => void }) {
  const { hands, config } = scene;
  const { say, label } = scene.tongue;
  const agent = ready.config.agent;
  const person = ready.conversation.floor === 'taken_over' ? ready.conversation.teammate : null;
  const name = person?.name ?? agent?.name ?? ready.config.organization.name;
  const away = ready.panel.is === 'open' && ready.panel.on === 'history';
  const canAsk = agent?.escalation?.request_human !== false && ready.conversation.floor === 'open';
  return (
    <header class="header">
      {away ? (
        <button type="button" class="tool back" aria-label={say.back} title={say.back} onClick={hands.talk}>
          <BackIcon />
        </button>
      ) : (
        <Avatar name={name} address={person ? null : look(agent).avatar} />
      )}
      <div class="who">
        <h2 id="halo-title" class="name">
          <span class="sr">{fill(say.chat, name)}</span>
          <span aria-hidden="true">{away ? say.history : name}</span>
        </h2>
        {!away && <p class="role">{person ? say.team : say.assistant}</p>}
      </div>
      {!away && canAsk && (
        <button type="button" class="tool" aria-label={say.human} title={say.human} onClick={hands.human}>
          <HumanIcon />
        </button>
      )}
      {!away && config.userId && (
        <button type="button" class="tool" aria-label={say.history} title={say.history} onClick={hands.history}>
          <HistoryIcon />
        </button>
      )}
      {away && (
        <button type="button" class="tool" aria-label={say.fresh} title={say.fresh} onClick={() => hands.join(null)}>
          <PlusIcon />
        </button>
      )}
      <button type="button" class="tool" aria-label={label.close} title={label.close} onClick={close}>
        <CloseIcon />
      </button>
    </header>
  );
}
