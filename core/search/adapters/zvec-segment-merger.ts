import type { ZvecPoints } from './zvec-collection.ts';

/**
 * What was written lately, and what it took the place of, is gone through slower than what is in order: 55 ms, not 10, at
 * 25,000. So a collection is tidied when so much has gathered, or so large a part of all, and otherwise when no more has
 * come for a while. It takes 0.6 s at 25,000.
 */
const GATHERED = { documents: 2_000, share: 0.25 };
const QUIET_MS = 3_000;
/** Fewer are not worth it. */
const FEW = 100;

/**
 * Tidies in the background, one collection at a time; searches wait meanwhile (`oneAtATime`).
 *
 * So do writes: what Zvec (0.7.0) was given while it tidied is in its log, but after a kill is read back from there with
 * places that are out of bounds, and from then on each search that comes upon it fails.
 */
export class SegmentMerger implements AsyncDisposable {
  readonly #collections: readonly ZvecPoints[];
  readonly #assertRoom: () => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  /** @param assertRoom throws when there is none for what tidying writes */
  constructor(collections: readonly ZvecPoints[], assertRoom: () => void) {
    this.#collections = collections;
    this.#assertRoom = assertRoom;
  }

  /** Something was written. */
  wake(): void {
    clearTimeout(this.#timer);
    if (this.#collections.some(isFull)) return this.#start(isFull);
    this.#timer = setTimeout(() => this.#start(({ unsettled }) => unsettled >= FEW), QUIET_MS);
    this.#timer.unref();
  }

  /** Calls it, which has to write synchronously, while nothing is being tidied. */
  async between<Result>(write: () => Result): Promise<Result> {
    while (this.#running) await this.#running;
    return write();
  }

  /** Tidies all that is not in order, and waits for it. */
  async now(): Promise<void> {
    await this.between(() => this.#start(({ unsettled }) => unsettled > 0));
    await this.#running;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
  }

  #start(isDue: (points: ZvecPoints) => boolean): void {
    this.#running ??= this.#tidy(this.#collections.filter(isDue)).finally(() => (this.#running = undefined));
  }

  async #tidy(due: readonly ZvecPoints[]): Promise<void> {
    // What could not be tidied is the next time: until then nothing is lost but speed.
    for (const points of due) await this.#tidyOne(points).catch(() => undefined);
  }

  async #tidyOne(points: ZvecPoints): Promise<void> {
    this.#assertRoom();
    await points.tidy();
  }
}

function isFull({ unsettled, size }: ZvecPoints): boolean {
  return unsettled >= Math.max(GATHERED.documents, size * GATHERED.share);
}
