import { broadcastDay, expectedIn, instantOf, timelineOf, type Timeline } from './timeline.ts';
import { clocksOf, DAY, midnightOf, WEEK, type Evidence, type Run, type Zones } from './types.ts';

/**
 * A cour, in which Japanese television plans: a quarter of a year, 10 to 13 weekly episodes
 * (https://en.wikipedia.org/wiki/Glossary_of_anime_and_manga, "cour"). Of a slower rhythm it is 13 of its steps.
 */
export const COUR = 13;
/** What is weighed against the other evidence. */
const WEIGHED = new Set(['', 'NOT_YET_RELEASED', 'RELEASING', 'HIATUS', 'FINISHED']);
/** For weeks off: New Year, sport, a special. */
const SLACK = 2 * WEEK;
/** What was still on air a year after it began is a long runner, of which only a year without any sign says that it is over. */
const YEAR = 365 * DAY;
/** As many episodes make a long runner where its beginning is not known: two years of weekly ones. */
const MANY = 100;

/** Formats that go on for weeks. The others are released once, unless an episode count or a rhythm says otherwise. */
const SERIAL = new Set(['TV', 'TV_SHORT', 'ONA']);

/**
 * When a show runs, as far as its evidence goes. It ends with its last episode: by the known count, else by the end date,
 * else with the cour in which the last sign of life lies.
 *
 * @param line of the same evidence, where it is at hand
 */
export function runOf(zones: Zones, evidence: Evidence, line: Timeline = timelineOf(zones, evidence)): Run {
  const { reported } = evidence;
  const end = endOf(zones, evidence, line);
  const none = { from: null, until: null, status: reported, endIsTold: true };
  // Also what only a newer contract has a name for.
  if (!WEIGHED.has(reported)) return none;
  const from = beginningOf(zones, evidence, line);
  if (reported === 'FINISHED') return end ? { ...none, from: from === null ? null : Math.min(from, end.at), until: end.at } : none;
  if (reported === 'HIATUS') return { ...none, until: end?.isTold ? end.at : null };
  if (from === null && reported === 'NOT_YET_RELEASED') return none;
  if (from === null && reported === '' && line.known.length === 0) return { ...none, until: end?.at ?? null };
  if (isUncertain(evidence, line)) return vague(zones, evidence, from);
  const until = end?.at ?? (isOnce(evidence, line) ? from : lastOfCour(evidence, line, from, latestStart(zones, evidence, line)));
  // What is known or begins later is not over before.
  const latest = Math.max(from ?? -Infinity, line.known.at(-1)?.at ?? -Infinity);
  return { from, until: until === null ? null : Math.max(until, latest), status: 'RELEASING', endIsTold: end?.isTold ?? isOnce(evidence, line) };
}

/** The first episode, else the first day. */
function beginningOf(zones: Zones, evidence: Evidence, { known, first }: Timeline): number | null {
  const { start, reported, reportedAt } = evidence;
  // Announced for a day or for a month that may be over before it begins: the whole of it has to pass.
  const day = start && (reported === 'NOT_YET_RELEASED' && start.first !== start.last ? start.last + 1 : start.first);
  const planned = first ?? (day === null ? null : midnightOf(zones, clocksOf(zones, evidence), day));
  // It had not begun when it should have.
  const isLate = reported === 'NOT_YET_RELEASED' && reportedAt !== null && planned !== null && reportedAt >= planned;
  const [earliest] = known;
  // An announcement of the next episode says nothing of the first, unless nothing has been shown yet.
  const isFirst = earliest && (earliest.ground === 'DATED' || reported === 'NOT_YET_RELEASED' || planned !== null);
  const begins = least(isFirst ? earliest.at : null, isLate ? null : planned);
  return reported === 'RELEASING' && reportedAt !== null && begins !== null ? Math.min(begins, reportedAt) : begins;
}

const least = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.min(a, b));

interface End {
  readonly at: number;
  /** By a date, and not by counting slots. */
  readonly isTold: boolean;
}

/** The last episode: by its number, else by the last day. A date before a known episode was not the end. */
function endOf(zones: Zones, evidence: Evidence, line: Timeline): End | null {
  const told = lastDayOf(zones, evidence, line);
  const count = evidence.episodeCount || (line.series && line.series.times < Infinity ? line.series.times : 0);
  const last = (count > 0 ? instantOf(line, count) : null) ?? lastSlot(line);
  if (!last || (told && !last.isKnown && told.at < last.at)) return told;
  const later = last.isKnown ? null : delayedEnd(evidence, line, last.at);
  if (later !== null) return { at: later, isTold: false };
  return { at: Math.max(last.at, line.known.at(-1)?.at ?? -Infinity), isTold: last.isKnown };
}

