import type { Message, Rating as Verdict } from '@halo/client';
import { useState } from '../dom/hooks';
import type { Strings } from '../strings/strings';
import { BadIcon, GoodIcon } from './icons';
import { Tool } from './tool';

type Props = {
  readonly message: Message;
  readonly say: Strings;
  readonly rate: (id: string, rating: Verdict, comment?: string) => void;
};

export function Rating({ message, say, rate }: Props) {
  const [stage, setStage] = useState<'calm' | 'asking' | 'thanked'>('calm');
  const [comment, setComment] = useState('');
  const given = message.rating?.rating;
  const give = (rating: Verdict) => {
    rate(message.id, rating);
    setStage(rating === 'bad' ? 'asking' : 'thanked');
  };
  const tell = (event: Event) => {
    event.preventDefault();
    if (comment.trim()) rate(message.id, 'bad', comment.trim());
    setStage('thanked');
  };
  return (
    <>
      <div class={given ? 'rating is-given' : 'rating'}>
        <Tool kind="thumb" label={say.good} on={given === 'good'} press={() => give('good')}><GoodIcon /></Tool>
        <Tool kind="thumb" label={say.bad} on={given === 'bad'} press={() => give('bad')}><BadIcon /></Tool>
        {stage === 'thanked' && <span role="status">{say.thanks}</span>}
      </div>
      {stage === 'asking' && (
        <form class="ask" onSubmit={tell}>
          <input aria-label={say.why} placeholder={say.why} maxLength={2000} value={comment} onInput={(e) => setComment(e.currentTarget.value)} />
          <button type="submit">{comment.trim() ? say.sendComment : say.skip}</button>
        </form>
      )}
    </>
  );
}
