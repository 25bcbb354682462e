import { fromBinary } from '@bufbuild/protobuf';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import { subjectOf } from '#platform/bus/contract';
import { Poison, type Delivery } from '#platform/bus/consume';
import { AnimeCreatedSchema, AnimeDeletedSchema, AnimeSyncedSchema, type EventMeta } from '#proto/events';
import { subject } from '#proto/streams';
import type { Change } from '../domain/changes.ts';

const events = new Map(
  [
    { schema: AnimeCreatedSchema, kind: 'committed' as const },
    { schema: AnimeSyncedSchema, kind: 'committed' as const },
    { schema: AnimeDeletedSchema, kind: 'deleted' as const },
  ].map((event) => [subjectOf(event.schema, subject), event]),
);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a change event; a Poison names what is wrong with it. */
export function readChange({ subject, body }: Delivery): Change | Poison {
  const event = events.get(subject);
  if (!event) return new Poison(`${subject}: no change event has this subject`);
  const meta = metaOf(event.schema, body);
  if (meta instanceof Error) return new Poison(`${subject}: not a readable event: ${meta.message}`);
  if (!meta) return new Poison(`${subject}: meta is missing`);
  if (!UUID.test(meta.animeId))
    return new Poison(`${subject}: meta.anime_id is not a UUID: ${JSON.stringify(meta.animeId)}`);
  if (meta.version === 0n) return new Poison(`${subject}: meta.version is missing`);
  const { animeId: id, version, occurredAt } = meta;
  return { kind: event.kind, id, version, ...(occurredAt && { at: timestampDate(occurredAt) }) };
}

type ChangeSchema = typeof AnimeCreatedSchema | typeof AnimeSyncedSchema | typeof AnimeDeletedSchema;

function metaOf(schema: ChangeSchema, body: Uint8Array): EventMeta | undefined | Error {
  try {
    return fromBinary(schema, body).meta;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
