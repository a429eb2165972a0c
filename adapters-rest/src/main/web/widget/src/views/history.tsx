import type { Earlier } from '@halo/client';
import { useLayoutEffect, useRef } from '../dom/hooks';
import type { Strings } from '../strings/strings';

type Props = {
  readonly earlier: readonly Earlier[];
  readonly language: string;
  readonly say: Strings;
  readonly join: (sessionId: string) => void;
};

export function History({ earlier, language, say, join }: Props) {
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => page.current?.focus(), []);
  return (
    <div ref={page} class="history" tabIndex={-1}>
      {earlier.length === 0 && <p class="empty">{say.noHistory}</p>}
      <ul>
        {earlier.map((one) => (
          <li key={one.session_id}>
            <button type="button" class="earlier" onClick={() => join(one.session_id)}>
              <span class="earlier-title" dir="auto">{one.title}</span>
              <time class="earlier-time" dateTime={one.updated_at}>{day(one.updated_at, language)}</time>
              <span class="earlier-text" dir="auto">{one.last_text}</span>
              {one.unread > 0 && <span class="earlier-unread" role="img" aria-label={say.newMessages} />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function day(at: string, language: string): string {
  const date = new Date(at);
  return isNaN(date.getTime()) ? '' : date.toLocaleDateString(language, { day: 'numeric', month: 'short' });
}
