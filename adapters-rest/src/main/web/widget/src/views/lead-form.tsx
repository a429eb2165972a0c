import { useState } from '../dom/hooks';
import { fill, type Strings } from '../strings/strings';
import { AskEmail } from './ask-email';

type Props = { readonly say: Strings; readonly leave: (email: string) => Promise<boolean>; readonly done: () => void };

export function LeadForm({ say, leave, done }: Props) {
  const [noted, setNoted] = useState('');
  if (noted) return <p class="system" role="status">{fill(say.leadDone, noted)}</p>;
  const note = (email: string) =>
    leave(email).then((kept) => {
      if (kept) setNoted(email);
      return kept;
    });
  return <AskEmail say={say} ask={say.leadAsk} label={say.leadSend} leave={note} skip={done} />;
}
