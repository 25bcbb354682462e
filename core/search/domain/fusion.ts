import { meantEntry, otherNames } from './franchise.ts';
import { meets, readHints } from './hints.ts';
import { bestFranchiseScores } from './franchise-score.ts';
import { englishness } from './language.ts';
import { readOrdinal } from './ordinal.ts';
import type { Payload } from './point.ts';
import { hasAllWords, matchTitle, type TitleMatch } from './title-similarity.ts';

/** What each query of the store gave, best first; scores compare within one list only. */
export interface Candidates {
  readonly dense: readonly Candidate[];
  readonly words: readonly Candidate[];
  readonly titles: readonly Candidate[];
  /** Those that credit a person, a character or a studio whose name the whole query is (`names.ts`). */
  readonly named?: ReadonlySet<string>;
}

export interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly titles: readonly string[];
  /** The part of it that ranking looks at: see rankingKeys. */
  readonly payload: Payload;
}

/** What ranking wants to know of each candidate. */
export const rankingKeys = ['popularity', 'season_year', 'start_date', 'format', 'anime_ids'] as const;
export type RankingKey = (typeof rankingKeys)[number];

export interface Ranked {
  readonly id: string;
  /** 0–1, comparable between the pages of one query. */
  readonly score: number;
  /** What each arm gave, 0–1. */
  readonly arms: { readonly dense: number; readonly text: number };
  /** The title that matched best; empty when words or meaning decided. */
  readonly title: string;
  readonly payload: Payload;
}

/** Figures of `npm run bench:search`: see the README for what each does to nDCG@10. */
const DENSE_WEIGHT = 0.45;
/** The words of another language find little in English synopses, and by chance. */
const DENSE_ALONE = 1;
/** What is no nearer in meaning than the candidate at this rank is not alike at all: unrelated texts are never orthogonal. */
const UNRELATED = 499;
/**
 * Of two that match alike the better known one is meant more often: the square of its popularity is added, weighing so much beside a
 * full match, of a description and of a title. Multiplied instead, it took as much from what is little known and told exactly.
 */
const POPULARITY_WEIGHT = { described: 0.6, named: 0.05 };
/** How far what is of one franchise with a better match, but less known, comes up to it; asked of so many of the best, as others stay behind. */
const FRANCHISE = { weight: 0.4, depth: 100 };
/** How much of the score is lost by what meets none of the query's year and format. */
const HINT_WEIGHT = 0.4;

/**
 * A query reads like a title from the first similarity on, and is one from the second on. Of 88 descriptive queries
 * none came nearer than 0.46 to any title of 1,822 anime; of 32 misspelt ones 31 came to 0.69 and more.
 */
const TITLE_LIKE = { from: 0.5, to: 0.8 };

/**
 * Ranks by a weighted mean of the arms' scores, ties broken by id so that pages are stable.
 *
 * The more the query reads like some title, the more titles decide: words, meaning and popularity count in full for
 * a description of what happens, and hardly at all for "naruto", which many synopses mention.
 */
export function fuse(query: string, candidates: Candidates): Ranked[] {
  const hints = readHints(query);
  const [dense, words] = [relative(candidates.dense, unrelated(candidates.dense)), relative(candidates.words)];
  const known = new Map([candidates.dense, candidates.words, candidates.titles].flat().map((hit) => [hit.id, hit]));
  // What meaning alone brings in has no title like the query, or the letters would have brought it in.
  const titles = titleMatches([query, hints.rest, readOrdinal(query).base], candidates);
  const { named = new Set<string>() } = candidates;
  const certainty = readsLikeTitle(query, titles, candidates);
  // A name is of no language, and has no meaning that a synopsis could be near to.
  const meaning = named.size > 0 ? 0 : mix(DENSE_ALONE, DENSE_WEIGHT, englishness(query));
  const ranked = [...known.values()].map(({ id, payload }) => {
    const { title, similarity } = titles.get(id) ?? { title: '', similarity: 0 };
    const arms = { dense: dense.get(id) ?? 0, text: mix(named.has(id) ? 1 : (words.get(id) ?? 0), similarity, certainty) };
    const score = mix(arms.text, arms.dense, meaning * (1 - certainty));
    return { id, payload, arms, title: certainty > 0.5 && similarity > 0.5 ? title : '', score };
  });
  const meetsHints = ({ id, payload }: Ranked) => (saysItself(titles.get(id)) ? 1 : meets(hints, payload));
  const weigh = (match: Ranked) => withPopularity(match.score, match.payload, certainty) * (1 - HINT_WEIGHT * (1 - meetsHints(match)));
  const sorted = withFranchiseScores(ranked, known, FRANCHISE.weight * (1 - certainty)).map((match) => ({ ...match, score: weigh(match) })).sort(byScoreThenId);
  // What only the other names of a franchise bring in has no score of its own.
  return (certainty > 0.5 ? meantFirst(query, sorted, titles, known) : sorted).filter(({ score }) => score > 0);
}

