import type { AnimeModel } from './anime.ts';
import type { AnimeResolvers, Broadcast, NextEpisode } from './types.gen.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The answer stops being true when it airs. */
export const nextEpisodeResolver: AnimeResolvers['nextEpisode'] = (anime, _args, { var: { edge, footprint } }) => {
  const next = nextEpisodeOf(anime, edge.now());
  if (next) footprint.until(Date.parse(next.airsAt));
  return next;
};

type Airing = Pick<AnimeModel, 'broadcast' | 'status' | 'episodeCount' | 'endDate'>;

/**
 * The next episode after `now`, in milliseconds: the announced one while it is to come, else the next of the weekly
 * or other regular broadcast, until the last episode or the last day. Its number counts on from the announced one.
 */
export function nextEpisodeOf({ broadcast, status, episodeCount, endDate }: Airing, now: number): NextEpisode | null {
  if (!broadcast || status === 'FINISHED' || status === 'CANCELLED') return null;
  const announced = broadcast.nextEpisodeAt === null ? NaN : Date.parse(broadcast.nextEpisodeAt);
  if (announced > now) return { airsAt: isoOf(announced), number: broadcast.nextEpisodeNumber };
  const series = status === 'RELEASING' ? seriesOf(broadcast) : undefined;
  if (!series) return null;
  // An instant near the announced one is that one, moved a little.
  const after = Number.isNaN(announced) ? now : Math.max(now, announced + series.periodMs / 2);
  const at = series.next(after);
  const steps = Math.round((at - announced) / series.periodMs);
  const number =
    broadcast.nextEpisodeNumber === null || Number.isNaN(steps) ? null : broadcast.nextEpisodeNumber + steps;
  if (number !== null && episodeCount !== null && number > episodeCount) return null;
  // Late-night hours count as the evening before.
  const lastDay = endDate?.month && endDate.day ? Date.UTC(endDate.year, endDate.month - 1, endDate.day + 1) : Infinity;
  if (at + offsetOf(broadcast.timeZone, at) - 6 * HOUR_MS >= lastDay) return null;
  return { airsAt: isoOf(at), number };
}

const isoOf = (instant: number): string => new Date(instant).toISOString();

interface Series {
  readonly periodMs: number;
  /** The first instant after this one, not before the series begins. */
  next(after: number): number;
}

/** A repetition by whole days keeps the wall clock's time in the show's zone, whatever summer time does to it. */
function seriesOf({ recurrence, timeZone }: Broadcast): Series | undefined {
  const [, begin = '', days = ''] = /^R\d*\/([^/]+)\/P([1-9]\d{0,2})D$/.exec(recurrence ?? '') ?? [];
  const start = Date.parse(begin);
  if (Number.isNaN(start)) return undefined;
  const periodMs = Number(days) * DAY_MS;
  const startOffset = offsetOf(timeZone, start);
  const occurrence = (index: number): number => {
    const at = start + index * periodMs;
    return at + startOffset - offsetOf(timeZone, at);
  };
  return {
    periodMs,
    next(after) {
      let index = Math.max(0, Math.floor((after - start) / periodMs) - 1);
      while (occurrence(index) <= after) index++;
      return occurrence(index);
    },
  };
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds; 0 for a zone that nobody knows. */
function offsetOf(timeZone: string, instant: number): number {
  try {
    const parts = clockOf(timeZone).formatToParts(instant);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return local - Math.floor(instant / 1000) * 1000;
  } catch {
    return 0;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one is dear; there are few zones. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(timeZone, clock);
  return clock;
}
