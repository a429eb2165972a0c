/** What aborts when it has taken too long, or with the whole it is a part of. */
export type Limit = { readonly signal: AbortSignal; readonly renew: (ms: number) => void; readonly stop: () => void };

/** Must be stopped, however it ends. */
export function limited(whole: AbortSignal, ms: number): Limit {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    whole.removeEventListener('abort', stop);
    ending.abort();
  };
  const renew = (more: number) => {
    clearTimeout(timer);
    timer = setTimeout(stop, more);
  };
  whole.addEventListener('abort', stop);
  renew(ms);
  if (whole.aborted) stop();
  return { signal: ending.signal, renew, stop };
}
