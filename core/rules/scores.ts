/** The scores of several platforms merged, on the scale of the scores. */
export interface MergedScores {
  readonly arithmeticMean: number;
  readonly median: number;
  readonly arithmeticGeometricMean: number;
}

/** @param scores each above 0; in any order, the result is the same to the last bit */
export function mergeScores(scores: readonly number[]): MergedScores | undefined {
  const ordered = [...scores].sort((a, b) => a - b);
  if (ordered.length === 0) return undefined;
  const mean = ordered.reduce((sum, score) => sum + score, 0) / ordered.length;
  const geometric = Math.exp(ordered.reduce((sum, score) => sum + Math.log(score), 0) / ordered.length);
  return { arithmeticMean: mean, median: medianOf(ordered), arithmeticGeometricMean: arithmeticGeometricMean(mean, geometric) };
}

/** @param ordered at least one */
function medianOf(ordered: readonly number[]): number {
  const middle = ordered.length / 2;
  const [below, above] = [ordered[Math.ceil(middle) - 1] ?? 0, ordered[Math.floor(middle)] ?? 0];
  return (below + above) / 2;
}

/**
 * Gauss's mean: the arithmetic and the geometric mean of two numbers, again and again until they meet, which they do
 * quadratically (https://dlmf.nist.gov/19.8#i).
 *
 * @param a @param b both above 0
 */
export function arithmeticGeometricMean(a: number, b: number): number {
  let [arithmetic, geometric] = [a, b];
  for (let round = 0; round < 64 && Math.abs(arithmetic - geometric) > 1e-15 * arithmetic; round++) {
    [arithmetic, geometric] = [(arithmetic + geometric) / 2, Math.sqrt(arithmetic * geometric)];
  }
  return arithmetic;
}

/** A platform's score with how many gave it; both of what the platform counts, absent when it says nothing. */
export interface Vote {
  /** 0–10. */
  readonly score: number;
  readonly votes?: number | undefined;
  readonly members?: number | undefined;
}

/** What an anime of which nothing is known is worth: the mean of the 15,688 that MyAnimeList had scored in 2023, 6.38. */
const PRIOR = 6.4;
/** So many votes weigh as much as the prior. Nine of ten titles of that snapshot that are voted on at all have more. */
const PRIOR_VOTES = 1_000;
/** A score without a vote count counts as this many votes: it moves the result, and tops no chart. */
const UNKNOWN_VOTES = 500;
/** Of those who have a title on a list so many have scored it (median of that snapshot, 0.42). */
const VOTES_PER_MEMBER = 0.4;

/**
 * A score to rank by, 0–10: the Bayesian estimate by which IMDb ranks its charts, (v / (v + m)) R + (m / (v + m)) C
 * (https://help.imdb.com/article/imdb/track-movies-tv/ratings-faq/G67Y87TFYYP6TWAV), with R the mean of the platforms'
 * scores by votes, v all votes, C the prior and m its weight. Two votes of 10 come to 6.41, two million of 9.1 to 9.10.
 *
 * @returns undefined when there is no score
 */
export function weightedScore(given: readonly Vote[]): number | undefined {
  const counted = given
    .map(({ score, votes, members }) => ({ score, votes: votes ?? (members === undefined ? UNKNOWN_VOTES : members * VOTES_PER_MEMBER) }))
    .sort((a, b) => a.score - b.score || a.votes - b.votes);
  if (counted.length === 0) return undefined;
  const votes = counted.reduce((sum, vote) => sum + vote.votes, 0);
  const points = counted.reduce((sum, vote) => sum + vote.score * vote.votes, 0);
  return (points + PRIOR * PRIOR_VOTES) / (votes + PRIOR_VOTES);
}
