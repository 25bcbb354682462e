import type { ExternalId } from '#proto/common';
import type { Committed, Decision } from '../domain/record.ts';
import type { OwnerOf } from '../domain/relations.ts';

/** A record as a producer sent it. */
export interface Payload {
  /** Protobuf JSON. */
  readonly json: () => unknown;
  readonly hash: string;
}

/** One event, or one caller, that asks for a change. */
export interface Intake {
  readonly subject: string;
  readonly eventId: string;
  /** Who asks, for the history: `ingestion`, `updates/jikan`, `operator:ann`. */
  readonly source: string;
  /** Why, in an operator's words, for the history. */
  readonly reason?: string;
  /** Which anime it is about: by our id if it is known, and by outside ids. */
  readonly animeId: string;
  readonly externalIds: readonly ExternalId[];
  /** It means the anime of `animeId` itself, though it was merged into another. */
  readonly exactly?: boolean;
  /** The id that it gets if it is new; otherwise any. */
  readonly newId?: string;
  /** As it came, so that it can be decided again after a review. */
  readonly body: Uint8Array;
  readonly traceparent: string | undefined;
  readonly payload?: Payload;
  /** Names of the fields of which an operator says it. */
  readonly lastWord?: readonly string[];
  /** Outside ids that its relations name, to be looked up before it is decided on. */
  readonly targets?: readonly ExternalId[];
  readonly decide: (current: Committed | null, ownerOf: OwnerOf) => Decision;
}

export interface CommitContext {
  readonly newId: () => string;
  readonly now: () => Date;
}
