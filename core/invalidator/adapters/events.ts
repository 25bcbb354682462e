import { fromBinary } from '@bufbuild/protobuf';
import { timestampMs } from '@bufbuild/protobuf/wkt';
import { Poison, type Delivery } from '#platform/bus/consume';
import { subjectOf } from '#platform/bus/contract';
import { AnimeCreatedSchema, AnimeDeletedSchema, AnimeSyncedSchema, SyncType, type EventMeta } from '#proto/events';
import { subject } from '#proto/streams';
import type { Change } from '../domain/change.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Told = Pick<Change, 'kind' | 'changedFields' | 'embeds'> & { readonly meta: EventMeta | undefined };

/** How each change event is read, by its subject. */
const readers: ReadonlyMap<string, (body: Uint8Array) => Told> = new Map([
  [
    subjectOf(AnimeCreatedSchema, subject),
    (body: Uint8Array): Told => ({ kind: 'created', changedFields: [], embeds: true, meta: fromBinary(AnimeCreatedSchema, body).meta }),
  ],
  [
    subjectOf(AnimeSyncedSchema, subject),
    (body: Uint8Array): Told => {
      const { meta, changedFields, syncType } = fromBinary(AnimeSyncedSchema, body);
      return { kind: 'synced', changedFields, embeds: syncType !== SyncType.PAYLOAD_ONLY, meta };
    },
  ],
  [
    subjectOf(AnimeDeletedSchema, subject),
    (body: Uint8Array): Told => ({ kind: 'deleted', changedFields: [], embeds: true, meta: fromBinary(AnimeDeletedSchema, body).meta }),
  ],
]);

/** Reads a change event; a Poison names what is wrong with it. */
export function readChange({ subject, body }: Delivery): Change | Poison {
  const read = readers.get(subject);
  if (!read) return new Poison(`${subject}: no change event has this subject`);
  try {
    const { kind, changedFields, embeds, meta } = read(body);
    if (!meta?.occurredAt) return new Poison(`${subject}: meta.occurred_at is missing`);
    if (!UUID.test(meta.animeId)) return new Poison(`${subject}: meta.anime_id is not a UUID: ${JSON.stringify(meta.animeId)}`);
    return { kind, id: meta.animeId, changedFields, embeds, committedAt: timestampMs(meta.occurredAt) };
  } catch (error) {
    return new Poison(`${subject}: not a readable event: ${error instanceof Error ? error.message : String(error)}`);
  }
}
