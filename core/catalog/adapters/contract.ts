import { create, fromBinary, fromJsonString, getOption, hasOption, isFieldSet, toBinary, toJson, type DescEnum, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { SourceSchema, type ExternalId } from '#proto/common';
import { RelationTypeSchema, type AnimeRelation } from '#proto/relation';
import { text, TextRole } from '#proto/options';
import type { RecordField, Ref } from '../domain/record.ts';

/** Set by the catalog itself when it serves a record; no producer changes them. */
const OWN_FIELDS = new Set(['id', 'version', 'updated_at', 'airing', 'adult_evidence', 'operator_fields']);

export const encodeRecord = (record: Anime): Uint8Array => toBinary(AnimeSchema, record);
export const decodeRecord = (bytes: Uint8Array): Anime => fromBinary(AnimeSchema, bytes);

/** The record as a producer may write it: without what the catalog fills in. */
export function withoutOwnFields(record: Anime): Anime {
  const { updatedAt: _set, airing: _told, score, adult, isAdult, ...rest } = record;
  return {
    ...rest,
    // `is_adult` is how an older producer says yes; what is served in it is derived.
    isAdult: false,
    ...((adult !== undefined || isAdult) && { adult: adult ?? true }),
    ...(score && { score: withoutWeighted(score) }),
    id: '',
    version: 0n,
    adultEvidence: [],
    operatorFields: [],
    relations: record.relations.map((relation) => ({ ...relation, targetId: '' })),
    episodes: record.episodes.map((episode) => ({ ...episode, id: '' })),
    studios: record.studios.map((studio) => ({ ...studio, id: '' })),
    staff: record.staff.map((credit) => ({ ...credit, id: '' })),
    characters: record.characters.map(({ character, ...appearance }) => ({
      ...appearance,
      ...(character && { character: { ...character, id: '', version: 0n } }),
      voiceActors: appearance.voiceActors.map((actor) => ({ ...actor, id: '' })),
    })),
    manga: record.manga.map((relation) => (relation.manga ? { ...relation, manga: { ...relation.manga, id: '' } } : relation)),
  };
}

function withoutWeighted({ weighted: _derived, ...score }: NonNullable<Anime['score']>): NonNullable<Anime['score']> {
  return score;
}

/** Stands for all fields of a newer contract. */
export const UNKNOWN_FIELDS = '(unknown)';

/** Every field that a producer may write, and the ones of a newer contract together as one. */
export const recordFields: readonly RecordField[] = [
  ...AnimeSchema.fields.filter((field) => !OWN_FIELDS.has(field.name)).map(knownField),
  unknownFields(),
];

function knownField(field: DescField): RecordField {
  const isSet = (record: Anime) => isFieldSet(record, field);
  const copy = (from: Anime, to: Anime): Anime => ({ ...to, [field.localName]: Reflect.get(from, field.localName) as unknown });
  const only = (record: Anime) => encodeRecord(isSet(record) ? copy(record, create(AnimeSchema)) : create(AnimeSchema));
  // Compared in wire form, so that what a newer contract put inside a message counts too.
  return { name: field.name, embedded: isEmbedded(field), isSet, copy, same: (a, b) => sameBytes(only(a), only(b)) };
}

/** A newer producer's fields: we can't read them, but must not lose them. */
function unknownFields(): RecordField {
  const isSet = (record: Anime) => (record.$unknown?.length ?? 0) > 0;
  const copy = (from: Anime, to: Anime): Anime => (from.$unknown ? { ...to, $unknown: from.$unknown } : to);
  const only = (record: Anime) => encodeRecord(copy(record, create(AnimeSchema)));
  return { name: UNKNOWN_FIELDS, embedded: false, isSet, copy, same: (a, b) => sameBytes(only(a), only(b)) };
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The field feeds the embedded text, itself or through a field of its message. */
function isEmbedded(field: DescField, above: readonly DescMessage[] = []): boolean {
  if (hasOption(field, text) && getOption(field, text) !== TextRole.UNSPECIFIED) return true;
  const inner = field.message;
  if (!inner || above.includes(inner)) return false;
  return inner.fields.some((part) => isEmbedded(part, [...above, inner]));
}

/** An enum value's name without its prefix, `MAL`; a number that we don't know keeps its digits. */
export function nameOfEnum(schema: DescEnum, value: number): string {
  return schema.value[value]?.localName ?? String(value);
}

/** The same, and nothing for a value that is not specified. */
export const valueOfEnum = (schema: DescEnum, value: number): string => (value === 0 ? '' : nameOfEnum(schema, value));

export const nameOfSource = (source: number): string => nameOfEnum(SourceSchema, source);
export const refOf = (id: ExternalId): Ref => `${nameOfSource(id.source)}:${id.id}`;
export const splitRef = (ref: Ref): { source: string; external_id: string } => {
  const colon = ref.indexOf(':');
  return { source: ref.slice(0, colon), external_id: ref.slice(colon + 1) };
};
export const typeOfRelation = (relation: AnimeRelation): string => nameOfEnum(RelationTypeSchema, relation.type);

/** One field's value as protobuf JSON text; empty when it has none. */
export function fieldAsJson(record: Anime, name: string): string {
  const field = recordFields.find((known) => known.name === name);
  if (!field?.isSet(record)) return '';
  const json = toJson(AnimeSchema, field.copy(record, create(AnimeSchema)), { useProtoFieldName: true }) as Record<string, unknown>;
  return JSON.stringify(json[name] ?? null);
}

/** A record that holds this one field. @throws Error when the text is no such value */
export const fieldFromJson = (name: string, json: string): Anime =>
  json === '' ? create(AnimeSchema) : fromJsonString(AnimeSchema, `{${JSON.stringify(name)}:${json}}`, { ignoreUnknownFields: true });
