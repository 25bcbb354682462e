import type { Anime } from '#proto/anime';
import { dateText, faultOfDate, isBefore, lastDayOf } from '../../../rules/dates.ts';
import type { FieldError } from '../source.ts';

type PartialDate = NonNullable<Anime['startDate']>;

/** A record with what is sure of its dates: of a day that its month lacks the month stays. An end before the start is left out. */
export function checkDates(anime: Anime): { readonly anime: Anime; readonly fieldErrors: readonly FieldError[] } {
  const [start, end] = [checked(anime.startDate, 'start_date'), checked(anime.endDate, 'end_date')];
  const fieldErrors = [...start.fieldErrors, ...end.fieldErrors];
  if (fieldErrors.length === 0 && start.date && end.date && isBefore(end.date, start.date)) {
    const fieldError = { field: 'end_date', reason: `${dateText(end.date)} is before start_date ${dateText(start.date)}` };
    return { anime: withDates(anime, start.date, undefined), fieldErrors: [fieldError] };
  }
  return fieldErrors.length === 0 ? { anime, fieldErrors } : { anime: withDates(anime, start.date, end.date), fieldErrors };
}

function withDates({ startDate: _start, endDate: _end, ...rest }: Anime, startDate: PartialDate | undefined, endDate: PartialDate | undefined): Anime {
  return { ...rest, ...(startDate && { startDate }), ...(endDate && { endDate }) };
}

function checked(date: PartialDate | undefined, field: string): { readonly date: PartialDate | undefined; readonly fieldErrors: readonly FieldError[] } {
  const fault = date && faultOfDate(date);
  if (!date || !fault) return { date, fieldErrors: [] };
  const kept = sureOf(date);
  return { date: kept, fieldErrors: [{ field, reason: `${dateText(date)} ${fault}${kept ? `: ${dateText(kept)} is kept` : ''}` }] };
}

function sureOf(date: PartialDate): PartialDate | undefined {
  if (date.year < 1) return undefined;
  return date.month > 0 && lastDayOf(date.year, date.month) > 0 ? { ...date, day: 0 } : { ...date, month: 0, day: 0 };
}
