import { faultOfDate, type DateParts } from '../../../rules/dates.ts';
import { quote, presentText, Unreadable } from './text.ts';

/** From when to when something ran, as far as it is said. */
export interface Span {
  readonly start?: DateParts;
  readonly end?: DateParts;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = /^(\d{4})(?:-(\d{2}|\?\?))?(?:-(\d{2}|\?\?))?(?:[T ].*)?$/;
const english = /^([a-z]{3})[a-z]*\.?(?: (\d{1,2}))?,? (\d{4})$/i;
const monthAndDay = /^([a-z]{3})[a-z]*\.? (\d{1,2})$/i;

/**
 * A date as sources write it: "Apr 3, 1998", "Apr 1998", "1998", "1998-04-03", "2003-??", an ISO instant.
 *
 * @throws Unreadable for anything else, and for days that don't exist
 */
export function parseDate(text: string | null | undefined): DateParts | undefined {
  const value = presentText(text);
  if (value === undefined) return undefined;
  const [, year, month, day] = iso.exec(value) ?? [];
  if (year) return checked(value, Number(year), Number(month) || 0, Number(day) || 0);
  const [, name, dayOfMonth, yearAfter] = english.exec(value) ?? [];
  if (name && yearAfter) return checked(value, Number(yearAfter), monthOf(name), Number(dayOfMonth ?? 0));
  throw new Unreadable(`not a date: ${quote(value)}`);
}

/**
 * A run as MyAnimeList writes it: "Apr 3, 1998 to Apr 24, 1999", "Oct 20, 1999 to ?", "Dec 28 to Jan 4, 2003", or one date.
 *
 * @throws Unreadable
 */
export function parseSpan(text: string | null | undefined): Span {
  const [from, to] = (presentText(text) ?? '').split(/ to /);
  const end = parseDate(to);
  const [, name, day] = monthAndDay.exec(from?.trim() ?? '') ?? [];
  const start = name && end ? withoutYear(monthOf(name), Number(day), end) : parseDate(from);
  return { ...(start && { start }), ...(end && { end }) };
}

/** The year is that of the end, or the one before when the run crosses New Year. */
function withoutYear(month: number, day: number, end: DateParts): DateParts {
  return checked(`${month}-${day}`, end.month && month > end.month ? end.year - 1 : end.year, month, day);
}

const monthOf = (name: string) => months.indexOf(name.toLowerCase()) + 1;

function checked(text: string, year: number, month: number, day: number): DateParts {
  const fault = faultOfDate({ year, month, day });
  if (fault) throw new Unreadable(`no such date, it ${fault}: ${quote(text)}`);
  return { year, month, day };
}

/** Whether `other` says the same as `date`, and more exactly. */
export const refines = (other: DateParts, date: DateParts): boolean =>
  other.year === date.year &&
  ((date.month === 0 && other.month > 0) || (date.month === other.month && date.day === 0 && other.day > 0));

/** Whether two dates can both be true, each as exact as it is. */
export const agree = (a: DateParts, b: DateParts): boolean =>
  a.year === b.year && (!a.month || !b.month || (a.month === b.month && (!a.day || !b.day || a.day === b.day)));
