import { create, toBinary, type DescMessage } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { AnimeCreatedSchema, AnimeDeletedSchema, AnimeSyncedSchema, EventMetaSchema, SyncType, type EventMeta } from '#proto/events';
import { subject } from '#proto/streams';
import { subjectOf } from '#platform/bus/contract';
import { newTraceparent } from '#platform/telemetry';
import { needsNewVector } from '../domain/decide.ts';
import type { ChangeKind } from '../domain/record.ts';
import { recordFields } from './contract.ts';
import { base64 } from './rows/values.ts';

/** A row of the outbox, as `sql/insert_outbox.sql` takes it. */
export interface OutboxRow {
  readonly anime_id: string;
  readonly version: string;
  readonly subject: string;
  /** Base64. */
  readonly payload: string;
  readonly traceparent: string;
}

export interface Change {
  readonly id: string;
  readonly version: bigint;
  readonly kind: ChangeKind;
  readonly changed: readonly string[];
  /** Of the processing of what caused it. */
  readonly traceparent: string | undefined;
  readonly at: Date;
  /** Of a deletion: the anime that it was merged into. */
  readonly successorId?: string;
}

/** The event that tells of a committed change. One that is restored is synced whole: those who follow forgot it. */
export function announce(change: Change): OutboxRow {
  const traceparent = change.traceparent ?? newTraceparent();
  const [schema, payload] = eventOf(change, metaOf(change, traceparent));
  return {
    anime_id: change.id,
    version: String(change.version),
    subject: subjectOf(schema, subject),
    payload: base64(payload),
    traceparent,
  };
}

function eventOf(change: Change, meta: EventMeta): readonly [DescMessage, Uint8Array] {
  if (change.kind === 'CREATED') return [AnimeCreatedSchema, toBinary(AnimeCreatedSchema, create(AnimeCreatedSchema, { meta }))];
  if (change.kind === 'DELETED') return [AnimeDeletedSchema, toBinary(AnimeDeletedSchema, create(AnimeDeletedSchema, { meta, successorId: change.successorId ?? '' }))];
  return [AnimeSyncedSchema, toBinary(AnimeSyncedSchema, synced(change, meta))];
}

/** The id of a change's event, the same whenever it is made: anime and version. */
export const changeId = (animeId: string, version: bigint | string): string => `${animeId}:${version}`;

function synced(change: Change, meta: EventMeta) {
  const isWhole = change.kind === 'RESTORED' || needsNewVector(recordFields, change.changed);
  const syncType = isWhole ? SyncType.PAYLOAD_AND_VECTOR : SyncType.PAYLOAD_ONLY;
  return create(AnimeSyncedSchema, { meta, changedFields: [...change.changed], syncType });
}

function metaOf(change: Change, traceparent: string): EventMeta {
  return create(EventMetaSchema, {
    eventId: changeId(change.id, change.version),
    occurredAt: timestampFromDate(change.at),
    animeId: change.id,
    version: change.version,
    trace: { traceparent },
    producer: 'catalog',
  });
}
