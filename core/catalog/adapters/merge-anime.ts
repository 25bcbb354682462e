import type { TransactionSql } from 'postgres';
import { joinAnime, unjoinAnime, type Joined } from '../domain/joining.ts';
import type { Apply, Committed, Decision, Merge } from '../domain/record.ts';
import { readIntake } from '../intake.ts';
import { commitIn } from './commit.ts';
import { recordFields, refOf, splitRef } from './contract.ts';
import type { CommitContext, Intake } from './intake.ts';
import { query } from './statements.ts';
import { loadWorkspace } from './workspace.ts';

/** What an operator asks for. */
export interface Order {
  readonly source: string;
  readonly reason: string;
  readonly traceparent: string | undefined;
}

/** Why two anime can't be merged, or one not split. */
export class SplitRefused extends Error {
  readonly fault: 'absent' | 'state' | 'argument';

  constructor(fault: SplitRefused['fault'], message: string) {
    super(message);
    this.fault = fault;
  }
}

/** What became of it: versions of the anime that the answer is about, and false when it was so already. */
export interface Done {
  readonly id: string;
  readonly version: bigint;
  readonly changed: boolean;
}

/**
 * Makes two anime one: ids, relations and what else only the other one has go to the one that stays; the other becomes a
 * tombstone that names its successor, and its id redirects. It may have been deleted before: its ids lead somewhere again.
 * The same again changes nothing.
 *
 * @throws Inseparable
 */
export async function mergeAnime(tx: TransactionSql, context: CommitContext, stays: string, goes: string, order: Order): Promise<Done> {
  if (stays === goes) throw new SplitRefused('argument', 'duplicate_id: an anime is no duplicate of itself');
  const workspace = await loadWorkspace(tx, [], [stays, goes]);
  const [kept, gone] = [present(workspace.get(stays), 'id'), present(workspace.get(goes), 'duplicate_id')];
  if (gone.merge?.into === stays) return { id: stays, version: kept.version, changed: false };
  checkNotMerged('id', kept);
  if (gone.merge) throw new SplitRefused('state', `duplicate_id: it was merged into ${gone.merge.into}`);
  const joined = joinAnime(recordFields, kept, gone);
  const refs = gone.record.externalIds.map(refOf);
  const merge: Merge = { into: stays, record: kept.record, times: kept.times, refs };
  await releaseIds(tx, goes, refs);
  await commitIn(tx, context, [
    ask(goes, order, { kind: 'apply', change: 'DELETED', record: gone.record, changed: [], times: gone.times, waiting: [], merge }),
    ask(stays, order, synced(joined)),
  ]);
  await closeReviews(tx, context, stays, goes, order.source);
  return { id: stays, version: (await versionOf(tx, stays)) ?? kept.version, changed: true };
}

/** Undoes a merge: the one that went is back under its id, with what came from it; what was learned since stays. @throws Inseparable */
export async function unmergeAnime(tx: TransactionSql, context: CommitContext, stays: string, goes: string, order: Order): Promise<Done> {
  const workspace = await loadWorkspace(tx, [], [stays, goes]);
  const [kept, gone] = [present(workspace.get(stays), 'id'), present(workspace.get(goes), 'merged_id')];
  const { merge } = gone;
  if (!merge && !gone.deleted) return { id: goes, version: gone.version, changed: false };
  if (merge?.into !== stays) throw new SplitRefused('state', `merged_id: ${merge ? `it was merged into ${merge.into}` : 'it was not merged, but deleted'}`);
  checkNotMerged('id', kept);
  const left = unjoinAnime(recordFields, kept, gone, merge);
  const staying = new Set(left.record.externalIds.map(refOf));
  await releaseIds(tx, stays, merge.refs.filter((ref) => !staying.has(ref)));
  await commitIn(tx, context, [
    ask(stays, order, synced(left)),
    ask(goes, order, {
      kind: 'apply', change: 'RESTORED', record: gone.record, times: gone.times, waiting: [], payloadHash: '',
      changed: recordFields.filter((field) => field.isSet(gone.record)).map(({ name }) => name),
    }),
  ]);
  return { id: goes, version: (await versionOf(tx, goes)) ?? gone.version, changed: true };
}

/** Asks for a decision that was taken already, on the very anime of that id. */
export function ask(animeId: string, { source, reason, traceparent }: Order, decision: Decision): Intake {
  return { subject: '', eventId: '', source, reason, animeId, exactly: true, externalIds: [], body: new Uint8Array(), traceparent, decide: () => decision };
}

/** The record as it is to be; the next payload that is heard of it counts again. */
export const synced = ({ record, changed, times }: Joined): Apply =>
  ({ kind: 'apply', change: 'SYNCED', record, changed, times, waiting: [], payloadHash: '' });

export function present(anime: Committed | undefined, field: string): Committed {
  if (!anime) throw new SplitRefused('absent', `${field}: no such anime`);
  return anime;
}

/** @throws Inseparable when the anime does not stand for itself */
export function checkNotMerged(field: string, { merge, deleted }: Committed): void {
  if (merge) throw new SplitRefused('state', `${field}: it was merged into ${merge.into}`);
  if (deleted) throw new SplitRefused('state', `${field}: it is deleted`);
}

export async function releaseIds(tx: TransactionSql, animeId: string, refs: readonly string[]): Promise<void> {
  const keys = refs.map(splitRef);
  await query(tx, 'release_anime_ids', [animeId, keys.map(({ source }) => source), keys.map(({ external_id }) => external_id)]);
}

export async function versionOf(tx: TransactionSql, id: string): Promise<bigint | undefined> {
  return (await query(tx, 'find_anime_by_ids', [[id]]))[0]?.version;
}

/** What was asked about the one that went is answered: an event that could have meant either is about the one that stays. */
async function closeReviews(tx: TransactionSql, context: CommitContext, stays: string, goes: string, source: string): Promise<void> {
  for (const { id, kind, entity_ids: sides, subject, event } of await query(tx, 'find_reviews_of', [goes])) {
    const isAnswered = kind === 'AMBIGUOUS_IDENTITY' && sides.every((side) => side === stays || side === goes);
    if (!isAnswered) await query(tx, 'supersede_reviews', [[id]]);
    else {
      await query(tx, 'decide_review', [id, true, source, stays]);
      await commitIn(tx, context, [{ ...readIntake({ subject, body: event, traceparent: undefined }), animeId: stays }]);
    }
  }
}
