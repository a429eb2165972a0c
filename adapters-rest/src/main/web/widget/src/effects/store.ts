import { compact, parse } from '@halo/client';
import type { Outgoing } from '../state/conversation';

/** What one person's browser remembers of one workspace. */
export type Kept = {
  readonly sessionId?: string;
  readonly outgoing?: readonly Outgoing[];
  readonly dismissed?: readonly string[];
};

/**
 * Remembers per workspace and person in `localStorage`, where every tab finds it. A browser that refuses remembers
 * until the page goes.
 */
export class Store {
  private readonly memory = new Map<string, string>();
  private key: string;

  constructor(
    private readonly orgId: string,
    userId: string | null,
  ) {
    this.key = this.named(userId);
  }

  get(): Kept {
    return this.read(this.key);
  }

  set(change: Kept): void {
    this.write(this.key, { ...this.read(this.key), ...change });
  }

  /** Another tab may have kept messages of its own in the meantime; only this one is put or taken away. */
  keepOutgoing(message: Outgoing): void {
    this.set({ outgoing: [...this.others(message.id), message] });
  }

  dropOutgoing(id: string): void {
    this.set({ outgoing: this.others(id) });
  }

  /** From now on for this person, who takes along what was said without a name in this browser. */
  moveTo(userId: string): void {
    const anonymous = this.named(null);
    const left = this.read(anonymous);
    this.key = this.named(userId);
    const kept = this.get();
    this.remove(anonymous);
    if (Object.keys(left).length === 0) return;
    this.set({
      sessionId: left.sessionId ?? kept.sessionId,
      outgoing: [...(kept.outgoing ?? []), ...(left.outgoing ?? [])],
      dismissed: [...(kept.dismissed ?? []), ...(left.dismissed ?? [])],
    });
  }

  forget(): void {
    this.remove(this.key);
  }

  /** How the launcher looked when it last stood on these pages; the same for everybody. */
  get style(): object | null {
    const style = this.read(this.styled);
    return Object.keys(style).length > 0 ? style : null;
  }

  keepStyle(style: object | null): void {
    if (style) this.write(this.styled, style);
    else this.remove(this.styled);
  }

  /** Calls back when another tab changes what is kept for this person. */
  watch(changed: (kept: Kept) => void, signal: AbortSignal): void {
    const onStorage = (event: StorageEvent) => {
      if (event.key === this.key) changed(this.get());
    };
    addEventListener('storage', onStorage, { signal });
  }

  private get styled(): string {
    return 'haloagents-style:' + this.orgId;
  }

  private others(id: string): readonly Outgoing[] {
    return (this.get().outgoing ?? []).filter((m) => m.id !== id);
  }

  private named(userId: string | null): string {
    return 'haloagents:' + this.orgId + ':' + (userId ?? '');
  }

  private read(key: string): Kept {
    try {
      const kept: unknown = parse(this.memory.get(key) ?? localStorage.getItem(key) ?? '{}');
      return typeof kept === 'object' && kept !== null ? kept : {};
    } catch {
      return {};
    }
  }

  private write(key: string, kept: Kept): void {
    const text = compact(kept);
    try {
      localStorage.setItem(key, text);
      this.memory.delete(key);
    } catch {
      this.memory.set(key, text);
    }
  }

  private remove(key: string): void {
    this.memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // A browser that refuses has nothing to forget.
    }
  }
}
