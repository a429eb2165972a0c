import type { Ref } from './node';

/** What one drawn component remembers from one drawing to the next. */
export type Memory = { readonly cells: unknown[]; at: number; readonly effects: (() => void)[]; readonly again: () => void };

let current: Memory;

/** Draws with this memory in hand. */
export function remembering<T>(memory: Memory, draw: () => T): T {
  const before = current;
  current = memory;
  memory.at = 0;
  try {
    return draw();
  } finally {
    current = before;
  }
}

function cell<T>(first: () => T): { memory: Memory; at: number; value: T } {
  const memory = current;
  const at = memory.at++;
  if (memory.cells.length <= at) memory.cells.push(first());
  return { memory, at, value: memory.cells[at] as T };
}

export function useState<T>(first: T): [T, (next: T | ((now: T) => T)) => void] {
  const { memory, at, value } = cell(() => first);
  const set = (wanted: T | ((now: T) => T)) => {
    const next = typeof wanted === 'function' ? (wanted as (now: T) => T)(memory.cells[at] as T) : wanted;
    if (memory.cells[at] === next) return;
    memory.cells[at] = next;
    memory.again();
  };
  return [value, set];
}

export function useRef<T>(first: T | null): Ref<T> & { current: T | null } {
  return cell(() => ({ current: first })).value;
}

/** Does it after the drawing stands: each time, or when one of the reasons has changed. */
export function useLayoutEffect(effect: () => void, reasons?: readonly unknown[]): void {
  const known = cell<{ reasons: readonly unknown[] | null }>(() => ({ reasons: null }));
  const before = known.value.reasons;
  if (reasons && before && reasons.every((reason, i) => reason === before[i])) return;
  known.value.reasons = reasons ?? null;
  known.memory.effects.push(effect);
}
