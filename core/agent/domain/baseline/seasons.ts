import { condition, type RawCondition, type Reading } from './reading.ts';

const SEASONS = ['WINTER', 'SPRING', 'SUMMER', 'FALL'] as const;
const OFFSETS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:(?:from|of|in|during) )?(?:this|the current) (?:anime )?season(?:['’]s)?\b|今期(?:の)?/iu, 0],
  [/\b(?:(?:from|of|in|during) )?(?:the )?(?:next|upcoming|coming) (?:anime )?season(?:['’]s)?\b|来期(?:の)?/iu, 1],
  [/\b(?:(?:from|of|in|during) )?(?:the )?(?:last|previous) (?:anime )?season(?:['’]s)?\b|前期(?:の)?/iu, -1],
];
const YEARS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:(?:from|of|in|during) )?this year(?:['’]s)?\b|今年(?:の)?/iu, 0],
  [/\b(?:(?:from|of|in|during) )?next year(?:['’]s)?\b|来年(?:の)?/iu, 1],
  [/\b(?:(?:from|of|in|during) )?last year(?:['’]s)?\b|去年(?:の)?/iu, -1],
];

/**
 * "this season", "next season's", "last year": seasons of three months, of which WINTER begins in January.
 *
 * @param today on the asker's clocks, `2026-11-23`
 */
export function readRelativeSeason(reading: Reading, today: string): RawCondition[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const season = OFFSETS.find(([pattern]) => reading.take(pattern));
  if (season) {
    const quarter = year * 4 + Math.floor((month - 1) / 3) + season[1];
    return [condition('season', 'EQ', SEASONS[quarter % 4] ?? ''), condition('season_year', 'EQ', Math.floor(quarter / 4))];
  }
  const named = YEARS.find(([pattern]) => reading.take(pattern));
  return named ? [condition('season_year', 'EQ', year + named[1])] : [];
}
