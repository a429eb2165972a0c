import type { Message, Rating as Verdict } from '@halo/client';
import { useState } from '../dom/hooks';
import type { Strings } from '../strings/strings';
import { BadIcon, GoodIcon } from './icons';
import { Tool } from './tool';

type Props = {
  readonly message: Message;
  readonly say: Strings;
  readonly rate: (id: string, rating: Verdict, comment?: string) => Promise<boolean>;
};

export function Rating({ message, say, rate }: Props) {
  const [stage, setStage] = useState<'calm' | 'asking' | 'thanked'>('calm');
  const [comment, setComment] = useState('');
  const given = message.rating?.rating;
  const give = async (rating: Verdict) => {
    if (await rate(message.id, rating)) setStage(rating === 'bad' ? 'asking' : 'thanked');
  };
  const tell = async (event: Event) => {
    event.preventDefault();
    const why = comment.trim();
    if (!why || (await rate(message.id, 'bad', why))) setStage('thanked');
  };
  return (
    <>
      <div class={given ? 'rating is-given' : 'rating'}>
        <Tool kind="thumb" label={say.good} on={given === 'good'} press={() => give('good')} icon={GoodIcon} />
        <Tool kind="thumb" label={say.bad} on={given === 'bad'} press={() => give('bad')} icon={BadIcon} />
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