/** A source that says at a later time that it is on air knows more than who counts slots: weeks were off. Not a cour of them. */
function delayedEnd({ reported, reportedAt }: Evidence, line: Timeline, counted: number): number | null {
  if (reported !== 'RELEASING' || reportedAt === null || reportedAt < counted || reportedAt - counted > COUR * WEEK) return null;
  const [next] = expectedIn(line, { from: reportedAt + 1, to: reportedAt + 2 * (line.series?.period ?? 0) + DAY });
  return next?.at ?? null;
}

/** Of a rhythm that ends. */
function lastSlot({ series }: Timeline): { readonly at: number; readonly isKnown: boolean } | null {
  if (!series || series.period === 0 || series.times === Infinity) return null;
  const at = series.within({ from: series.start, to: series.start + series.times * series.period + DAY }).at(-1);
  return at === undefined ? null : { at, isKnown: false };
}

/** Of a show that is said to be on air long after an end, it was the end of a part. Both in milliseconds since 1970. */
export const endedOnlyAPart = (ended: number, onAirAt: number | null): boolean => onAirAt !== null && onAirAt - ended > COUR * WEEK;

function lastDayOf(zones: Zones, evidence: Evidence, line: Timeline): End | null {
  const { end, reported, reportedAt } = evidence;
  if (!end) return null;
  const zone = clocksOf(zones, evidence);
  const midnight = midnightOf(zones, zone, end.last + 1);
  const isWithin = (at: number) => broadcastDay(zones, zone, at) <= end.last;
  const latest = line.known.at(-1);
  if ((reported === 'RELEASING' && endedOnlyAPart(midnight, reportedAt)) || (latest && !isWithin(latest.at))) return null;
  return { at: lastBefore(line, midnight + DAY, isWithin) ?? midnight, isTold: true };
}

/** The last episode before an instant, known or expected; null when none is near. */
function lastBefore(line: Timeline, limit: number, isWithin = (_at: number) => true): number | null {
  const period = line.series?.period ?? 0;
  const from = period === 0 ? -8.64e15 : limit - 2 * period - 9 * DAY;
  const expected = line.series ? expectedIn(line, { from, to: limit }).map(({ at }) => at).filter(isWithin) : [];
  const at = Math.max(...expected, ...line.known.map((one) => one.at));
  return at === -Infinity ? null : at;
}

/** Nothing says that it comes in parts. */
const isOnce = ({ format, episodeCount }: Evidence, { series, known }: Timeline): boolean =>
  series ? series.period === 0 : known.length === 0 && (episodeCount === 1 || (!SERIAL.has(format) && format !== '' && !(episodeCount && episodeCount > 1)));

/** A beginning within a month or a year, and no word of whether it has come. */
const isUncertain = ({ start, reported }: Evidence, { known, first }: Timeline): boolean =>
  start !== null && start.first !== start.last && reported !== 'RELEASING' && known.length === 0 && first === null;

function vague(zones: Zones, evidence: Evidence, from: number | null): Run {
  const { start, reported, format } = evidence;
  const latest = midnightOf(zones, clocksOf(zones, evidence), (start?.last ?? 0) + 1);
  const length = SERIAL.has(format) || format === '' ? COUR * WEEK + SLACK : 0;
  const until = reported === 'NOT_YET_RELEASED' ? null : latest + length;
  return { from, until, status: '', endIsTold: false };
}

/** The last day on which it may have begun, where only the month or the year is known. */
function latestStart(zones: Zones, evidence: Evidence, { first }: Timeline): number | null {
  const { start } = evidence;
  return first === null && start && start.first !== start.last ? midnightOf(zones, clocksOf(zones, evidence), start.last) : null;
}

/** The last slot of the cour in which a sign of life was last seen; of a long runner, a year after it. */
function lastOfCour(evidence: Evidence, line: Timeline, from: number | null, latest: number | null): number | null {
  const { reported, reportedAt } = evidence;
  // Of a month or a year any day may have been the first.
  const begun = from === null || latest === null ? from : Math.max(from, latest);
  const said = reported === 'RELEASING' ? reportedAt : null;
  // A rhythm that begins later than the show is a slot that it moved to.
  const moved = line.series && line.series.start > -Infinity ? line.series.start : null;
  const signs = [...line.known.map(({ at }) => at), said, moved, line.first, begun].filter((sign) => sign !== null);
  if (signs.length === 0) return null;
  const sign = Math.max(...signs);
  const cour = Math.max(COUR * WEEK, COUR * (line.series?.period ?? 0));
  const since = begun ?? sign;
  const isLong = sign - since >= YEAR || (line.anchors.at(-1)?.high ?? 0) >= MANY;
  const limit = isLong ? sign + YEAR : since + (Math.floor((sign - since) / cour) + 1) * cour + SLACK;
  return lastBefore(line, limit) ?? limit;
}
