import type { ZvecPoints } from './zvec-collection.ts';

/**
 * What was written since its indexes were last built is searched by going through it, which takes a tenth of a second
 * at some thousand documents. So the indexes are built when so many have gathered, or so large a part of all, and
 * otherwise when no more have come for a while.
 */
const GATHERED = { documents: 2_000, share: 0.25 };
const QUIET_MS = 3_000;
/** Fewer are gone through as fast as an index is asked. */
const FEW = 100;

/** Builds Zvec's indexes in the background, one collection at a time; searches and writes go on meanwhile. */
export class Settling implements AsyncDisposable {
  readonly #collections: readonly ZvecPoints[];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #busy = false;

  constructor(collections: readonly ZvecPoints[]) {
    this.#collections = collections;
  }

  /** Something was written. */
  wake(): void {
    clearTimeout(this.#timer);
    if (this.#collections.some(isFull)) return this.#start(isFull);
    this.#timer = setTimeout(() => this.#start(({ unsettled }) => unsettled >= FEW), QUIET_MS);
    this.#timer.unref();
  }

  /** Builds all that is not built, and waits for it. */
  async now(): Promise<void> {
    await this.#running;
    this.#start(({ unsettled }) => unsettled > 0);
    await this.#running;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
  }

  #start(isDue: (points: ZvecPoints) => boolean): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#running = this.#settle(isDue).finally(() => (this.#busy = false));
  }

  async #settle(isDue: (points: ZvecPoints) => boolean): Promise<void> {
    // An index that could not be built is built the next time: until then nothing is lost but speed.
    for (const points of this.#collections.filter(isDue)) await points.settle().catch(() => undefined);
  }
}

function isFull({ unsettled, size }: ZvecPoints): boolean {
  return unsettled >= Math.max(GATHERED.documents, size * GATHERED.share);
}
