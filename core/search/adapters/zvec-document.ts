import type { ZVecDoc, ZVecDocInput } from '@zvec/zvec';
import type { EmbeddedPoint, EntityType, Payload, PointState, Scalar } from '../domain/point.ts';
import { columnOf, storedKeyword } from './zvec-filter.ts';
import { Column } from './zvec-schema.ts';

/** A point as Zvec keeps it: a column for each payload key; what has no value is left out. */
export function toDocument(point: EmbeddedPoint): ZVecDocInput {
  return {
    id: point.id,
    vectors: { [Column.vector]: point.vector },
    fields: {
      ...Object.fromEntries(Object.entries(point.payload).map(([key, value]) => [columnOf(key), stored(value)])),
      [Column.version]: Number(point.version),
      [Column.digest]: point.digest,
      [Column.text]: point.text,
      ...(point.terms.length > 0 && { [Column.terms]: point.terms.join(' ') }),
      ...(point.titles.length > 0 && {
        [Column.titles]: point.titles.map((title) => title.replaceAll('\n', ' ')).join('\n'),
      }),
    },
  };
}

function stored(value: Scalar | readonly Scalar[]): Scalar | readonly Scalar[] {
  if (typeof value === 'object') return value.map((element) => stored(element) as Scalar);
  return typeof value === 'string' ? storedKeyword(value) : value;
}

/** The columns of a stored document that are not payload; a point without terms or titles has none. */
export interface Columns {
  readonly version: number;
  readonly digest: string;
  readonly text: string;
  readonly terms?: string | null;
  readonly titles?: string | null;
  readonly anime_ids?: readonly string[] | null;
}

/** Zvec types a document's fields as `any`; this is what toDocument put there. */
export const columnsOfDocument = (document: ZVecDoc): Columns => document.fields as Columns;

/** The point's vector, which Zvec gives as a plain array. */
export const vectorOf = (document: ZVecDoc): Float32Array =>
  Float32Array.from(document.vectors[Column.vector] as number[]);

export const titlesOf = (document: ZVecDoc): string[] => columnsOfDocument(document).titles?.split('\n') ?? [];
export const termsOf = (document: ZVecDoc): string[] => columnsOfDocument(document).terms?.split(' ') ?? [];

export function stateOf(document: ZVecDoc): PointState {
  const { version, digest, anime_ids } = columnsOfDocument(document);
  return { kind: 'present', version: BigInt(version), digest, animeIds: anime_ids ?? [] };
}

/** The point that a stored document stands for. */
export function fromDocument(document: ZVecDoc, entity: EntityType, keys: readonly string[]): EmbeddedPoint {
  const { version, digest, text } = columnsOfDocument(document);
  return {
    id: document.id,
    entity,
    version: BigInt(version),
    payload: payloadOf(document, keys),
    titles: titlesOf(document),
    terms: termsOf(document),
    text,
    digest,
    vector: vectorOf(document),
  };
}

/** The values that the document has of these keys. */
export function payloadOf(document: ZVecDoc, keys: readonly string[]): Payload {
  const fields = document.fields as Readonly<Record<string, Scalar | Scalar[] | null | undefined>>;
  const values = keys.map((key) => [key, fields[columnOf(key)]] as const);
  return Object.fromEntries(
    values.filter((entry): entry is [string, Scalar | Scalar[]] => (entry[1] ?? null) !== null),
  );
}
