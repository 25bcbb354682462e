/** A wall clock: days since 1970-01-01 and milliseconds since its midnight. */
export interface LocalTime {
  readonly day: number;
  readonly ms: number;
}

/** What wall clocks in IANA time zones show. Instants are milliseconds since 1970, UTC. */
export interface Zones {
  isZone(name: string): boolean;
  toLocal(instant: number, zone: string): LocalTime;
  /** A time that summer time skips counts as much later; of one that comes twice, the first. */
  toInstant(local: LocalTime, zone: string): number;
}

/** From the first instant on, up to but without the second. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** When something is shown, as the contract writes it: see its Broadcast. */
export interface Timing {
  /** ISO 8601 `R/<start>/<period>`; a start without a time of day is known to the day. */
  readonly recurrence: string;
  /** IANA name; Asia/Tokyo when empty. */
  readonly timeZone: string;
  /** ISO weekday, 1 is Monday; 0 when unknown. */
  readonly weekday: number;
  /** `HH:MM` up to `29:59`; empty when only the day is known. */
  readonly time: string;
}

/** To what an instant is known. What is known to the day has the instant 23:59 of that day. */
export type Precision = 'MINUTE' | 'DAY';

/** What an occurrence is known from, the surest first. */
export type Basis = 'DATED' | 'ANNOUNCED' | 'RECURRENCE' | 'SLOT';

/** An episode with its instant, as a source gives it. */
export interface Dated {
  /** 0 when it is not known. */
  readonly number: number;
  readonly at: number;
  readonly precision: Precision;
}

/** The first and the last day that a date may mean: days since 1970-01-01. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** All that is known of when a show airs. Names of statuses and formats are the contract's, without prefix. */
export interface Evidence {
  readonly format: string;
  /** What a source said; empty when none did. */
  readonly reported: string;
  /** When it said so; null when the source does not date it. */
  readonly reportedAt: number | null;
  readonly start: DayRange | null;
  readonly end: DayRange | null;
  /** Episodes in the whole run. */
  readonly episodeCount: number | null;
  readonly timing: Timing;
  readonly announced: Dated | null;
  readonly dated: readonly Dated[];
}

/** An episode and when it airs. */
export interface Occurrence extends Dated {
  readonly ground: Basis;
}

/** Whether a source or a date says so, or whether it is concluded from how long such runs last. */
export type Certainty = 'CONFIRMED' | 'LIKELY';

/** When a show runs, and what it is meanwhile. It does not depend on the present. */
export interface Run {
  /** Not yet released before; null if it always was released, or if unknown. */
  readonly from: number | null;
  /** Finished from here on; null when nothing says when. */
  readonly until: number | null;
  /** Between the two; empty when nothing is known. */
  readonly status: string;
  /** Whether its end is told, or a rule's. */
  readonly endIsTold: boolean;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Where a show keeps its time of day. */
export const zoneOf = ({ timeZone }: Pick<Timing, 'timeZone'>): string => timeZone || 'Asia/Tokyo';

/** The clocks by which a show's days are told: its own, or Tokyo's where it names none that exists. */
export const clocksOf = (zones: Zones, { timing }: Pick<Evidence, 'timing'>): string => (zones.isZone(zoneOf(timing)) ? zoneOf(timing) : 'Asia/Tokyo');

/** The beginning of a day on a zone's clocks. */
export const midnightOf = (zones: Zones, zone: string, day: number): number => zones.toInstant({ day, ms: 0 }, zone);

/** 23:59: the instant of what is known to the day, so that it counts as to come until its day is over. */
export const LAST_MINUTE = DAY - 60_000;
