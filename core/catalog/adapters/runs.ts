import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { IngestionRunSchema, type IngestionRun } from '#proto/catalog';
import type { RowOf } from './statements.ts';

/** A row of the ledger as the contract shows it. */
export function runOf(row: RowOf<'list_runs'>): IngestionRun {
  return create(IngestionRunSchema, {
    id: row.id,
    artifact: row.artifact,
    artifactSha256: row.artifact_sha256,
    startedAt: timestampFromDate(row.started_at),
    ...(row.ended_at && { endedAt: timestampFromDate(row.ended_at) }),
    outcome: row.outcome,
    recordsRead: row.records_read,
    recordsMerged: row.records_merged,
    recordsRejected: row.records_rejected,
    eventsPublished: row.events_published,
  });
}
