import type { Ref } from '../dom/node';
import type { Icon } from '../state/theme';
import type { Labels } from '../strings/labels';
import { ChatIcon, DownIcon, QuestionIcon, WaveIcon } from './icons';

type Props = {
  readonly at: Ref<HTMLButtonElement>;
  readonly icon: Icon;
  readonly open: boolean;
  readonly unread: boolean;
  readonly label: Labels;
  readonly toggle: () => void;
};

export function Launcher({ at, icon, open, unread, label, toggle }: Props) {
  return (
    <button ref={at} type="button" class={open ? 'corner launcher is-open' : 'corner launcher'} aria-expanded={open} aria-haspopup="dialog"
      aria-label={open ? label.close : label.open + (unread ? ' – ' + label.unread : '')} onClick={toggle}>
      {open ? <DownIcon /> : symbol(icon)}
      {unread && <span class="badge" />}
    </button>
  );
}

function symbol(icon: Icon) {
  if (icon === 'question') return <QuestionIcon />;
  return icon === 'wave' ? <WaveIcon /> : <ChatIcon />;
}
