import type { Anime } from '#proto/anime';
import type { Flaw } from '../source.ts';
import type { DateParts } from './dates.ts';

/** A date that could not have been, and the record with what is left of it. */
export interface DateFault extends Flaw {
  readonly repair: (anime: Anime) => Anime;
}

/** Dates that never were: what is sure of them stays. An end before its start says nothing of the end. */
export function datesAtFault({ startDate, endDate }: Anime): DateFault[] {
  const faults = [...faultOf('start_date', 'startDate', startDate), ...faultOf('end_date', 'endDate', endDate)];
  if (faults.length > 0 || !startDate || !endDate || !isBefore(endDate, startDate)) return faults;
  return [{ field: 'end_date', reason: `${textOf(endDate)} is before the start, ${textOf(startDate)}`, repair: ({ endDate: _end, ...rest }) => rest }];
}

function faultOf(field: string, name: 'startDate' | 'endDate', date: Anime['startDate']): DateFault[] {
  if (!date) return [];
  const { month, day } = date;
  if (day > 0 && month === 0) return [{ field, reason: `${textOf(date)} has a day and no month: its year is kept`, repair: (anime) => ({ ...anime, [name]: { ...date, day: 0 } }) }];
  if (day <= 0 || day <= daysOf(date)) return [];
  return [{ field, reason: `there is no ${textOf(date)}: its month is kept`, repair: (anime) => ({ ...anime, [name]: { ...date, day: 0 } }) }];
}

/** Day 0 of a month is the last of the one before. */
function daysOf({ year, month }: DateParts): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** Whatever the unknown parts of both may be. */
function isBefore(end: DateParts, start: DateParts): boolean {
  if (end.year !== start.year) return end.year < start.year;
  if (!end.month || !start.month || end.month !== start.month) return end.month > 0 && start.month > 0 && end.month < start.month;
  return end.day > 0 && start.day > 0 && end.day < start.day;
}

const textOf = ({ year, month, day }: DateParts): string =>
  [String(year).padStart(4, '0'), ...(month || day ? [String(month).padStart(2, '0')] : []), ...(day ? [String(day).padStart(2, '0')] : [])].join('-');
