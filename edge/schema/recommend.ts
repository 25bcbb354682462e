import type { AnimeModel } from './models.ts';
import type { RelationType } from './types.gen.ts';

/** What an anime is told to be near to another by, besides what both records say. */
export interface Nearness {
  /** By meaning, 0–1; null when the index did not name it. */
  readonly similarity: number | null;
  /** Steps through relations; null when there is no way. */
  readonly distance: number | null;
  /** What it is to the other one, where a relation joins the two. */
  readonly relation: RelationType | null;
}

export interface Recommendation extends Nearness {
  readonly node: AnimeModel;
  readonly score: number;
  /** Genres, themes and tags of both. */
  readonly shared: string[];
}

type Described = Pick<AnimeModel, 'genres' | 'themes' | 'tags'>;

/** What the score is made of; the parts add up to 1. */
const WEIGHTS = { similarity: 0.5, shared: 0.3, relation: 0.2 } as const;
/** A tag of which nobody knows the rank, and what sources only list. */
const UNRANKED = 0.5;

/** How well one follows on another, 0–1, and why. */
export function recommend(from: Described, node: AnimeModel, near: Nearness): Recommendation {
  const [mine, its] = [subjectsOf(from), subjectsOf(node)];
  const shared = [...mine.keys()].filter((subject) => its.has(subject));
  const parts = {
    similarity: near.similarity ?? 0,
    shared: overlap(mine, its),
    relation: near.distance ? 1 / near.distance : 0,
  };
  const score = WEIGHTS.similarity * parts.similarity + WEIGHTS.shared * parts.shared + WEIGHTS.relation * parts.relation;
  return { ...near, node, score: Math.min(1, score), shared };
}

/** The best first; of equals the better known. */
export const bestFirst = (a: Recommendation, b: Recommendation): number =>
  b.score - a.score || (b.node.fame ?? 0) - (a.node.fame ?? 0) || (a.node.id < b.node.id ? -1 : 1);

/** What an anime is about, each with how much it applies, 0–1. A name that is a theme and a tag is one, with the larger weight. */
function subjectsOf({ genres, themes, tags }: Described): ReadonlyMap<string, number> {
  const ranked = tags.filter(({ isSpoiler }) => !isSpoiler).map(({ name, rank }): [string, number] => [name, rank === null ? UNRANKED : rank / 100]);
  return new Map([...ranked, ...themes.map((name): [string, number] => [name, 1]), ...genres.map((name): [string, number] => [name, 1])]);
}

/** Weighted Jaccard similarity: what both have as a part of what either has. */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const subjects = [...new Set([...a.keys(), ...b.keys()])];
  const [both, either] = [Math.min, Math.max].map((pick) => subjects.reduce((sum, name) => sum + pick(a.get(name) ?? 0, b.get(name) ?? 0), 0));
  return either ? (both ?? 0) / either : 0;
}
