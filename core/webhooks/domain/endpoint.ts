/** Whom to tell, and of what: as the operator wrote it. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  /** `whsec_…`; two while one is rotated: each delivery is signed with both. */
  readonly secrets: readonly string[];
  /** Ids; all when empty. */
  readonly anime: readonly string[];
  /** Names of the contract's fields; all when empty. */
  readonly fields: readonly string[];
  /** Only of what is on the air, begins or ends. */
  readonly airing: boolean;
}

/** A committed change, with its place in the catalog's feed. */
export interface Change {
  readonly cursor: string;
  readonly animeId: string;
  readonly version: number;
  readonly kind: string;
  readonly changedFields: readonly string[];
  readonly committedAt: string;
  readonly successorId: string | null;
}

/** A change that was given up. */
export interface Dead {
  readonly change: Change;
  readonly reason: string;
  readonly at: string;
}

/** How far an endpoint has been told; durable. */
export interface Progress {
  /** Everything up to here was delivered, was not wanted, or is among the dead. */
  readonly cursor: string;
  /** Of the change that is tried now. */
  readonly attempts: number;
  /** The cursor of the change that failed last: it was found to be wanted, and stays so whatever becomes of its anime. */
  readonly tried: string | null;
  /** Milliseconds since 1970: not before. */
  readonly nextAt: number;
  /** Since when nothing has got through; 0 while it does. */
  readonly failingSince: number;
  /** Why nothing is sent any more; null while it is. */
  readonly disabled: string | null;
  readonly dead: readonly Dead[];
  /** Dead ones that an operator asked to be sent again; they go first. */
  readonly again: readonly Change[];
}

export const begun = (cursor: string): Progress => ({ cursor, attempts: 0, tried: null, nextAt: 0, failingSince: 0, disabled: null, dead: [], again: [] });
