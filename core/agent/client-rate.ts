import { Failure } from './failure.ts';

interface Bucket {
  readonly tokens: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const MINUTE = 60_000;

/** A token bucket for each client: so many requests a minute, all at once if they like. */
export class ClientRate {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #mostClients: number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param mostClients remembered; the one that was quiet longest is forgotten first */
  constructor(perMinute: number, now: () => number, mostClients = 10_000) {
    this.#perMinute = perMinute;
    this.#now = now;
    this.#mostClients = mostClients;
  }

  /** @throws Failure AGENT_LIMITED when the client asks too often */
  take(client: string): void {
    const now = this.#now();
    const { tokens, at } = this.#buckets.get(client) ?? { tokens: this.#perMinute, at: now };
    const filled = Math.min(this.#perMinute, tokens + ((now - at) / MINUTE) * this.#perMinute);
    if (filled < 1) {
      const retryAfterMs = Math.ceil(((1 - filled) / this.#perMinute) * MINUTE);
      throw new Failure('AGENT_LIMITED', `${this.#perMinute} requests a minute and client`, { retryAfterMs });
    }
    this.#buckets.delete(client);
    this.#buckets.set(client, { tokens: filled - 1, at: now });
    if (this.#buckets.size > this.#mostClients) this.#buckets.delete(this.#buckets.keys().next().value!);
  }
}
