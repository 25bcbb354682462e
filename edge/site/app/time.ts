import type { FuzzyDateInput, Season } from './answers.gen.ts';

/** All of these read the clock of the visitor's own zone. */

/** When the night begins and ends, as `search` reads "tonight". */
const NIGHT = { from: 18, until: 29 };
const DAY_MS = 86_400_000;

export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** The night that is, or that comes next: until five o'clock it is still the one that began the day before. */
export function nightOf(now: Date): Window {
  const day = now.getHours() < NIGHT.until - 24 ? -1 : 0;
  const at = (hour: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + day, hour);
  return { from: at(NIGHT.from), to: at(NIGHT.until) };
}

/** The week that begins with that night. */
export function weekFrom({ from }: Window): Window {
  return { from, to: new Date(from.getTime() + 7 * DAY_MS) };
}

/** An instant as the endpoint takes it. */
export const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

export interface YearSeason {
  readonly year: number;
  readonly season: Season;
}

const SEASONS: readonly Season[] = ['WINTER', 'SPRING', 'SUMMER', 'FALL'];

export function seasonOf(year: number, month: number): YearSeason {
  return { year, season: SEASONS[Math.floor((month - 1) / 3)] ?? 'WINTER' };
}

export const seasonNow = (now: Date): YearSeason => seasonOf(now.getFullYear(), now.getMonth() + 1);

/** Seasons between two, negative when the second comes first. */
export function seasonsBetween(earlier: YearSeason, later: YearSeason): number {
  const count = ({ year, season }: YearSeason) => year * 4 + SEASONS.indexOf(season);
  return count(later) - count(earlier);
}

export const today = (now: Date): FuzzyDateInput => ({
  year: now.getFullYear(),
  month: now.getMonth() + 1,
  day: now.getDate(),
});

/** A date as known: "29 April 2026", "April 2026", "2026". */
export function dateWords({ year, month, day }: FuzzyDateInput, locale = 'en-GB'): string {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month && { month: 'long' }), ...(month && day && { day: 'numeric' }) };
  return new Intl.DateTimeFormat(locale, options).format(new Date(year, (month ?? 1) - 1, day ?? 1));
}

/** "21:30", or "9:30 PM" where that is how people read it. */
export const clockWords = (date: Date, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);

/** "Tuesday 1 December". */
export const dayWords = (date: Date, locale = 'en-GB'): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(date);

/** The IANA name of the visitor's zone. */
export const zone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
