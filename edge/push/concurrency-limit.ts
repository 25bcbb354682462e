import { RequestError } from '../errors.ts';

/** A place that was taken, to be given back once, however often it is tried. */
export type Release = () => void;

/** So many at a time in this isolate, and so many of them one client's. */
export class ConcurrencyLimit {
  readonly #taken = new Map<string, number>();
  readonly #what: string;
  readonly #most: number;
  readonly #ofOne: number;
  #all = 0;

  /** @param what is taken, as a refusal names it */
  constructor(what: string, most: number, ofOne: number) {
    [this.#what, this.#most, this.#ofOne] = [what, most, ofOne];
  }

  /** Throws RequestError that names the limit: 429 for the client's own, 503 for that of all. */
  take(client: string): Release {
    const own = this.#taken.get(client) ?? 0;
    if (own >= this.#ofOne) throw refusal(429, `a client may have ${this.#ofOne} ${this.#what} at a time`);
    if (this.#all >= this.#most) throw refusal(503, `there may be ${this.#most} ${this.#what} at a time`);
    this.#taken.set(client, own + 1);
    this.#all++;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#all--;
      const left = (this.#taken.get(client) ?? 1) - 1;
      if (left > 0) this.#taken.set(client, left);
      else this.#taken.delete(client);
    };
  }
}

const refusal = (status: number, message: string) =>
  new RequestError(status, 'LIMIT_EXCEEDED', message, { headers: { 'retry-after': '10' } });
