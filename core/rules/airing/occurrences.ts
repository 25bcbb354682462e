import { seriesOf } from './recurrence.ts';
import { runOf } from './run.ts';
import { expectedIn, timelineOf, type Timeline } from './timeline.ts';
import { DAY, type Evidence, type Occurrence, type Run, type Window, type Zones } from './types.ts';


/**
 * What airs in the window, in order: what is dated or announced, then what the rhythm lets expect within the show's run.
 *
 * @param now in milliseconds: of a show that does not go on there is nothing after it, and nothing before what is announced as next
 */
export function occurrencesOf(zones: Zones, evidence: Evidence, window: Window, now: number): Occurrence[] {
  const line = timelineOf(zones, evidence);
  return occurrencesOn(line, evidence, runOf(zones, evidence, line), window, now);
}

function occurrencesOn(line: Timeline, { reported, episodeCount }: Evidence, run: Run, window: Window, now: number): Occurrence[] {
  const known = line.known.filter(({ at }) => at >= window.from && at < window.to);
  // Of what does not go on only what has aired is known.
  if (run.status !== 'RELEASING' && !(reported === 'FINISHED' && run.until !== null)) return known.filter(({ at, ground }) => at <= now && ground === 'DATED');
  const next = line.known.find(({ ground, at }) => ground === 'ANNOUNCED' && at > now)?.at ?? -Infinity;
  const isWithin = (at: number) => at >= (run.from ?? -Infinity) && at <= (run.until ?? Infinity) && !(at > now && at < next);
  // More slots than episodes, and still on air: there were weeks off, and no source says which.
  const expected = expectedIn(line, window).filter(({ at }) => isWithin(at)).map((one) => (episodeCount && one.number > episodeCount ? { ...one, number: 0 } : one));
  const all = [...known, ...expected].sort((a, b) => a.at - b.at || a.number - b.number);
  return reported === 'FINISHED' ? all.filter(({ at }) => at <= now) : all;
}

/** How far ahead an episode is looked for: first as far as nearly all are, then as far as yearly ones. */
const AHEAD = [40 * DAY, 400 * DAY];

/** The first occurrence after an instant; null when nothing more is expected. */
export function nextOccurrence(zones: Zones, evidence: Evidence, now: number): Occurrence | null {
  const line = timelineOf(zones, evidence);
  const run = runOf(zones, evidence, line);
  const known = line.known.find(({ at }) => at > now)?.at ?? Infinity;
  if (run.until !== null && run.until <= now && known === Infinity) return null;
  const first = line.anchors.length === 0 ? (line.first ?? -Infinity) : -Infinity;
  const from = Math.max(now + 1, Math.min(Math.max(run.from ?? -Infinity, line.series?.start ?? -Infinity, first), known));
  for (const ahead of [...AHEAD, ...(known < Infinity ? [known - from + 1] : [])]) {
    const [next] = occurrencesOn(line, evidence, run, { from, to: from + ahead }, now);
    if (next) return next;
  }
  return null;
}

/** How a streaming site shows it. */
export interface Site {
  /** Its own; empty when it shows everything at once. */
  readonly recurrence: string;
  readonly beginsAt: number | null;
  readonly precision: Occurrence['precision'];
}

/**
 * What a streaming site shows in the window: the instants of its own recurrence that a broadcast led to, within one
 * period before; so a week off is off there too. Where no broadcast is timed, its recurrence is the show's.
 */
export function siteOccurrences(zones: Zones, evidence: Evidence, site: Site, window: Window, now: number): Occurrence[] {
  const timing = { recurrence: site.recurrence, timeZone: evidence.timing.timeZone, weekday: 0, time: '' };
  const series = seriesOf(zones, timing);
  if (!series || series.period === 0) return allAtOnce({ ...site, beginsAt: series?.start ?? site.beginsAt }, window);
  const within = { from: Math.max(window.from, site.beginsAt ?? -Infinity), to: window.to };
  if (!seriesOf(zones, evidence.timing)) return occurrencesOf(zones, { ...evidence, timing }, within, now);
  const broadcasts = occurrencesOf(zones, evidence, { from: within.from - series.period, to: within.to }, now);
  return series.within(within).flatMap((at): Occurrence[] => {
    const led = broadcasts.findLast((broadcast) => broadcast.at <= at && broadcast.at > at - series.period);
    return led ? [{ number: led.number, at, precision: series.precision, ground: 'RECURRENCE' }] : [];
  });
}

const allAtOnce = ({ beginsAt, precision }: Site, { from, to }: Window): Occurrence[] =>
  beginsAt !== null && beginsAt >= from && beginsAt < to ? [{ number: 0, at: beginsAt, precision, ground: 'ANNOUNCED' }] : [];
