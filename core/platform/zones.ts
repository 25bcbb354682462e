import { Temporal } from 'temporal-polyfill';
/** A wall clock: days since 1970-01-01 and milliseconds since its midnight. */
export interface LocalTime {
  readonly day: number;
  readonly ms: number;
}

const DAY = 86_400_000;

/** A stretch of time in which a zone's clocks are not changed. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** What was asked of each zone so far; null when there is no such zone. A schedule asks of few zones and for few months. */
const known = new Map<string, Span[] | null>();

/** The zones of the IANA database that Node brings. Temporal is asked once for each span, and near a change of clocks. */
export const zones = {
  isZone: (name: string): boolean => spansOf(name) !== null,
  toLocal: (instant: number, zone: string): LocalTime => localOf(instant + spanAt(instant, zone).offset),
  toInstant(local: LocalTime, zone: string): number {
    const wall = local.day * DAY + local.ms;
    const { from, to, offset } = spanAt(wall, zone);
    // No offset is as long as a day: well within a span there is one answer.
    const isClear = wall - offset - DAY > from && wall - offset + DAY < to;
    return isClear ? wall - offset : ask(wall, zone);
  },
};

function localOf(wall: number): LocalTime {
  const day = Math.floor(wall / DAY);
  return { day, ms: wall - day * DAY };
}

function ask(wall: number, zone: string): number {
  const time = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  return time.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

function spanAt(instant: number, zone: string): Span {
  const spans = spansOf(zone);
  const found = spans?.find(({ from, to }) => instant >= from && instant < to);
  if (found) return found;
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const next = at.getTimeZoneTransition('next');
  // The previous one of an instant that is a transition itself lies before it.
  const previous = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const span = {
    from: previous?.epochMilliseconds ?? -Infinity, to: next?.epochMilliseconds ?? Infinity, offset: at.offsetNanoseconds / 1e6,
  };
  spans?.push(span);
  return span;
}

function spansOf(zone: string): Span[] | null {
  let spans = known.get(zone);
  if (spans === undefined) known.set(zone, (spans = exists(zone) ? [] : null));
  return spans;
}

function exists(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
