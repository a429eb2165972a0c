/** The server understood and said no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfter: number | null,
  ) {
    super(message);
  }

  /** The same request may do better later. */
  get passes(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 409 && this.code !== 'no_active_agent';
  }
}

/** Nobody answered: no network, no server, or an answer that broke off. */
export class Unreachable extends Error {}
