import { seriesOf, zoneOf, type Series, type Timing, type Window, type Zones } from './recurrence.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** An episode and its instant, in milliseconds. */
export interface Airing {
  /** 0 when it is not known. */
  readonly number: number;
  readonly at: number;
}

/** What is known of when a show airs. */
export interface Show {
  /** By name, `RELEASING`. */
  readonly status: string;
  /** The first day that the start may be, and the last that the end may be: days since 1970. */
  readonly startDay: number | null;
  readonly endDay: number | null;
  readonly episodeCount: number | null;
  readonly timing: Timing;
  readonly announced: Airing | null;
  /** The episodes with an instant near the window that is asked for. */
  readonly dated: readonly Airing[];
  /** The last episode with an instant, in or out of the window. */
  readonly latest: Airing | null;
}

/**
 * What airs in the window, in order. Up to the last dated episode it is what is known; from there on what is expected,
 * and an announced next episode stands for everything before it. Shows that don't go on have only what was aired.
 */
export function airings(zones: Zones, show: Show, window: Window, now: number): Airing[] {
  const goesOn = isGoingOn(show);
  const announced = goesOn ? newsOf(show, now) : null;
  const dated = show.dated.filter(({ at, number }) => inside(window, at) && (goesOn || at <= now) && number !== (announced?.number ?? 0));
  const next = announced && inside(window, announced.at) ? [announced] : [];
  return [...dated, ...next, ...(goesOn ? expected(zones, show, announced, window) : [])].sort((a, b) => a.at - b.at || a.number - b.number);
}

/**
 * What a streaming site shows in the window: the instants of its own recurrence that a broadcast led to, within one
 * period before; so a week off is off there too. Where no broadcast is timed, all of them while the show goes on.
 *
 * @param recurrence the site's own; empty when it shows everything at once
 * @param beginsAt when it begins, or null
 */
export function siteAirings(
  zones: Zones, show: Show, site: { readonly recurrence: string; readonly beginsAt: number | null }, window: Window, now: number,
): Airing[] {
  const series = seriesOf(zones, { recurrence: site.recurrence, timeZone: show.timing.timeZone, weekday: 0, time: '' });
  if (!series) return site.beginsAt !== null && inside(window, site.beginsAt) ? [{ number: 0, at: site.beginsAt }] : [];
  const from = Math.max(window.from, site.beginsAt ?? -Infinity);
  const instants = series.within({ from, to: window.to });
  if (!seriesOf(zones, show.timing)) {
    return isGoingOn(show) ? instants.filter((at) => isWithinRun(zones, show, at)).map((at) => ({ number: 0, at })) : [];
  }
  const broadcasts = airings(zones, show, { from: from - series.period, to: window.to }, now);
  return instants.flatMap((at) => {
    const led = broadcasts.findLast((broadcast) => broadcast.at <= at && broadcast.at > at - series.period);
    return led ? [{ number: led.number, at }] : [];
  });
}

const isGoingOn = ({ status }: Show): boolean => status === 'RELEASING' || status === 'NOT_YET_RELEASED';

const inside = ({ from, to }: Window, at: number): boolean => at >= from && at < to;

/** The announced episode, unless it or a later one has aired. */
function newsOf({ announced, latest }: Show, now: number): Airing | null {
  if (!announced || !latest || latest.at > now) return announced;
  const hasAired = announced.number > 0 ? announced.number <= latest.number : announced.at <= latest.at;
  return hasAired ? null : announced;
}

const later = (a: Airing | null, b: Airing | null): Airing | null => (a && b ? (a.at > b.at ? a : b) : (a ?? b));

function expected(zones: Zones, show: Show, announced: Airing | null, window: Window): Airing[] {
  const series = seriesOf(zones, show.timing);
  if (!series) return [];
  const last = later(announced, show.latest) ?? beforeFirst(show, series);
  // An instant near the last known one is that one, moved a little.
  const from = last ? last.at + (series.period / 2 || Infinity) : window.from;
  const run = series.within({ from: Math.max(from, (show.startDay ?? -Infinity) * DAY - DAY), to: window.to });
  const numbered = run.filter((at) => isWithinRun(zones, show, at)).map((at, place) => ({ at, number: last ? last.number + place + 1 : 0 }));
  return numbered.filter(({ at, number }) => inside(window, at) && number <= (show.episodeCount ?? Infinity));
}

/** Of a show that has not begun the first episode is 1. */
function beforeFirst({ status, startDay }: Show, { start, period }: Series): Airing | null {
  if (status !== 'NOT_YET_RELEASED') return null;
  const first = Math.max(start, startDay === null ? -Infinity : startDay * DAY - DAY);
  return first === -Infinity ? null : { number: 0, at: first - period / 2 };
}

/** Japanese schedules count the hours until six as the evening before; the end is the day they write. */
function isWithinRun(zones: Zones, { startDay, endDay, timing }: Show, at: number): boolean {
  const dayOf = (instant: number) => zones.toLocal(instant, zoneOf(timing)).day;
  return (startDay === null || dayOf(at) >= startDay) && (endDay === null || dayOf(at - 6 * HOUR) <= endDay);
}
