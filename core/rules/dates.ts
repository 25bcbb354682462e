/** A day, a month or a year; month and day are 0 where they are not known. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The last day of a month, 1 is January; 31 where the month is not known, 0 for what is no month. */
export function lastDayOf(year: number, month: number): number {
  if (month === 0) return 31;
  if (month < 1 || month > 12) return 0;
  // Date.UTC would read the years 0–99 as 1900–1999.
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/** Why a date is invalid; undefined if it is valid. ISO 8601 has no year 0, and some sources write 0001-01-01 where they know nothing. */
export function faultOfDate({ year, month, day }: DateParts): string | undefined {
  if (!(year > 0)) return 'has no year';
  if (month < 0 || month > 12) return 'has no such month';
  if (month === 0 && day > 0) return 'has a day and no month';
  return day < 0 || day > lastDayOf(year, month) ? 'has no such day' : undefined;
}

/** Whether one date is surely before another: of "2026-05" and "2026-05-03" neither is. */
export function isBefore(a: DateParts, b: DateParts): boolean {
  if (a.year !== b.year) return a.year < b.year;
  if (!a.month || !b.month || a.month !== b.month) return !!a.month && !!b.month && a.month < b.month;
  return !!a.day && !!b.day && a.day < b.day;
}

/** `2024-02-30`, as it is written where it is at fault. */
export const dateText = ({ year, month, day }: DateParts): string =>
  [String(year).padStart(4, '0'), ...(month || day ? [String(month).padStart(2, '0')] : []), ...(day ? [String(day).padStart(2, '0')] : [])].join('-');
