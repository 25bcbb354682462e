import type { ExternalId } from '#proto/common';
import type { Committed, Decision } from '../domain/record.ts';

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
  /** As it came, so that it can be decided again after a review. */
  readonly body: Uint8Array;
  readonly traceparent: string | undefined;
  readonly payload?: Payload;
  readonly decide: (current: Committed | null) => Decision;
}

export interface CommitContext {
  readonly newId: () => string;
  readonly now: () => Date;
}
