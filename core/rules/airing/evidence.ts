import type { Anime, Broadcast, StreamingLink } from '#proto/anime';
import type { PartialDate, Precision as PrecisionNumber } from '#proto/common';
import type { Site } from './occurrences.ts';
import { DAY, type DayRange, type Dated, type Evidence, type Precision, type Timing } from './types.ts';

/** Names of the contract's enum values, without prefix; handed in because rules take types only. */
export interface Names {
  /** Empty for an unspecified one. */
  readonly status: (value: Anime['status']) => string;
  readonly format: (value: Anime['format']) => string;
  /** The number of `PRECISION_DAY`. */
  readonly day: PrecisionNumber;
}

type Timestamp = NonNullable<Anime['updatedAt']>;

/** What a record says of when it airs; of the record as it was reported, not as the catalog serves it. */
export function evidenceOf(anime: Anime, names: Names): Evidence {
  const { broadcast, statusAsOf } = anime;
  return {
    format: names.format(anime.format),
    reported: names.status(anime.status),
    reportedAt: statusAsOf ? instant(statusAsOf) : null,
    start: startOf(anime),
    end: anime.endDate ? dayRange(anime.endDate) : null,
    episodeCount: anime.episodeCount ?? null,
    timing: timingOf(broadcast),
    announced: broadcast ? announcedOf(broadcast, names) : null,
    dated: anime.episodes.flatMap(({ number, airedAt, airedAtPrecision }) =>
      (airedAt ? [{ number, at: instant(airedAt), precision: precisionOf(airedAtPrecision, names) }] : [])).sort((a, b) => a.at - b.at),
  };
}

/** Where only the year of the start is said, its season says more. */
function startOf({ startDate, season, seasonYear }: Anime): DayRange | null {
  // WINTER is 1.
  const quarter = Number(season);
  const isSeason = quarter >= 1 && quarter <= 4 && seasonYear > 0;
  if (startDate && (startDate.month > 0 || !isSeason || seasonYear !== startDate.year)) return dayRange(startDate);
  return isSeason ? { first: dayNumber(seasonYear, quarter * 3 - 2, 1), last: dayNumber(seasonYear, quarter * 3 + 1, 0) } : null;
}

/** How a streaming site shows it. */
export const siteOf = ({ recurrence, beginsAt, beginsAtPrecision }: StreamingLink, names: Names): Site =>
  ({ recurrence, beginsAt: beginsAt ? instant(beginsAt) : null, precision: precisionOf(beginsAtPrecision, names) });

/** The days that a date may mean; of a day that its month lacks, the month's last. */
export function dayRange({ year, month, day }: Pick<PartialDate, 'year' | 'month' | 'day'>): DayRange {
  // Day 0 of a month is the last of the one before.
  const longest = dayNumber(year, (month || 12) + 1, 0);
  return { first: Math.min(dayNumber(year, month || 1, day || 1), longest), last: day ? Math.min(dayNumber(year, month, day), longest) : longest };
}

/** Days since 1970-01-01. */
function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC would read the years 0–99 as 1900–1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

function timingOf(broadcast: Broadcast | undefined): Timing {
  const { recurrence = '', timeZone = '', weekday = 0, time = '' } = broadcast ?? {};
  return { recurrence, timeZone, weekday, time };
}

const announcedOf = ({ nextEpisodeAt: at, nextEpisodeNumber: number, nextEpisodePrecision }: Broadcast, names: Names): Dated | null =>
  at ? { number, at: instant(at), precision: precisionOf(nextEpisodePrecision, names) } : null;

const precisionOf = (value: PrecisionNumber, { day }: Names): Precision => (value === day ? 'DAY' : 'MINUTE');

const instant = ({ seconds, nanos }: Timestamp): number => Number(seconds) * 1000 + Math.floor(nanos / 1e6);
