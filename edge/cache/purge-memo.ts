/** The purges after a place in the log. */
export interface PurgesSince {
  /** Where the log stands now. */
  readonly position: number;
  /** What was purged, and the position of its latest purge. */
  readonly purges: readonly (readonly [tag: string, position: number])[];
  /** What was made before this place counts as purged: the log forgot its purges. */
  readonly horizon: number;
}

/** A log of purges that all isolates share. */
export interface PurgeLog {
  /** @param position 0 asks for everything */
  since(position: number): Promise<PurgesSince>;
  append(tags: readonly string[]): Promise<void>;
}

/** No isolate answers from its cache by an older state of the log than this. */
export const PURGES_MAX_AGE_MS = 1_000;
/** From this age on new purges are fetched in the background: a busy isolate seldom waits, and is seldom later than this. */
const PURGES_OLD_MS = 200;

/** One isolate's copy of the log, not older than a second whenever it is asked. */
export class PurgeMemo {
  readonly #log: PurgeLog;
  readonly #now: () => number;
  readonly #purged = new Map<string, number>();
  #position = 0;
  #horizon = 0;
  #readAt = -Infinity;
  #reading: Promise<void> | undefined;

  constructor(log: PurgeLog, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  /**
   * Where the log stands: what is made from now on has this position. A promise only when the news have to be
   * fetched; it rejects when the log cannot be reached, and then nothing that is kept may be trusted.
   */
  position(waitUntil: (work: Promise<unknown>) => void): number | Promise<number> {
    const age = this.#now() - this.#readAt;
    if (age >= PURGES_MAX_AGE_MS) return this.#read(waitUntil).then(() => this.#position);
    // Who is not waiting must not hold on to another request's promise.
    if (age >= PURGES_OLD_MS && !this.#reading) this.#read(waitUntil).catch(() => undefined);
    return this.#position;
  }

  /** The news are recent enough to answer by without asking for more, or are being asked for and recent enough till then. */
  get isRecent(): boolean {
    return this.#now() - this.#readAt < (this.#reading ? PURGES_MAX_AGE_MS : PURGES_OLD_MS);
  }

  /** Whether something with these tags, made when the log stood at `position`, has been purged since. */
  isPurged(tags: readonly string[], position: number): boolean {
    if (position === this.#position) return false;
    return position < this.#horizon || tags.some((tag) => (this.#purged.get(tag) ?? 0) > position);
  }

  async append(tags: readonly string[]): Promise<void> {
    await this.#log.append(tags);
    const asked = this.#now();
    // Not the reading that may be under way: it may have begun before.
    this.#learn(await this.#log.since(this.#position), asked);
  }

  #read(waitUntil: (work: Promise<unknown>) => void): Promise<void> {
    if (this.#reading) return this.#reading;
    const asked = this.#now();
    const reading = this.#log
      .since(this.#position)
      .then((news) => this.#learn(news, asked))
      .finally(() => (this.#reading = undefined));
    this.#reading = reading;
    waitUntil(reading.catch(() => undefined));
    return reading;
  }

  /** @param readAt when the news were asked for: what came after that is not in them */
  #learn({ position, purges, horizon }: PurgesSince, readAt: number): void {
    for (const [tag, at] of purges) this.#purged.set(tag, Math.max(at, this.#purged.get(tag) ?? 0));
    this.#position = Math.max(position, this.#position);
    this.#horizon = Math.max(horizon, this.#horizon);
    this.#readAt = Math.max(readAt, this.#readAt);
  }
}
