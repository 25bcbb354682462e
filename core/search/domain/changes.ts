import type { PointState } from './point.ts';
import { isNewer } from './version.ts';

/** What a change event says: the catalog committed this version, or withdrew the entity with it. */
export interface Change {
  readonly kind: 'committed' | 'deleted';
  readonly id: string;
  readonly version: bigint;
  /** When it was committed, as far as the event says. */
  readonly at?: Date;
}

/** What the index does about the newest change of an id, given the record that the catalog has now. */
export type Decision = 'nothing' | 'remove' | 'await' | 'update' | 'embed';

/** The index has this change already, or a newer one: delivered again or late, it asks for nothing. */
export function isKnown(change: Change, state: PointState | undefined): boolean {
  return !isNewer(change, state);
}

/**
 * Decides by the record as it is now, not by what the event says of it: between the event and the reading
 * further changes may have been committed, whose events then count as known.
 *
 * For the same reason a new vector is made whenever the text to embed differs from what the point's vector was
 * made from, whatever the event's `sync_type`: an event that says "payload only" may bring in a later text.
 */
export function decide(
  change: Change,
  state: PointState | undefined,
  record: { readonly version: bigint; readonly digest: string } | undefined,
): Decision {
  if (isKnown(change, state)) return 'nothing';
  // A record that is not there was deleted after this change; its own event may be long gone.
  if (change.kind === 'deleted' || !record) return 'remove';
  // A replica that has not caught up with the event.
  if (record.version < change.version) return 'await';
  return state?.kind === 'present' && state.digest === record.digest ? 'update' : 'embed';
}
