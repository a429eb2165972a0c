import { useState } from '../dom/hooks';
import { fill, type Strings } from '../strings/strings';

type Props = { readonly say: Strings; readonly leave: (email: string) => Promise<boolean>; readonly done: () => void };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

type Stage = 'asking' | 'wrong' | 'done';

export function LeadForm({ say, leave, done }: Props) {
  const [email, setEmail] = useState('');
  const [stage, setStage] = useState<Stage>('asking');
  if (stage === 'done') return <p class="system" role="status">{fill(say.leadDone, email)}</p>;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!EMAIL.test(email.trim())) return setStage('wrong');
    void leave(email.trim()).then((kept) => setStage(kept ? 'done' : 'wrong'));
  };
  return (
    <form class="lead" noValidate onSubmit={submit}>
      <p id="halo-lead">{say.leadAsk}</p>
      <div class="lead-row">
        <input type="email" autocomplete="email" aria-label={say.email} aria-invalid={stage === 'wrong'} aria-describedby="halo-lead" placeholder={say.email}
          maxLength={320} value={email} onInput={(e) => { setEmail(e.currentTarget.value); setStage('asking'); }} />
        <button type="submit">{say.leadSend}</button>
      </div>
      {stage === 'wrong' && <p class="wrong" role="alert">{say.badEmail}</p>}
      <button type="button" class="quiet" onClick={done}>{say.skip}</button>
    </form>
  );
}
