import type { Anime } from '#proto/anime';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Days before and after today that are named, as the contract says (CacheTag.day). */
const NAMED = { before: 9, after: 33 };

/** So much may summer time and changes of a zone's offset move what keeps its time of day on the wall. */
const SHIFT = 2 * HOUR;

type Timestamp = NonNullable<Anime['updatedAt']>;

/** No day begins within a second. */
const dayOf = ({ seconds }: Timestamp): number => Math.floor((Number(seconds) * 1000) / DAY);

/**
 * The UTC days near today on which an anime may air, or be shown by a site: all on which it does, and some more, because
 * neither the number of its episodes nor its state is looked at, and of a time of day in its zone only the day is.
 *
 * @param now milliseconds since 1970
 * @returns days as "2026-10-04"; undefined when it has a rhythm that could fall on any day
 */
export function airingDays({ broadcast, episodes, streaming }: Anime, now: number): string[] | undefined {
  const today = Math.floor(now / DAY);
  const days = Array.from({ length: NAMED.before + NAMED.after + 1 }, (_, place) => today - NAMED.before + place);
  const known = [broadcast?.nextEpisodeAt, ...episodes.map(({ airedAt }) => airedAt), ...streaming.map(({ beginsAt }) => beginsAt)];
  const instants = new Set(known.flatMap((instant) => (instant ? [dayOf(instant)] : [])));
  const rhythms = [broadcast?.recurrence, ...streaming.map(({ recurrence }) => recurrence)].flatMap((text) => (text ? [rhythmOf(text)] : []));
  if (rhythms.some((falls) => falls === undefined)) return undefined;
  if (broadcast && !broadcast.recurrence && broadcast.weekday > 0) rhythms.push(onWeekday(broadcast.weekday));
  const named = days.filter((day) => instants.has(day) || rhythms.some((falls) => falls?.(day)));
  return named.map((day) => new Date(day * DAY).toISOString().slice(0, 10));
}

/** Whether something falls on a day, counted from 1970-01-01. */
type Falls = (day: number) => boolean;

/** Of `R/<start>/<period>` what happens once or weekly, as nearly all shows do; undefined of everything else. */
function rhythmOf(recurrence: string): Falls | undefined {
  const [, text = '', period = ''] = /^R\d*\/([^/]+)\/(P0D|P7D|P1W)$/.exec(recurrence) ?? [];
  const start = Date.parse(text);
  if (Number.isNaN(start)) return undefined;
  if (period === 'P0D') return (day) => day === Math.floor(start / DAY);
  return (day) => day * DAY + DAY > start - SHIFT && modulo(start + SHIFT - day * DAY, WEEK) < DAY + 2 * SHIFT;
}

/** A day of a week in some zone, until six in the morning after it, begins and ends on another day in UTC. */
const onWeekday = (weekday: number): Falls => (day) => {
  // 1970-01-01 was a Thursday, 4.
  const fromMonday = modulo(day + 3, 7) + 1;
  return [6, 0, 1].includes(modulo(fromMonday - weekday, 7));
};

const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;
