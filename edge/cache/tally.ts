import type { Served } from './port.ts';

/** What the cache came to in this isolate, since it started. */
export class CacheCounters {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Tells this isolate from others. */
  readonly isolate = crypto.randomUUID().slice(0, 8);
  #hits = 0;
  #made = 0;
  #notKept = 0;

  constructor(since: number) {
    this.since = since;
  }

  count({ source }: Served): void {
    if (source === 'bypass') this.#notKept++;
    else if (source === 'made' || source === 'made-anew') this.#made++;
    else this.#hits++;
  }

  /** `hitRatio`: of the answers that may be kept; null while there were none. */
  get counts(): {
    readonly hits: number;
    readonly made: number;
    readonly notKept: number;
    readonly hitRatio: number | null;
  } {
    const kept = this.#hits + this.#made;
    return {
      hits: this.#hits,
      made: this.#made,
      notKept: this.#notKept,
      hitRatio: kept === 0 ? null : this.#hits / kept,
    };
  }
}
