import { DAY, HOUR, LAST_MINUTE, WEEK, zoneOf, type LocalTime, type Precision, type Timing, type Window, type Zones } from './types.ts';

/** Instants that come again and again. */
export interface Series {
  /** About how long from one to the next, in milliseconds; 0 of what happens once. Never shorter than it is. */
  readonly period: number;
  /** The first instant; -Infinity when only the day of the week is known. */
  readonly start: number;
  /** How many there are; Infinity when it goes on. */
  readonly times: number;
  readonly precision: Precision;
  readonly ground: 'RECURRENCE' | 'SLOT';
  /** Those in the window, in order. */
  within(window: Window): number[];
}

/**
 * The instants of a timing; null when it says nothing that can be understood. The time of day stays the same on the
 * clocks of its zone, so that summer time moves the instant. A recurrence is surer than a weekday and a time.
 */
export function seriesOf(zones: Zones, timing: Timing): Series | null {
  const zone = zoneOf(timing);
  if (!zones.isZone(zone)) return null;
  return fromRecurrence(zones, timing.recurrence, zone) ?? fromWeekday(zones, timing, zone);
}

interface Step {
  readonly months: number;
  readonly days: number;
  readonly ms: number;
}

/** ISO 8601 `R/<start>/<period>`; with a number after R, only so many. */
function fromRecurrence(zones: Zones, recurrence: string, zone: string): Series | null {
  const parts = /^R(\d{0,6})\/([^/]+)\/P(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(\d{1,4})H)?$/.exec(recurrence);
  const begins = parts?.[2] ?? '';
  const precision = /^\d{4}-\d{2}-\d{2}$/.test(begins) ? 'DAY' : 'MINUTE';
  const written = Date.parse(begins);
  if (!parts || Number.isNaN(written)) return null;
  const start = precision === 'DAY' ? zones.toInstant({ day: written / DAY, ms: LAST_MINUTE }, zone) : written;
  const [times, , months, weeks, days, hours] = parts.slice(1).map((part) => Number(part ?? 0));
  const step = { months: months ?? 0, days: (weeks ?? 0) * 7 + (days ?? 0), ms: (hours ?? 0) * HOUR };
  const first = zones.toLocal(start, zone);
  const at = (n: number) => (n === 0 ? start : zones.toInstant(stepped(first, step, n), zone) + step.ms * n);
  const period = periodOf(step);
  return { ...stepping(start, period, period === 0 ? 1 : times || Infinity, at), precision, ground: 'RECURRENCE' };
}

const periodOf = ({ months, days, ms }: Step): number => (months * 31 + days) * DAY + ms;

function stepped({ day, ms }: LocalTime, { months, days }: Step, n: number): LocalTime {
  return { day: addMonths(day, months * n) + days * n, ms };
}

/** The same day of a later month, or that month's last. */
function addMonths(day: number, months: number): number {
  if (months === 0) return day;
  const date = new Date(day * DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return first / DAY + Math.min(date.getUTCDate(), length) - 1;
}

/** Each week on a day, for ever; a time may run to 29:59, after midnight of that day, and without one the day is known. */
function fromWeekday(zones: Zones, { weekday, time }: Timing, zone: string): Series | null {
  const parts = /^([0-2]?\d):([0-5]\d)$/.exec(time);
  if ((!parts && time !== '') || weekday < 1) return null;
  const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) : LAST_MINUTE / 60_000;
  const [later, ms] = [Math.floor(minutes / 1440), (minutes % 1440) * 60_000];
  // 1970-01-05 was a Monday.
  const monday = 4;
  return {
    period: WEEK, start: -Infinity, times: Infinity, precision: parts ? 'MINUTE' : 'DAY', ground: 'SLOT',
    within: ({ from, to }) => {
      const week = Math.floor((from / DAY - 2 - monday) / 7);
      const at = (n: number) => zones.toInstant({ day: monday + (week + n) * 7 + weekday - 1 + later, ms }, zone);
      return stepping(-Infinity, WEEK, Infinity, at).within({ from, to });
    },
  };
}

function stepping(start: number, period: number, times: number, at: (n: number) => number): Pick<Series, 'period' | 'start' | 'times' | 'within'> {
  const within = ({ from, to }: Window): number[] => {
    const instants: number[] = [];
    // A period is never longer than it is taken for, so that this begins at or before the first one.
    const skipped = period > 0 && start > -Infinity ? Math.max(0, Math.floor((from - start) / period) - 1) : 0;
    for (let n = skipped; n < times; n++) {
      const instant = at(n);
      if (instant >= to) break;
      if (instant >= from) instants.push(instant);
    }
    return instants;
  };
  return { period, start, times, within };
}
