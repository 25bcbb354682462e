import type { EmbeddedPoint, EntityType, Payload, Point, PointState, PointTexts, Removal } from './domain/point.ts';
import type { Filter } from './domain/filter.ts';
import type { RankingKey } from './domain/fusion.ts';

/** A match of one arm. Scores compare within one query of one arm only; higher is better. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly titles: readonly string[];
  /** The part of it that was asked for. */
  readonly payload: Payload;
}

export interface QueryOptions {
  readonly entity: EntityType;
  /** At most this many hits, best first. */
  readonly limit: number;
  readonly filter?: Filter;
  /** Payload keys that the hits are to carry. */
  readonly keys?: readonly RankingKey[];
}

export interface ListOptions {
  readonly entity: EntityType;
  /** The list starts after this id; at the beginning when it is empty. */
  readonly afterId: string;
  readonly limit: number;
  readonly filter?: Filter;
}

/**
 * The vector store: one collection, of one model and one description.
 *
 * Every write is guarded by version: what is not newer than what the store knows of that id, a removal
 * included, changes nothing. Of several writes of one id in a batch only the newest counts. A write is
 * durable, and visible to queries, when its promise resolves.
 */
export interface Store extends AsyncDisposable {
  /** The collection's name, different for each model and description. */
  readonly collection: string;
  /** What is known of these ids; an id never heard of is left out. */
  states(ids: readonly string[]): Promise<ReadonlyMap<string, PointState>>;
  upsertMany(points: readonly EmbeddedPoint[]): Promise<void>;
  /** Replaces all but the vector. An id that has no point stays without one. */
  updateMany(points: readonly Point[]): Promise<void>;
  /** Leaves a tombstone, so that an older upsert that comes late does nothing. */
  removeMany(removals: readonly Removal[]): Promise<void>;
  /** Forgets these ids whole, tombstones too: any version may be written after. For repairs. */
  forget(ids: readonly string[]): Promise<void>;
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, EmbeddedPoint>>;
  /** Titles and terms alone, in any order: a fifth of the time that whole points take. An id that has no point is left out. */
  getTexts(entity: EntityType, ids: readonly string[]): Promise<readonly PointTexts[]>;
  count(entity: EntityType, filter?: Filter): Promise<number>;
  /** Ids and versions in order of id. */
  list(options: ListOptions): Promise<{ readonly id: string; readonly version: bigint }[]>;
  /** Score: cosine similarity, −1 to 1. */
  queryDense(vector: Float32Array, options: QueryOptions): Promise<Hit[]>;
  /** Score: BM25 over all terms. */
  queryTerms(terms: readonly string[], options: QueryOptions): Promise<Hit[]>;
  /** Score: the number and rarity of the trigrams shared with the titles. */
  queryTitles(grams: ReadonlySet<string>, options: QueryOptions): Promise<Hit[]>;
}
