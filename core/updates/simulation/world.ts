import { Airing } from '../airing.ts';
import type { Progress, Range } from '../domain/progress.ts';
import { Memory } from '../memory.ts';
import type { UpdateEvent } from '../update-events.ts';
import { LeadershipLost, type Alert, type CompletedWork, type Observer, type Publish, type Sources, type Store, type SendAlert } from '../ports.ts';
import { Rating } from '../rating.ts';
import { Worker } from '../worker.ts';
import { SimulatedCatalog, type ScheduleRule } from './catalog.ts';
import { MINUTE } from './clock.ts';
import type { RealShow } from './season.ts';
import { simulatedSources } from './sources.ts';

/** What stops an instance at one of its calls: for ever, or until it is let go on. */
export type Stop = 'before' | 'after' | null;

const LEASE = 15_000;
/** As long as JetStream remembers message ids. */
const DEDUP = 15 * MINUTE;
/** How far the catalog is behind the stream. */
const LAG = 3 * MINUTE;

/** Everything that outlives a process: stream, store, lease, and the world outside. */
export class World {
  now: number;
  readonly stored: UpdateEvent[] = [];
  readonly alerts: Alert[] = [];
  readonly failures: string[] = [];
  readonly #seen = new Map<string, number>();
  readonly #applying: { at: number; news: UpdateEvent }[] = [];
  readonly #kept = new Map<string, { revision: number; value: Progress | CompletedWork }>();
  readonly #catalog: SimulatedCatalog;
  readonly #sources: Sources;
  #revision = 0;
  #lease: { holder: object; term: number; until: number } | undefined;

  constructor(shows: readonly RealShow[], schedule: ScheduleRule, outage: Range, start: number) {
    this.now = start;
    this.#catalog = new SimulatedCatalog(shows, schedule, () => this.now);
    this.#sources = simulatedSources(shows, outage, () => this.now);
  }

  /** Lets time pass. */
  goTo(now: number): void {
    this.now = now;
    while ((this.#applying[0]?.at ?? Infinity) <= now) this.#catalog.apply(this.#applying.shift()!.news);
  }

  /** When something is to be done next, by what is kept; at midnight at the latest. */
  nextAt(): number {
    const midnight = (Math.floor(this.now / 86_400_000) + 1) * 86_400_000;
    const asked = [...this.#kept.values()].flatMap(({ value }) => ('jobs' in value ? [...value.jobs.map(({ askAt }) => askAt), value.verifyAt] : []));
    return asked.reduce((first, at) => Math.min(first, at), midnight);
  }

  /** A process. @param stop is asked at each of its calls whether it stops there, and what it waits for then */
  start(stop: () => { readonly when: Stop; readonly until: Promise<void> }): Worker {
    const call = async <Value>(effect: () => Value | Promise<Value>): Promise<Value> => {
      const { when, until } = stop();
      if (when === 'before') await until;
      const value = await effect();
      if (when === 'after') await until;
      return value;
    };
    const holder = {};
    const lead = { term: () => this.#term(holder) };
    const publish: Publish = (news) => call(() => {
      if (lead.term() === 0) throw new LeadershipLost('the lease has run out');
      this.#publish(news);
    });
    const sendAlert: SendAlert = (alert) => call(() => void this.alerts.push(alert));
    const sources: Sources = { ...this.#sources, check: (show, number) => call(() => this.#sources.check(show, number)) };
    const catalog = { slots: (range: Range) => call(() => this.#catalog.slots(range)), shows: (statuses: readonly string[]) => call(() => this.#catalog.shows(statuses)) };
    const ports = { catalog, sources, publish, sendAlert, observer: this.#observer() };
    const memory = new Memory(this.#store(call));
    const airing = new Airing(ports, memory, { retries: 3, retryDelay: 120 * MINUTE, window: 7 * 86_400_000 });
    const rating = new Rating(ports, memory, { hour: 6, lookbackDays: 90, threshold: 0.1 });
    return new Worker({ lead, memory, airing, rating, observer: ports.observer, now: () => this.now });
  }

  #term(holder: object): number {
    if (!this.#lease || (this.#lease.holder !== holder && this.#lease.until <= this.now)) this.#lease = { holder, term: ++this.#revision, until: 0 };
    if (this.#lease.holder !== holder) return 0;
    this.#lease.until = this.now + LEASE;
    return this.#lease.term;
  }

  #publish(news: UpdateEvent): void {
    const before = this.#seen.get(news.id);
    this.#seen.set(news.id, before ?? this.now);
    if (before !== undefined && this.now - before < DEDUP) return;
    this.#seen.set(news.id, this.now);
    this.stored.push(news);
    this.#applying.push({ at: this.now + LAG, news });
  }

  #store(call: <Value>(effect: () => Value) => Promise<Value>): Store {
    const read = new Map<string, number>();
    const write = (key: string, value: Progress | CompletedWork | null): Promise<void> => call(() => {
      if ((this.#kept.get(key)?.revision ?? 0) !== (read.get(key) ?? 0)) throw new LeadershipLost(`${key} was written by another`);
      if (!value) {
        this.#kept.delete(key);
        read.delete(key);
        return;
      }
      this.#kept.set(key, { revision: ++this.#revision, value });
      read.set(key, this.#revision);
    });
    return {
      load: () => call(() => {
        read.clear();
        for (const [key, { revision }] of this.#kept) read.set(key, revision);
        const progress = new Map([...this.#kept].flatMap(([key, { value }]) => ('jobs' in value ? [[key, value] as const] : [])));
        const done = [...this.#kept.values()].map(({ value }) => value).find((value) => 'windowBuiltFor' in value);
        return { progress, done: done ?? { windowBuiltFor: 0, scoresSyncedFor: 0 } };
      }),
      save: (id, progress) => write(id, progress),
      saveDone: (done) => write('done', done),
    };
  }

  #observer(): Observer {
    const nothing = () => undefined;
    const failed = (what: string, error: unknown) => {
      if (!(error instanceof LeadershipLost)) this.failures.push(`${what}: ${String(error)}`);
    };
    return { published: nothing, asked: nothing, failed, planned: nothing, synced: nothing };
  }
}
