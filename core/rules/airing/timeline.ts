import { seriesOf, type Series } from './recurrence.ts';
import { clocksOf, DAY, HOUR, LAST_MINUTE, midnightOf, type Dated, type Evidence, type Occurrence, type Window, type Zones } from './types.ts';

/** Japanese schedules count the hours until six as the evening before. */
const LATE = 6 * HOUR;
/** A first slot so long after the first day is another slot: the show was moved, and the number of earlier episodes is unknown. */
const MOVED = 14 * DAY;
/**
 * Slots that are counted from the start without any dated episode: a year of weekly ones. Beyond it holidays and sport
 * have shifted so many that a number would be a guess.
 */
const COUNTED_MAX = 52;

/** An instant of which the numbers are known: those of its first and its last episode; 0 when they are not. */
interface Anchor {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** What is known of a show's episodes, and the rhythm by which others are expected between and after them. */
export interface Timeline {
  /** In order of instant and number. */
  readonly known: readonly Occurrence[];
  readonly anchors: readonly Anchor[];
  readonly series: Series | null;
  /** The slot of episode 1; null when that is not known. */
  readonly first: number | null;
}

export function timelineOf(zones: Zones, evidence: Evidence): Timeline {
  const series = seriesOf(zones, evidence.timing);
  const known = knownOf(zones, evidence, series);
  const anchors = anchorsOf(known);
  return { known, anchors, series, first: series && firstSlot(zones, evidence, series) };
}

/** The day on which a schedule lists an instant: 25:30 of a Saturday is Saturday's. */
export const broadcastDay = (zones: Zones, zone: string, at: number): number => zones.toLocal(at - LATE, zone).day;

function knownOf(zones: Zones, evidence: Evidence, series: Series | null): Occurrence[] {
  const { announced, dated } = evidence;
  const exact = dated.map((one): Occurrence => ({ ...inItsSlot(zones, evidence, series, one), ground: 'DATED' }));
  const news = announced && newsOf({ ...inItsSlot(zones, evidence, series, announced), ground: 'ANNOUNCED' }, exact);
  const others = news ? exact.filter(({ number }) => number !== news.number) : exact;
  return [...others, ...(news ? [news] : [])].sort((a, b) => a.at - b.at || a.number - b.number);
}

/** Where only the day is known and a slot lies on it, the slot is the instant; else the end of that day. */
function inItsSlot(zones: Zones, evidence: Evidence, series: Series | null, one: Dated): Dated {
  if (one.precision === 'MINUTE') return one;
  const zone = clocksOf(zones, evidence);
  const { day } = zones.toLocal(one.at, zone);
  const midnight = midnightOf(zones, zone, day);
  const slots = series?.precision === 'MINUTE' ? series.within({ from: midnight, to: midnight + DAY + LATE }) : [];
  const slot = slots.find((at) => broadcastDay(zones, zone, at) === day) ?? slots[0];
  return slot === undefined ? { ...one, at: zones.toInstant({ day, ms: LAST_MINUTE }, zone) } : { ...one, at: slot, precision: 'MINUTE' };
}

/**
 * The announcement, unless a later episode was dated before it. Of one that is dated too, the later instant holds: what is
 * announced anew is a delay. One without a number is the next.
 */
function newsOf(news: Occurrence, dated: readonly Occurrence[]): Occurrence | null {
  if (news.number > 0) {
    const isPast = dated.some(({ number, at }) => number > news.number ? at <= news.at : number === news.number && at >= news.at);
    return isPast ? null : news;
  }
  if (dated.some(({ at }) => at >= news.at)) return null;
  const highest = Math.max(0, ...dated.map(({ number }) => number));
  return { ...news, number: highest > 0 ? highest + 1 : 0 };
}

/** Episodes out of their order, specials for instance, are nothing to count from. */
function anchorsOf(known: readonly Occurrence[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const { number, at, ground } of known) {
    const last = anchors.at(-1);
    const isOrdered = Number.isInteger(number) && number > (last?.high ?? 0);
    if (last?.at === at && isOrdered) anchors.splice(-1, 1, { ...last, high: number });
    else if (isOrdered || (number === 0 && ground === 'ANNOUNCED')) anchors.push({ at, low: number, high: number });
  }
  return anchors;
}

/** The first slot on or after the first day, when the two are close enough to be the same. */
function firstSlot(zones: Zones, evidence: Evidence, series: Series): number | null {
  const { start } = evidence;
  if (!start) return series.start > -Infinity ? series.start : null;
  const zone = clocksOf(zones, evidence);
  const from = midnightOf(zones, zone, start.first);
  const to = midnightOf(zones, zone, start.last + 1) + MOVED;
  // A month or a year is not said to be the first of several slots within it, unless the recurrence begins there.
  if (start.first !== start.last && !(series.start >= from && series.start < to)) return null;
  return series.within({ from, to })[0] ?? null;
}

/** A stretch of time between two anchors in which slots are expected. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The episodes before and after it; 0 when they are not known, Infinity after when there is no end. */
  readonly before: number;
  readonly after: number;
  /** How many of its slots may be numbered. */
  readonly counted: number;
}

