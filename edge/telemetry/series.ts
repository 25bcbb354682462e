/** Upper bounds in seconds: an execution may take five. */
export const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

export const STATUS_CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];

/**
 * `failed`: the answer, or a part of it, could not be had, which is ours to mend, whatever the status; `refused`: the
 * request's own fault. GraphQL says both with status 200 too.
 */
export const OUTCOMES = ['ok', 'refused', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Requests of one kind. */
export class Series {
  readonly labels: Readonly<Record<string, string>>;
  /** Answered with 200 without waiting for anything. */
  kept = 0;
  /** By status class and outcome; kept ones are not among them. */
  readonly #counts = new Map<string, number>();
  /** Those that took up to each bound, but no less than the one before; the last one: longer than all. */
  readonly #took = new Array<number>(BOUNDS.length + 1).fill(0);
  #seconds = 0;

  constructor(labels: Readonly<Record<string, string>>) {
    this.labels = labels;
  }

  count(status: StatusClass, outcome: Outcome, seconds: number): void {
    const name = `${status} ${outcome}`;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    const found = BOUNDS.findIndex((bound) => seconds <= bound);
    const place = found < 0 ? BOUNDS.length : found;
    this.#took[place] = (this.#took[place] ?? 0) + 1;
    this.#seconds += seconds;
  }

  /** How many ended how. */
  get totals(): { readonly status: string; readonly outcome: string; readonly count: number }[] {
    const counts = new Map(this.#counts);
    if (this.kept > 0) counts.set('2xx ok', (counts.get('2xx ok') ?? 0) + this.kept);
    return [...counts].map(([name, count]) => {
      const [status = '', outcome = ''] = name.split(' ');
      return { status, outcome, count };
    });
  }

  /** As Prometheus counts: how many took at most so long. A kept answer took no time. */
  get durations(): { readonly buckets: readonly { readonly le: string; readonly count: number }[]; readonly sum: number; readonly count: number } {
    let count = this.kept;
    const buckets = [...BOUNDS, '+Inf'].map((bound, place) => ({ le: String(bound), count: (count += this.#took[place] ?? 0) }));
    return { buckets, sum: this.#seconds, count };
  }
}
