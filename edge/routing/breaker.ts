import type { CircuitState } from '../schema/types.gen.ts';

/** So many failures in a row open the circuit. */
export const FAILURES = 5;
/** After this long one request is let through as a probe, and then one in each such time until one succeeds. */
export const OPEN_MS = 5_000;

/**
 * Keeps requests from a service that is down. Its state is this isolate's alone: each finds out for itself.
 *
 * Not a library's: they hold a half-open circuit by the promise of its probe, and workerd drops a request whose client
 * has left with all its promises, so the circuit would stay half open for ever. Here a probe that never ends is
 * followed by the next one.
 */
export class Breaker {
  readonly #now: () => number;
  #failures = 0;
  #probeAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  get state(): CircuitState {
    if (this.#failures < FAILURES) return 'CLOSED';
    return this.#now() < this.#probeAt ? 'OPEN' : 'HALF_OPEN';
  }

  /** Whether to try; who is told to in a half-open circuit is its probe. */
  admits(): boolean {
    const { state } = this;
    if (state === 'HALF_OPEN') this.#probeAt = this.#now() + OPEN_MS;
    return state !== 'OPEN';
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures = Math.min(FAILURES, this.#failures + 1);
    this.#probeAt = this.#now() + OPEN_MS;
  }
}
