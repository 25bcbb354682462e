import type { Anime } from '#proto/anime';
import { dateText, faultOfDate, isBefore } from '../../../rules/dates.ts';
import type { Flaw } from '../source.ts';

/** A record without the dates that are none, and what was left out. All else stays. */
export function checkDates(anime: Anime): { readonly anime: Anime; readonly flaws: readonly Flaw[] } {
  const flaws = [...faultsIn(anime, 'startDate', 'start_date'), ...faultsIn(anime, 'endDate', 'end_date')];
  const faulty = new Set(flaws.map(({ field }) => field));
  const { startDate: start, endDate: end } = anime;
  if (start && end && faulty.size === 0 && isBefore(end, start)) {
    flaws.push({ field: 'end_date', reason: `${dateText(end)} is before start_date ${dateText(start)}` });
    faulty.add('end_date');
  }
  const { startDate, endDate, ...rest } = anime;
  const kept = { ...(startDate && !faulty.has('start_date') && { startDate }), ...(endDate && !faulty.has('end_date') && { endDate }) };
  return { anime: faulty.size > 0 ? { ...rest, ...kept } : anime, flaws };
}

function faultsIn(anime: Anime, field: 'startDate' | 'endDate', name: string): Flaw[] {
  const date = anime[field];
  const fault = date && faultOfDate(date);
  return date && fault ? [{ field: name, reason: `${dateText(date)} ${fault}` }] : [];
}
