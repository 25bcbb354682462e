export type EntityType = 'ANIME' | 'CHARACTER' | 'EPISODE';
export const entityTypes: readonly EntityType[] = ['ANIME', 'CHARACTER', 'EPISODE'];

export type Scalar = string | number | boolean;

/** Values by payload key; a key that has no value is left out. Dates are in milliseconds since 1970, UTC. */
export type Payload = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** One entity as the index holds it, but for its vector. */
export interface Point {
  readonly id: string;
  readonly entity: EntityType;
  readonly version: bigint;
  readonly payload: Payload;
  /** Every title it is known by, in any script. */
  readonly titles: readonly string[];
  /** The terms of all of its text, for full-text search; one that weighs more is there more often. */
  readonly terms: readonly string[];
  /** What its vector was made from. */
  readonly text: string;
  /** Names that text: the same digest needs no new vector. */
  readonly digest: string;
}

/** What of a point words are searched in. */
export type PointTexts = Pick<Point, 'id' | 'titles' | 'terms'>;

export interface EmbeddedPoint extends Point {
  /** Of unit length, so that cosine and dot product agree. */
  readonly vector: Float32Array;
}

/** What the index knows of an id. `removed` is a tombstone. */
export type PointState =
  | {
      readonly kind: 'present';
      readonly version: bigint;
      readonly digest: string;
      /** The anime that a character or an episode belongs to; none of an anime. */
      readonly animeIds: readonly string[];
    }
  | { readonly kind: 'removed'; readonly version: bigint };

export interface Removal {
  readonly id: string;
  /** The version that the deletion committed. */
  readonly version: bigint;
}

/** The anime that a payload names. */
export function animeIdsOf(payload: Payload): readonly string[] {
  const ids = payload['anime_ids'];
  return Array.isArray(ids) ? ids.map(String) : [];
}
