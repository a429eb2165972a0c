import type { Message, Rating as Verdict } from '@halo/client';
import { useState } from '../dom/hooks';
import type { Strings } from '../strings/strings';
import { BadIcon, GoodIcon } from './icons';

type Props = {
  readonly message: Message;
  readonly say: Strings;
  readonly rate: (id: string, rating: Verdict, comment?: string) => void;
};

export function Rating({ message, say, rate }: Props) {
  const [asking, setAsking] = useState(false);
  const [comment, setComment] = useState('');
  const given = message.rating?.rating;
  const give = (rating: Verdict) => {
    rate(message.id, rating);
    setAsking(rating === 'bad');
  };
  const tell = (event: Event) => {
    event.preventDefault();
    if (comment.trim()) rate(message.id, 'bad', comment.trim());
    setAsking(false);
  };
  return (
    <>
      <div class={given ? 'rating is-given' : 'rating'}>
        <button type="button" class="thumb" aria-label={say.good} title={say.good} aria-pressed={given === 'good'} onClick={() => give('good')}>
          <GoodIcon />
        </button>
        <button type="button" class="thumb" aria-label={say.bad} title={say.bad} aria-pressed={given === 'bad'} onClick={() => give('bad')}>
          <BadIcon />
        </button>
        {given && !asking && <span role="status">{say.thanks}</span>}
      </div>
      {asking && (
        <form class="comment" onSubmit={tell}>
          <input aria-label={say.why} placeholder={say.why} maxLength={2000} value={comment} onInput={(e) => setComment(e.currentTarget.value)} />
          <button type="submit">{comment.trim() ? say.sendComment : say.skip}</button>
        </form>
      )}
    </>
  );
}
