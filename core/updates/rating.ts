import { lastSync } from './domain/calendar.ts';
import { decideScores } from './domain/scores.ts';
import type { Show } from './domain/show.ts';
import type { Memory } from './memory.ts';
import type { Catalog, Measurement, Observer, Publish, Sources } from './ports.ts';

export interface RatingOptions {
  /** Of the day, UTC. */
  readonly hour: number;
  readonly lookbackDays: number;
  readonly threshold: number;
}

export interface RatingPorts {
  readonly catalog: Catalog;
  readonly sources: Sources;
  readonly publish: Publish;
  readonly observer: Observer;
}

const DAY = 86_400_000;
/** So many shows are asked about at once: enough to keep the slowest source busy. */
const AT_ONCE = 8;
/** After a sync that could not publish everything. */
const PAUSE = 30 * 60_000;

/** The daily score sync: due when the last hour of it has passed and was not done, so a worker that was down makes up for it. */
export class Rating {
  readonly #ports: RatingPorts;
  readonly #memory: Memory;
  readonly #options: RatingOptions;
  #failedAt = -Infinity;

  constructor(ports: RatingPorts, memory: Memory, options: RatingOptions) {
    this.#ports = ports;
    this.#memory = memory;
    this.#options = options;
  }

  /** Done when every show was measured and all that moved is published; otherwise due again after a while. @throws LeadLost */
  async tick(now: number, isLeading: () => boolean): Promise<void> {
    const due = lastSync(now, this.#options.hour);
    if (this.#ports.sources.enabled.length === 0 || this.#memory.done.scoresSyncedFor >= due) return;
    if (Math.abs(now - this.#failedAt) < PAUSE) return;
    const isWhole = await this.sync(now, isLeading);
    if (!isWhole) this.#failedAt = now;
    else if (isLeading()) await this.#memory.setDone({ scoresSyncedFor: due });
  }

  /** Measures every show on air or lately finished, and publishes what has moved. Tells whether all of it was published. */
  async sync(now: number, isLeading: () => boolean = () => true): Promise<boolean> {
    const since = new Date(now - this.#options.lookbackDays * DAY).toISOString().slice(0, 10);
    const shows = (await this.#ports.catalog.shows(['RELEASING'], since)).filter((show) => this.#ports.sources.of(show).length > 0);
    let [published, failures, unpublished] = [0, 0, 0];
    for (let from = 0; from < shows.length && isLeading(); from += AT_ONCE) {
      const results = await Promise.all(shows.slice(from, from + AT_ONCE).map((show) => this.#rate(show, now)));
      published += results.filter((result) => result.published).length;
      unpublished += results.filter((result) => result.published === null).length;
      failures += results.reduce((sum, result) => sum + result.failures, 0);
    }
    this.#ports.observer.synced(shows.length, published, failures);
    return unpublished === 0;
  }

  /** `published` is null when there was something to publish and it was refused. */
  async #rate(show: Show, now: number): Promise<{ published: boolean | null; failures: number }> {
    const { sources, observer } = this.#ports;
    const measurements = await sources.measure(show);
    for (const { source, failed } of measurements) observer.asked(source, failed === undefined ? 'measured' : 'failed');
    const failures = measurements.filter(({ failed }) => failed !== undefined).length;
    const published = await this.#publishMoved(show, measurements, now).catch((error: unknown) => {
      observer.failed(`publishing the scores of "${show.title}"`, error);
      return null;
    });
    return { published, failures };
  }

  async #publishMoved(show: Show, measurements: readonly Measurement[], now: number): Promise<boolean> {
    const scored = measurements.flatMap(({ source, statistics }) => (statistics?.score ? [{ source, statistics, score: statistics.score }] : []));
    const score = decideScores(show, scored.map((one) => ({ platform: this.#ports.sources.platform(one.source), score: one.score })), this.#options.threshold);
    if (!score) return false;
    const source = scored.map((one) => one.source).join('+');
    const id = `scores:${show.id}:${show.version}:${new Date(now).toISOString().slice(0, 10)}`;
    await this.#ports.publish({ kind: 'scores', id, show, at: now, source, statistics: scored.map(({ statistics }) => statistics), score });
    this.#ports.observer.published('scores', source, null);
    return true;
  }
}
