import { createHash } from 'node:crypto';
import { create, fromBinary, fromJson, isFieldSet, toBinary, type JsonValue } from '@bufbuild/protobuf';
import { pathToString } from '@bufbuild/protobuf/reflect';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { createValidator } from '@bufbuild/protovalidate';
import { AnimeSchema, type Anime } from '#proto/anime';
import { AnimeEnrichedSchema } from '#proto/events';
import { subject } from '#proto/streams';
import { subjectOf } from '#platform/bus/contract';
import type { Outgoing } from '#platform/bus/publish';
import { newTraceparent } from '#platform/telemetry';
import { provenanceOf, sorted } from '../domain/merge.ts';
import type { FieldError } from '../domain/source.ts';
import type { StageContext } from '../domain/stages/stage.ts';

const validator = createValidator();

/** @throws Error that names the field and the fault when the JSON is not a record of the contract */
export const recordFromJson = (json: JsonValue): Anime => fromJson(AnimeSchema, json);

/** The faults of a record against the contract's rules, empty when it may be published. */
export function faultsOf(anime: Anime): FieldError[] {
  const result = validator.validate(AnimeSchema, anime);
  if (result.kind === 'error') return [{ field: '', reason: result.error.message }];
  const faults = result.kind === 'valid' ? [] : result.violations.map(({ field, message }) => ({ field: pathToString(field), reason: message }));
  const { romaji, english, native } = anime.titles ?? {};
  return romaji || english || native || !anime.titles ? faults : [...faults, { field: 'titles', reason: 'all of them are empty' }];
}

export const hasValue: StageContext['isSaid'] = (record, field) => {
  const described = (AnimeSchema.field as Partial<Record<string, (typeof AnimeSchema.fields)[number]>>)[field];
  return described !== undefined && isFieldSet(record, described);
};

/** SHA-256 of the record's wire form, hex. Fields are written in the order of their numbers, so it is canonical. */
export const hashOf = (anime: Anime): string => createHash('sha256').update(toBinary(AnimeSchema, anime)).digest('hex');

/** One record of the wire forms of its parts, whose fields are distinct: concatenated messages are one. */
export function assemble(parts: readonly Uint8Array[]): Anime {
  const anime = fromBinary(AnimeSchema, Buffer.concat(parts));
  const provenance = Object.entries(anime.provenance).map(([field, { source, conflicts }]) => [field, provenanceOf(source, conflicts)] as const);
  return { ...anime, provenance: sorted(Object.fromEntries(provenance)) };
}

/** A name for messages. */
export const titleOf = ({ titles }: Anime): string => titles?.romaji || titles?.english || titles?.native || '';

/** The event of one record. Its id follows from the payload, so that publishing again is deduplicated. */
export function enrichedEvent(anime: Anime, payloadHash: string, runId: string, at: Date): Outgoing {
  const traceparent = newTraceparent();
  const event = create(AnimeEnrichedSchema, {
    meta: {
      eventId: `enriched:${payloadHash}`,
      occurredAt: timestampFromDate(at),
      trace: { traceparent },
      producer: 'ingestion',
    },
    anime, payloadHash, runId,
  });
  return {
    subject: subjectOf(AnimeEnrichedSchema, subject),
    id: `enriched:${payloadHash}`,
    body: toBinary(AnimeEnrichedSchema, event),
    traceparent,
  };
}
