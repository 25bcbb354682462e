import { fameOfMembers } from '../../rules/fame.ts';
import { labelsOf, type Facts } from './facts.ts';
import type { Plan } from './plan.ts';

/** An anime and how well it answers, 0–1. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** Of reciprocal rank fusion (Cormack, Clarke, Büttcher: SIGIR 2009), which found 60 to be robust. */
const K = 60;

/** A translation finds more than the words that it was made from, which still know what it lost. */
const TRANSLATION_WEIGHT = 2 / 3;

/** Two rankings of one search, in the request's own words and in their translation, by the weighted mean of their scores. */
export function blend(own: readonly Candidate[], translated: readonly Candidate[]): readonly Candidate[] {
  const scores = new Map(own.map(({ id, score }) => [id, (1 - TRANSLATION_WEIGHT) * score]));
  for (const { id, score } of translated) scores.set(id, (scores.get(id) ?? 0) + TRANSLATION_WEIGHT * score);
  return [...scores].map(([id, score]) => ({ id, score })).sort(byScoreThenId);
}

/** One list out of several, by the ranks alone; a single list keeps its scores. */
export function fuse(lists: readonly (readonly Candidate[])[]): readonly Candidate[] {
  const asked = lists.filter((list) => list.length > 0);
  if (asked.length < 2) return asked[0] ?? [];
  const sums = new Map<string, number>();
  for (const list of asked) {
    list.forEach(({ id }, rank) => sums.set(id, (sums.get(id) ?? 0) + 1 / (K + rank + 1)));
  }
  const most = asked.length / (K + 1);
  const fused = [...sums].map(([id, sum]) => ({ id, score: sum / most }));
  return fused.sort(byScoreThenId);
}

/** How much of its score a less known anime loses: the square of its fame. */
const FAME_WEIGHT = 2;
/** Fame of an anime of which nothing says how known it is. */
const UNKNOWN = 500;

/** Of what answers about as well the better known first, which who asks in words and not by a name more often means. */
export function preferKnown(candidates: readonly Candidate[], facts: ReadonlyMap<string, Facts>): readonly Candidate[] {
  const weighed = candidates.map(({ id, score }) => ({ id, score: score * (fameOf(facts.get(id)) / 1000) ** FAME_WEIGHT }));
  return weighed.sort(byScoreThenId);
}

/** What "like X" is made of, found with `npm run eval:agent`: meaning, what both are about, and how known the other is. */
const LIKENESS = { meaning: 0.4, labels: 0.4, fame: 0.2 };

/** What is like other titles, the likest first: meaning alone takes one word of a synopsis for another, and knows no genre. */
export function preferAlike(candidates: readonly Candidate[], facts: ReadonlyMap<string, Facts>, like: readonly Facts[]): readonly Candidate[] {
  const theirs = like.map((one) => new Set(labelsOf(one)));
  const most = candidates[0]?.score ?? 1;
  const weighed = candidates.map(({ id, score }) => {
    const own = new Set(facts.has(id) ? labelsOf(facts.get(id)!) : []);
    const shared = theirs.reduce((sum, labels) => sum + overlap(own, labels), 0) / theirs.length;
    const known = (fameOf(facts.get(id)) / 1000) ** FAME_WEIGHT;
    return { id, score: LIKENESS.meaning * (score / most) + LIKENESS.labels * shared + LIKENESS.fame * known };
  });
  return weighed.sort(byScoreThenId);
}

/** Jaccard similarity: what both have as a part of what either has, 0–1. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => a.intersection(b).size / (a.union(b).size || 1);

const byScoreThenId = (a: Candidate, b: Candidate) => b.score - a.score || (a.id < b.id ? -1 : 1);

const fameOf = (facts: Facts | undefined): number => (facts && knownFame(facts)) ?? UNKNOWN;

/** From a platform's user count, else the estimate. */
function knownFame(facts: Facts): number | undefined {
  const members = mostMembers(facts);
  if (members !== undefined) return fameOfMembers(members);
  const estimated = facts.values.get('fame')?.[0];
  return estimated === undefined ? undefined : Number(estimated);
}

/** Which field each of the contract's sorts reads. */
const SORTED_BY: Readonly<Record<string, string>> = {
  START_DATE: 'start_date', SCORE: 'score.arithmetic_mean', EPISODES: 'episode_count',
}; // prettier-ignore

/** In the order that the plan asks for; anime that lack the value come last, those without a score by how known they are, as in the catalog's lists. */
export function arrange(candidates: readonly Candidate[], facts: ReadonlyMap<string, Facts>, sort: Plan['sort']): readonly Candidate[] {
  if (!sort) return candidates;
  const sign = sort.descending ? -1 : 1;
  const valued = candidates.map((candidate) => ({ candidate, value: valueOf(facts.get(candidate.id), sort.by) }));
  const [known, unknown] = [valued.filter(({ value }) => value !== undefined), valued.filter(({ value }) => value === undefined)];
  known.sort((a, b) => sign * compare(a.value!, b.value!));
  if (sort.by === 'SCORE') unknown.sort((a, b) => fameOf(facts.get(b.candidate.id)) - fameOf(facts.get(a.candidate.id)));
  return [...known, ...unknown].map(({ candidate }) => candidate);
}

function valueOf(facts: Facts | undefined, by: string): number | string | undefined {
  if (!facts) return undefined;
  if (by === 'TITLE') return facts.title.toLowerCase();
  if (by === 'POPULARITY') return knownFame(facts);
  const value = facts.values.get(SORTED_BY[by] ?? '')?.[0];
  return typeof value === 'number' ? value : undefined;
}

function mostMembers({ values }: Facts): number | undefined {
  const counts = [...values].filter(([key]) => key.startsWith('statistics.') && key.endsWith('.members')).flatMap(([, list]) => list.map(Number));
  return counts.length > 0 ? Math.max(...counts) : undefined;
}

const compare = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0);