/** Slots in the window in which no known episode airs, with the numbers that are left for them. */
export function expectedIn(line: Timeline, window: Window): Occurrence[] {
  const { series } = line;
  if (!series) return [];
  return stretchesOf(line, series).flatMap((stretch) =>
    numbered(series, stretch, window).flatMap(({ at, number }): Occurrence[] =>
      at >= window.from && at < window.to ? [{ at, number, precision: series.precision, ground: series.ground }] : []));
}

function stretchesOf({ anchors, first }: Timeline, series: Series): Stretch[] {
  // A slot so near to a known episode is that one, moved a little.
  const near = series.period / 2 || Infinity;
  const [head] = anchors;
  const isCounted = first !== null && (!head || head.low <= COUNTED_MAX + 1);
  const opening: Stretch = {
    from: isCounted ? first : -Infinity, to: head ? head.at - near : Infinity, before: isCounted ? 0 : NaN, after: head ? head.low || NaN : Infinity,
    counted: isCounted ? COUNTED_MAX : Infinity,
  };
  return [opening, ...anchors.map((anchor, place): Stretch => {
    const next = anchors[place + 1];
    const after = next ? next.low || NaN : Infinity;
    return { from: anchor.at + near, to: next ? next.at - near : Infinity, before: anchor.high || NaN, after, counted: Infinity };
  })];
}

/** With more slots than episodes the last ones are weeks off; with fewer, several episodes shared one, and it is counted back. */
function numbered(series: Series, { from, to, before, after, counted }: Stretch, window: Window): { at: number; number: number }[] {
  if (from >= window.to || to <= window.from) return [];
  if (Number.isNaN(before)) return countedBack(series.within({ from: Math.max(from, window.from), to: Math.min(to, after === Infinity ? window.to : to) }), after);
  const slots = series.within({ from, to: Math.min(to, Number.isFinite(after) ? to : window.to) });
  const missing = after - before - 1;
  if (slots.length < missing && Number.isFinite(missing)) return countedBack(slots, after);
  const room = Number.isNaN(missing) ? Infinity : missing;
  return slots.slice(0, Math.min(room, slots.length)).map((at, place) => ({ at, number: place < counted ? before + place + 1 : 0 }));
}

/** Nothing comes before episode 1. @param after the episode that follows the slots; not finite when it is not known */
function countedBack(slots: readonly number[], after: number): { at: number; number: number }[] {
  const back = slots.map((at, place) => ({ at, number: after - (slots.length - place) }));
  return back.filter(({ number }) => !(number < 1)).map(({ at, number }) => ({ at, number: Number.isFinite(number) ? number : 0 }));
}

/** When an episode airs, and whether that is known or counted; null when it can't be counted. */
export function instantOf({ anchors, first, series }: Timeline, number: number): { readonly at: number; readonly isKnown: boolean } | null {
  const known = anchors.find(({ high }) => high >= number);
  if (known) return { at: known.at, isKnown: true };
  const last = anchors.at(-1);
  if (!series || (last ? last.high === 0 || series.period === 0 : first === null)) return null;
  const from = Math.max(last ? last.at + series.period / 2 : (first ?? 0), series.start);
  const left = number - (last?.high ?? 0);
  const slots = series.within({ from, to: from + (left + 1) * series.period + DAY }).slice(0, left);
  const at = slots.at(-1);
  return at === undefined ? null : { at, isKnown: false };
}
