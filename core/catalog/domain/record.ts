import type { Anime } from '#proto/anime';
import type { ExternalId } from '#proto/common';
import type { FieldTimes } from './times.ts';

/** One field of the contract's Anime, as much as decisions need of it. Derived from the descriptors, never listed by hand. */
export interface RecordField {
  /** As the contract writes it, for example `episode_count`. */
  readonly name: string;
  /** Feeds the embedded text: a change needs a new vector. */
  readonly embedded: boolean;
  isSet(record: Anime): boolean;
  same(a: Anime, b: Anime): boolean;
  /** `to` with this field's value taken from `from`. */
  copy(from: Anime, to: Anime): Anime;
}

/** An anime as the database has it. */
export interface Committed {
  readonly id: string;
  readonly version: bigint;
  readonly record: Anime;
  /** Hash of the last ingested payload; empty when it was never ingested. */
  readonly payloadHash: string;
  readonly deleted: boolean;
  readonly times: FieldTimes;
  /** Of one that was merged away: where it went, and what undoes it. */
  readonly merge?: Merge;
}

/** What became of an anime that is another one. */
export interface Merge {
  /** The id of the one that stayed. */
  readonly into: string;
  /** That one before the merge. */
  readonly record: Anime;
  readonly times: FieldTimes;
  /** The outside ids that came with the one that went, of which the other then had none. */
  readonly refs: readonly Ref[];
}

/** The key of one outside id, for example `MAL:1`. */
export type Ref = string;

/** A value that an operator is to decide on; all else that the event says is applied. */
export interface Waiting {
  readonly field: string;
  /** Why it waits, in a few words. */
  readonly reason: string;
  /** A record that holds the field as it would become. */
  readonly after: Anime;
}

export type ChangeKind = 'CREATED' | 'SYNCED' | 'DELETED' | 'RESTORED';

/** What to do about one intake event. */
export type Decision =
  /** Nothing to do, for example because it is known already. */
  | { readonly kind: 'ignore'; readonly why: string }
  /** Not possible yet: the event is to be delivered again. */
  | { readonly kind: 'later'; readonly why: string }
  /** Not as things are: a caller is told, an event is done with. */
  | { readonly kind: 'refuse'; readonly why: string; readonly fault: 'absent' | 'deleted' | 'outdated' }
  | Apply;

/** The record becomes this. With nothing changed there is no new version, only what was heard is remembered. */
export interface Apply {
  readonly kind: 'apply';
  readonly change: ChangeKind;
  readonly record: Anime;
  /** Names of its fields. */
  readonly changed: readonly string[];
  readonly times: FieldTimes;
  readonly payloadHash?: string;
  readonly waiting: readonly Waiting[];
  /** It goes because it is another one. */
  readonly merge?: Merge;
}

/** The ids of `a` and then those of `b` that `a` lacks. */
export function unionOfIds(a: readonly ExternalId[], b: readonly ExternalId[]): ExternalId[] {
  const has = (id: ExternalId) => a.some((other) => other.source === id.source && other.id === id.id);
  return [...a, ...b.filter((id) => !has(id))];
}
