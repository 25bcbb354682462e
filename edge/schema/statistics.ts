import type { ScoreCalculations, Statistics } from '#proto/anime';
import { Source } from '#proto/common';
import { floatOf, instantOf } from './common.ts';
import { nameOf } from './enums.ts';
import type { PlatformStatistics, Score } from './types.gen.ts';

export function presentStatistics(statistics: Statistics): PlatformStatistics {
  return {
    platform: nameOf(Source, statistics.platform),
    score: floatOf(statistics.score),
    scoredBy: statistics.scoredBy ?? null,
    rank: statistics.rank ?? null,
    popularityRank: statistics.popularityRank ?? null,
    members: statistics.members ?? null,
    favorites: statistics.favorites ?? null,
    asOf: instantOf(statistics.asOf),
  };
}

export function presentScore(score: ScoreCalculations): Score {
  return {
    arithmeticMean: floatOf(score.arithmeticMean),
    median: floatOf(score.median),
    arithmeticGeometricMean: floatOf(score.arithmeticGeometricMean),
    weighted: floatOf(score.weighted),
    asOf: instantOf(score.asOf),
  };
}
