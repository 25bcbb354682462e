/** Whom to tell, and of what. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  /** `whsec_…`, the newest first; two once one was rotated: each delivery is signed with both. */
  readonly secrets: readonly string[];
  /** Ids; all when empty. */
  readonly anime: readonly string[];
  /** Names of the contract's fields; all when empty. */
  readonly fields: readonly string[];
  /** Only of what is on the air, begins, ends or goes. */
  readonly airing: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Where in the feed it began. */
  readonly begins: string;
}

/** With a new secret; of the old ones the newest signs beside it. */
export const rotated = (endpoint: Endpoint, secret: string): Endpoint => ({ ...endpoint, secrets: [secret, ...endpoint.secrets].slice(0, 2) });

/** A committed change, with its place in the catalog's feed. */
export interface Change {
  readonly cursor: string;
  readonly animeId: string;
  readonly version: number;
  readonly kind: string;
  readonly changedFields: readonly string[];
  readonly committedAt: string;
  readonly successorId: string | null;
  /** The anime was RELEASING before it or is after it, as the catalog says. */
  readonly onAir: boolean;
}