/** How surely a title is meant, 0–1. What is exactly a name is no misspelt title: "Levi" is not "Levius". */
function readsLikeTitle(query: string, matches: ReadonlyMap<string, Named>, { named, words, titles }: Candidates): number {
  const isTitled = hasAllWords(query);
  if (named && named.size > 0 && ![...titles, ...words].some((candidate) => isTitled(candidate.titles))) return 0;
  return smoothstep(TITLE_LIKE, Math.max(0, ...[...matches.values()].map(({ similarity }) => similarity)));
}

/** Those that match best come nearer to the best of their franchise, by this share of the way. */
function withFranchiseScores(matches: readonly Ranked[], known: ReadonlyMap<string, Candidate>, share: number): Ranked[] {
  if (share === 0) return [...matches];
  const sorted = matches.toSorted(byScoreThenId);
  const best = bestFranchiseScores(sorted.slice(0, FRANCHISE.depth).map(({ id, score }) => ({ score, titles: known.get(id)!.titles })));
  return sorted.map((match, at) => ({ ...match, score: mix(match.score, best[at] ?? match.score, share) }));
}

/** How far down a season may stand that the query names by its number: a franchise has tens of entries. */
const FRANCHISE_DEPTH = 60;

/** The season that the query names goes before what is only named alike. */
function meantFirst(query: string, sorted: Ranked[], named: ReadonlyMap<string, TitleMatch>, known: ReadonlyMap<string, Candidate>): Ranked[] {
  const other = otherNames(query, sorted.slice(0, 10).map(({ id }) => known.get(id)!)).map((name) => matchTitle(name));
  const isNamed = ({ id }: Ranked) => (named.get(id)?.similarity ?? 0) > 0.3 || other.some((match) => match(known.get(id)!.titles).similarity > 0.5);
  const entries = sorted.filter(isNamed).slice(0, FRANCHISE_DEPTH);
  const meant = meantEntry(query, entries.map(({ id, payload }) => ({ id, payload, titles: known.get(id)!.titles })));
  const place = sorted.findIndex(({ id }) => id === meant);
  if (place < 1) return sorted;
  return [{ ...sorted[place]!, score: sorted[0]!.score }, ...sorted.filter((_one, at) => at !== place)];
}

interface Named extends TitleMatch {
  /** It is nearest to the query as it was asked, nothing taken out. */
  readonly asAsked: boolean;
}

/** The year or the format that the query holds is part of this title: "Netrun-mon the Movie" is no film. */
const saysItself = (named?: Named) => named !== undefined && named.asAsked && named.similarity >= TITLE_LIKE.to;

/** A title that has the one word of a query is among so many of the first by letters; of more words one may well be misspelt. */
const SPELLED_LIKE = 20;

/** How well each is named, by the query as it was asked (the first wording) or with its hints or its number taken out. */
function titleMatches(wordings: readonly string[], { words, titles }: Candidates): Map<string, Named> {
  const nearest = titles.slice(0, SPELLED_LIKE).map((candidate) => candidate.titles);
  const matchers = [...new Set(wordings)].map((wording) => matchTitle(wording, { isSpelledRight: !/\s/u.test(wording.trim()) && nearest.some(hasAllWords(wording)) }));
  // Most of what letters bring in words have brought in already; to compare titles is the costliest part of all.
  const distinct = new Map([...words, ...titles].map((candidate) => [candidate.id, candidate]));
  return new Map(
    [...distinct.values()].map((candidate) => {
      const matches = matchers.map((match) => match(candidate.titles));
      const best = matches.reduce((best, match) => (match.similarity > best.similarity ? match : best));
      return [candidate.id, { ...best, asAsked: best === matches[0] }];
    }),
  );
}

/** 1 for a full match that everybody knows; what does not match at all stays at 0. */
function withPopularity(match: number, payload: Payload, certainty: number): number {
  const weight = mix(POPULARITY_WEIGHT.described, POPULARITY_WEIGHT.named, certainty);
  return match > 0 ? (match + weight * Number(payload['popularity'] ?? 0) ** 2) / (1 + weight) : 0;
}

/** The share of the best cosine that counts as nothing: models differ in how near they put what is unrelated. */
function unrelated(hits: readonly Candidate[]): number {
  const scores = hits.map(({ score }) => score).sort((a, b) => b - a);
  const [best, last] = [scores[0] ?? 0, scores[Math.min(UNRELATED, scores.length - 1)] ?? 0];
  return scores.length > 1 && best > 0 ? Math.min(0.99, Math.max(0, last / best)) : 0;
}

/**
 * Scores as shares of the best one: BM25 and cosine then both lie in 0–1.
 *
 * @param floor the share of the best one that counts as nothing
 */
function relative(hits: readonly Candidate[], floor = 0): Map<string, number> {
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const share = (score: number) => (best > 0 ? Math.max(0, (score / best - floor) / (1 - floor)) : 0);
  return new Map(hits.map(({ id, score }) => [id, share(score)]));
}

function mix(a: number, b: number, weightOfB: number): number {
  return a * (1 - weightOfB) + b * weightOfB;
}

/** 0 up to `from`, 1 from `to` on, smooth between (https://en.wikipedia.org/wiki/Smoothstep). */
function smoothstep({ from, to }: typeof TITLE_LIKE, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

function byScoreThenId(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
