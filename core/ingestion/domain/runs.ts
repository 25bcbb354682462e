import type { Anime } from '#proto/anime';
import type { PartialDate } from '#proto/common';
import type { Member } from './stages/stage.ts';

/** What tells when a run was: of several items of one source only the whole run says it. */
type Timing = Pick<Anime, 'startDate' | 'endDate' | 'season' | 'seasonYear' | 'status' | 'broadcast'>;

const NONE = { startDate: undefined, endDate: undefined, season: 0, seasonYear: 0, status: 0, broadcast: undefined } as const;

/**
 * Members in which each source has one word on when the anime ran. Where a source has several items of one anime, cours
 * or arcs, that began at different times, the run is from the first start to the last end, open while the last one is, and
 * what goes on (status, broadcast) is the last item's. A single day beside longer items is an advance showing and no run.
 */
export function oneRunEach(members: readonly Member[]): readonly Member[] {
  const bySource = Map.groupBy(members, ({ source }) => source);
  if (bySource.size === members.length) return members;
  return members.map((member) => {
    const items = bySource.get(member.source) ?? [];
    const run = runOf(items);
    return run ? { ...member, anime: withTiming(member.anime, member === items[0] ? run : NONE) } : member;
  });
}

/** The whole run of several items; undefined when they began at once, as two snapshots of one entry did. */
function runOf(items: readonly Member[]): Partial<Timing> | undefined {
  const dated = items.map(({ anime }) => anime).filter(({ startDate }) => startDate);
  const longer = dated.filter(({ startDate, endDate }) => !endDate || dayOf(startDate) !== dayOf(endDate));
  const run = (longer.length > 0 ? longer : dated).toSorted((a, b) => dayOf(a.startDate) - dayOf(b.startDate));
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || new Set(dated.map(({ startDate }) => dayOf(startDate))).size < 2) return undefined;
  const { startDate, season, seasonYear } = first;
  return { startDate, season, seasonYear, endDate: last.endDate, status: last.status || first.status, broadcast: last.broadcast ?? first.broadcast };
}

const dayOf = (date: PartialDate | undefined): number => (date ? date.year * 10_000 + date.month * 100 + date.day : 0);

/** The record with this timing; what is undefined in it is gone. */
function withTiming(anime: Anime, timing: Partial<Timing> | typeof NONE): Anime {
  const { startDate: _start, endDate: _end, broadcast: _broadcast, ...rest } = anime;
  const said = Object.fromEntries(Object.entries({ ...NONE, ...timing }).filter(([, value]) => value !== undefined));
  return { ...rest, ...said };
}
