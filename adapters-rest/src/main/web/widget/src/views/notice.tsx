import type { Notice } from '../state/session';
import { fill, type Strings } from '../strings/strings';
import { unreachable } from '../unreachable';

export function NoticeLine({ notice, say }: { readonly notice: Notice; readonly say: Strings }) {
  const text = words(notice, say);
  return (
    <div class={text ? 'notice' : 'notice is-empty'} role="status">
      {text}
    </div>
  );
}

function words(notice: Notice, say: Strings): string | null {
  switch (notice.is) {
    case 'none':
    case 'address':
      return null;
    case 'offline':
      return say.offline;
    case 'paused':
      return say.paused;
    case 'mailed':
      return fill(say.mailSent, notice.to);
    case 'noted':
      return fill(say.leadDone, notice.to);
    case 'unmailed':
      return say.mailFailed;
    case 'unable':
      return say.unable;
    case 'voice':
      return { microphone_policy: say.micPolicy, microphone_denied: say.micDenied, unsupported: say.micUnsupported }[notice.why];
    default:
      return unreachable(notice);
  }
}
