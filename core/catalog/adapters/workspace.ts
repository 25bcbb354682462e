import type { TransactionSql } from 'postgres';
import type { ExternalId } from '#proto/common';
import { Workspace } from '../domain/identity.ts';
import type { Committed, Ref } from '../domain/record.ts';
import type { FieldTimes } from '../domain/times.ts';
import { decodeRecord, refOf, splitRef } from './contract.ts';
import { mergeOf } from './merged.ts';
import { query, type RowOf } from './statements.ts';

interface LoadedRow extends RowOf<'lock_anime_by_external_ids'> {
  readonly field_times: FieldTimes;
}

/** The anime that these outside ids and our own ids lead to, locked until the transaction ends. */
export async function loadWorkspace(tx: TransactionSql, refs: readonly Ref[], ids: readonly string[]): Promise<Workspace> {
  const keys = [...new Set(refs)].map(splitRef);
  const named = [...new Set(ids)].filter((id) => id !== '');
  const args = [keys.map(({ source }) => source), keys.map(({ external_id }) => external_id), named] as const;
  const workspace = new Workspace();
  const rows = (await query(tx, 'lock_anime_by_external_ids', args)) as readonly LoadedRow[];
  for (const row of rows) workspace.put(committed(row), row.refs);
  return workspace;
}

/** Looks up where these outside ids lead, and those that the relations of the workspace's anime name. */
export async function loadTargets(tx: TransactionSql, workspace: Workspace, named: readonly ExternalId[]): Promise<void> {
  if (named.length === 0) return;
  const known = workspace.all().flatMap(({ record }) => record.relations.flatMap(({ target }) => target));
  const keys = [...new Set([...named, ...known].map(refOf))].map(splitRef);
  const rows = await query(tx, 'find_owners', [keys.map(({ source }) => source), keys.map(({ external_id }) => external_id)]);
  for (const { source, external_id, anime_id } of rows) workspace.putTarget(`${source}:${external_id}`, anime_id);
}

function committed({ id, version, record, payload_hash, deleted, field_times, merged_into, merge_undo }: LoadedRow): Committed {
  const merge = mergeOf(merged_into, merge_undo);
  return { id, version, record: decodeRecord(record), payloadHash: payload_hash, deleted, times: field_times, ...(merge && { merge }) };
}
