import { useLayoutEffect, useRef } from '../dom/hooks';
import type { Strings } from '../strings/strings';
import { CloseIcon, MicIcon, PictureIcon, SendIcon } from './icons';
import { Picture } from './picture';
import { Tool } from './tool';

export type Draft = { readonly text: string; readonly images: readonly string[] };

export const EMPTY_DRAFT: Draft = { text: '', images: [] };

const LONGEST = 10_000;

type Props = {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly send: (text: string) => void;
  readonly add: (files: readonly File[]) => void;
  readonly refused: boolean;
  readonly load: (address: string) => Promise<Blob>;
  /** Another field of the panel is being filled in. */
  readonly rests: boolean;
  readonly voice: { readonly on: boolean; readonly toggle: () => void } | null;
  readonly say: Strings;
};

export function Composer({ draft, setDraft, send, add, refused, load, rests, voice, say }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (rests) return;
    // A visitor who is typing elsewhere on the page keeps her place.
    const elsewhere = document.activeElement;
    if (!elsewhere || elsewhere === document.body || elsewhere.localName === 'halo-agents') field.current?.focus({ preventScroll: true });
  }, [rests]);
  const text = draft.text.trim();
  const submit = () => {
    if (text) send(text);
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  };
  return (
    <form class="composer" onSubmit={(e) => { e.preventDefault(); submit(); }}>
      {refused && <p class="wrong" role="alert">{say.badImage}</p>}
      {draft.images.length > 0 && (
        <div class="previews">
          {draft.images.map((address, i) => (
            <div class="preview" key={i + address}>
              <Picture address={address} label={say.image} load={load} />
              <Tool kind="unpick" label={say.removeImage} press={() => setDraft({ ...draft, images: draft.images.filter((_, j) => j !== i) })} icon={CloseIcon} />
            </div>
          ))}
        </div>
      )}
      <div class="row">
        <Tool kind="attach" label={say.attach} press={() => file.current?.click()} icon={PictureIcon} />
        <input ref={file} class="sr" type="file" accept="image/png,image/jpeg,image/gif,image/webp" multiple tabIndex={-1} aria-hidden="true"
          onChange={(e) => { add([...(e.currentTarget.files ?? [])]); e.currentTarget.value = ''; }} />
        <textarea ref={field} rows={1} dir={draft.text ? 'auto' : undefined} maxLength={LONGEST} aria-label={say.write} placeholder={voice?.on ? say.listening : say.write} value={draft.text}
          onInput={(e) => setDraft({ ...draft, text: e.currentTarget.value })} onKeyDown={onKey} onPaste={onPaste} />
        {voice && (
          <Tool kind={voice.on ? 'attach is-listening' : 'attach'} label={voice.on ? say.stopSpeaking : say.speak} on={voice.on} press={voice.toggle} icon={MicIcon} />
        )}
        <button type="submit" class="send" aria-label={say.send} title={say.send} disabled={!text}>
          <SendIcon />
        </button>
      </div>
    </form>
  );
}
