import { useLayoutEffect, useRef, useState } from '../dom/hooks';
import type { Strings } from '../strings/strings';

type Props = {
  readonly say: Strings;
  readonly ask: string;
  readonly label: string;
  /** Whether the visitor has just asked to be asked. */
  readonly eager?: boolean;
  /** False where this is no address. */
  readonly leave: (email: string) => Promise<boolean>;
  readonly skip: () => void;
};

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Asks for an address, until it looks like one to us and to the server. */
export function AskEmail({ say, ask, label, eager, leave, skip }: Props) {
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (eager) field.current?.focus();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    const address = email.trim();
    if (!EMAIL.test(address)) return setWrong(true);
    void leave(address).then((isOne) => setWrong(!isOne));
  };
  return (
    <form class="lead" noValidate onSubmit={submit}>
      <p>{ask}</p>
      <div class="ask">
        <input ref={field} type="email" autocomplete="email" aria-label={say.email} aria-invalid={wrong} placeholder={say.email} maxLength={320} value={email}
          onInput={(e) => { setEmail(e.currentTarget.value); setWrong(false); }} />
        <button type="submit">{label}</button>
      </div>
      {wrong && <p class="wrong" role="alert">{say.badEmail}</p>}
      <button type="button" class="quiet" onClick={skip}>{say.skip}</button>
    </form>
  );
}
