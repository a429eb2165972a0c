import type { Ref } from '../dom/node';
import type { Ready } from '../state/session';
import { look, type Icon } from '../state/theme';
import type { Labels } from '../strings/labels';
import { ChatIcon, DownIcon, QuestionIcon, WaveIcon } from './icons';

type Props = {
  readonly at: Ref<HTMLButtonElement>;
  readonly ready: Ready;
  readonly label: Labels;
  readonly badge: boolean;
  readonly toggle: () => void;
};

export function Launcher({ at, ready, label, badge, toggle }: Props) {
  const open = ready.panel.is === 'open';
  const unread = !open && badge && ready.conversation.unread > 0;
  return (
    <button ref={at} type="button" class={`launcher ${open ? 'is-open' : ''}`} aria-expanded={open} aria-haspopup="dialog"
      aria-label={open ? label.close : unread ? label.openUnread : label.open} onClick={toggle}>
      {open ? <DownIcon /> : symbol(look(ready.config.agent).icon)}
      {unread && <span class="badge" />}
    </button>
  );
}

function symbol(icon: Icon) {
  if (icon === 'question') return <QuestionIcon />;
  return icon === 'wave' ? <WaveIcon /> : <ChatIcon />;
}
