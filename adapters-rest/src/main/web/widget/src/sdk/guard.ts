/** Calls the page back; what goes wrong there is the page's, and stays there. */
export function tell<A extends readonly unknown[]>(callback: ((...args: A) => unknown) | undefined, ...args: A): void {
  if (!callback) return;
  try {
    const result = callback(...args);
    if (result instanceof Promise) result.catch((e: unknown) => console.error('HaloAgents: a callback failed.', e));
  } catch (e) {
    console.error('HaloAgents: a callback failed.', e);
  }
}
