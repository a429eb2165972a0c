import type { Ref } from '../dom/node';
import type { Icon } from '../state/theme';
import type { Tongue } from '../strings/strings';
import { ChatIcon, DownIcon, QuestionIcon, WaveIcon } from './icons';

type Props = {
  readonly at: Ref<HTMLButtonElement>;
  readonly icon: Icon;
  readonly open: boolean;
  readonly unread: boolean;
  readonly tongue: Tongue;
  readonly toggle: () => void;
};

export function Launcher({ at, icon, open, unread, tongue: { open: opens, say }, toggle }: Props) {
  return (
    <button ref={at} type="button" class={open ? 'corner launcher is-open' : 'corner launcher'} aria-expanded={open} aria-haspopup="dialog"
      aria-label={open ? say.close : opens + (unread ? ' – ' + say.newMessages : '')} onClick={toggle}>
      {open ? <DownIcon /> : symbol(icon)}
      {unread && <span class="badge" />}
    </button>
  );
}

function symbol(icon: Icon) {
  if (icon === 'question') return <QuestionIcon />;
  return icon === 'wave' ? <WaveIcon /> : <ChatIcon />;
}
