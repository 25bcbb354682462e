import type { Season } from '#proto/anime';
import type { DateParts } from './dates.ts';

/**
 * The season of what begins on a date; undefined when its month is unknown. What begins in the month before a season is of that season: so
 * AniList defines it (WINTER is December to February), and of 73 shows of a MyAnimeList snapshot that began in such a month 68 are of the next.
 */
export function seasonOf(date: DateParts | undefined): { readonly season: Season; readonly seasonYear: number } | undefined {
  if (!date?.month) return undefined;
  // The contract numbers them from WINTER, 1.
  const season: Season = Math.floor((date.month % 12) / 3) + 1;
  return { season, seasonYear: date.month === 12 ? date.year + 1 : date.year };
}
