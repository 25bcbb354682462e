import type { Evidence } from '../../rules/airing/types.ts';
import type { Catalog } from '../ports.ts';
import type { Announced, Show } from '../domain/show.ts';
import type { Range } from '../domain/progress.ts';
import type { UpdateEvent } from '../update-events.ts';
import type { RealShow } from './season.ts';

export type ScheduleRule = (evidence: Evidence, range: Range, now: number) => readonly Announced[];

interface Entry {
  status: string;
  next: Announced | null;
  delay: string;
  readonly dated: Map<number, number>;
  readonly real: RealShow;
}

const DAY = 86_400_000;
const PLATFORM: Readonly<Record<string, string>> = { jikan: 'MAL', anilist: 'ANILIST' };

/** A catalog in memory: it schedules by the catalog's own rule and applies events some time after they were published. */
export class SimulatedCatalog implements Catalog {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #schedule: ScheduleRule;
  readonly #now: () => number;

  constructor(shows: readonly RealShow[], schedule: ScheduleRule, now: () => number) {
    this.#entries = new Map(shows.map((real) => [real.id, entryOf(real)]));
    this.#schedule = schedule;
    this.#now = now;
  }

  async slots(range: Range) {
    const now = this.#now();
    return [...this.#entries.values()].flatMap((entry) =>
      this.#schedule(scheduled(entry, now), range, now).map(({ at, number }) => ({ animeId: entry.real.id, at, number: number || null })));
  }

  async shows(statuses: readonly string[]) {
    return [...this.#entries.values()].filter(({ status }) => statuses.includes(status)).map((entry) => this.#show(entry));
  }

  apply(news: UpdateEvent): void {
    const entry = this.#entries.get(news.show.id);
    if (!entry) return;
    if (news.kind === 'status') entry.status = news.status;
    if (news.kind === 'broadcast') [entry.next, entry.delay] = [news.broadcast.next, news.broadcast.delay];
    if (news.kind === 'aired') {
      if (news.airedAt !== null) entry.dated.set(news.number, news.airedAt);
      entry.next = news.next;
    }
  }

  #show({ real, status, next, delay, dated }: Entry): Show {
    const highest = latestOf(dated);
    return {
      id: real.id, version: 1, title: real.title, status, statusAsOf: this.#now(), episodeCount: real.count, highest: highest?.number ?? 0, highestAiredAt: highest?.at ?? null,
      endDate: null, externalIds: real.sources.map((source) => ({ source: PLATFORM[source] ?? '', id: real.id })), statistics: [], score: null,
      broadcast: { recurrence: real.recurrence, timeZone: real.zone, weekday: real.recurrence ? 0 : real.weekday, time: real.recurrence ? '' : real.time, next, delay },
    };
  }
}

function entryOf(real: RealShow): Entry {
  const first = real.episodes[0]?.at ?? 0;
  const dated = new Map(real.before > 0 ? [[real.before, first - 7 * DAY] as const] : []);
  return { real, status: real.premieres ? 'NOT_YET_RELEASED' : 'RELEASING', next: null, delay: '', dated };
}

const latestOf = (dated: ReadonlyMap<number, number>): Announced | null =>
  [...dated].reduce<Announced | null>((best, [number, at]) => (best && best.number > number ? best : { number, at }), null);

/** A source said the status lately: the worker asks each week. */
function scheduled({ real, status, next, dated }: Entry, now: number): Evidence {
  const started = Math.floor(((real.episodes[0]?.at ?? 0) - DAY / 2) / DAY);
  return {
    format: 'TV', reported: status, reportedAt: now - DAY, end: null, episodeCount: real.count, announced: next && { ...next, precision: 'MINUTE' },
    start: real.before > 0 ? null : { first: started, last: started },
    timing: { recurrence: real.recurrence, timeZone: real.zone, weekday: real.recurrence ? 0 : real.weekday, time: real.recurrence ? '' : real.time },
    dated: [...dated].map(([number, at]) => ({ number, at, precision: 'MINUTE' as const })).sort((a, b) => a.at - b.at),
  };
}
