import { mergeScores, type MergedScores } from '../../rules/scores.ts';
import type { Merged, Show } from './show.ts';

/** A platform's score now, 0–10. */
export interface Measured {
  readonly platform: string;
  readonly score: number;
}

/** The contract keeps single precision: 8.2 − 8.1 may not count as more than 0.1. */
const PRECISION = 1e-5;

/**
 * The merged scores, when a platform's or one of them has moved by more than the threshold since what the catalog has; null
 * when it is noise. What was not measured this time counts with what is known of it, so a platform that fails blanks nothing.
 */
export function decideScores(show: Show, measured: readonly Measured[], threshold: number): MergedScores | null {
  if (measured.length === 0) return null;
  const known = new Map(show.statistics.flatMap(({ platform, score }) => (score === null ? [] : [[platform, score] as const])));
  const now = new Map([...known, ...measured.map(({ platform, score }) => [platform, score] as const)]);
  const merged = mergeScores([...now.values()].filter((score) => score > 0));
  if (!merged) return null;
  const isFar = (before: number | null | undefined, after: number) => before === null || before === undefined || Math.abs(after - before) > threshold + PRECISION;
  const moved = measured.some(({ platform, score }) => isFar(known.get(platform), score)) || MEANS.some((mean) => isFar(show.score?.[mean], merged[mean]));
  return moved ? merged : null;
}

const MEANS = ['arithmeticMean', 'median', 'arithmeticGeometricMean'] as const satisfies readonly (keyof Merged)[];
