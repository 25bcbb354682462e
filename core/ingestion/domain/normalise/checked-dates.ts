import type { Anime } from '#proto/anime';
import { dateText, faultOfDate, isBefore, lastDayOf } from '../../../rules/dates.ts';
import type { Flaw } from '../source.ts';

type PartialDate = NonNullable<Anime['startDate']>;

/** A record with what is sure of its dates: of a day that its month lacks the month stays. An end before the start is left out. */
export function checkDates(anime: Anime): { readonly anime: Anime; readonly flaws: readonly Flaw[] } {
  const [start, end] = [checked(anime.startDate, 'start_date'), checked(anime.endDate, 'end_date')];
  const flaws = [...start.flaws, ...end.flaws];
  if (flaws.length === 0 && start.date && end.date && isBefore(end.date, start.date)) {
    const flaw = { field: 'end_date', reason: `${dateText(end.date)} is before start_date ${dateText(start.date)}` };
    return { anime: withDates(anime, start.date, undefined), flaws: [flaw] };
  }
  return flaws.length === 0 ? { anime, flaws } : { anime: withDates(anime, start.date, end.date), flaws };
}

function withDates({ startDate: _start, endDate: _end, ...rest }: Anime, startDate: PartialDate | undefined, endDate: PartialDate | undefined): Anime {
  return { ...rest, ...(startDate && { startDate }), ...(endDate && { endDate }) };
}

function checked(date: PartialDate | undefined, field: string): { readonly date: PartialDate | undefined; readonly flaws: readonly Flaw[] } {
  const fault = date && faultOfDate(date);
  if (!date || !fault) return { date, flaws: [] };
  const kept = sureOf(date);
  return { date: kept, flaws: [{ field, reason: `${dateText(date)} ${fault}${kept ? `: ${dateText(kept)} is kept` : ''}` }] };
}

function sureOf(date: PartialDate): PartialDate | undefined {
  if (date.year < 1) return undefined;
  return date.month > 0 && lastDayOf(date.year, date.month) > 0 ? { ...date, day: 0 } : { ...date, month: 0, day: 0 };
}
