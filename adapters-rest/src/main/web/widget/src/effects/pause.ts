/** Waits, but no longer than until the signal or one of the browser's own reasons to try again. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    addEventListener('online', done);
  });
}

/** Longer each time, never all at once. */
export function backoff(attempt: number): number {
  return Math.min(30_000, 800 * 2 ** attempt) * (0.7 + Math.random() * 0.6);
}
