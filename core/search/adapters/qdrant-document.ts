import { createHash } from 'node:crypto';
import type { Schemas } from '@qdrant/js-client-rest';
import { gramsOf } from '../domain/analysis.ts';
import { columnsOf, type Column, type Descriptions } from '../domain/description.ts';
import type { EmbeddedPoint, EntityType, Payload, Scalar } from '../domain/point.ts';

/** Names of the vectors. */
export const Vector = { dense: 'dense', terms: 'terms', grams: 'grams' } as const;

/** Keys of the stored payload that are no payload of the point. */
export const Own = { version: '_version', removed: '_removed', point: '_point' } as const;

/** What a stored payload holds beside the point's own payload, which lies around it under its keys. */
interface OwnPayload {
  readonly titles: readonly string[];
  readonly terms: readonly string[];
  readonly text: string;
  readonly digest: string;
}

/** All columns of all entities, each once: they share the collection. */
export function allColumns(descriptions: Descriptions): readonly Column[] {
  return [
    ...new Map(
      Object.values(descriptions).flatMap((one) => columnsOf(one).map((column) => [column.key, column])),
    ).values(),
  ];
}

/** A point as Qdrant keeps it. Of no vector that would be empty: Qdrant takes a point without some of its vectors. */
export function toPoint(point: EmbeddedPoint, columns: readonly Column[]): Schemas['PointStruct'] {
  const { titles, terms, text, digest } = point;
  const [words, grams] = [termWeights(terms), [...gramsOf(titles.join('\n'))]];
  return {
    id: point.id,
    vector: {
      [Vector.dense]: [...point.vector],
      ...(words.size > 0 && { [Vector.terms]: sparse(words) }),
      ...(grams.length > 0 && { [Vector.grams]: sparse(new Map(grams.map((gram) => [gram, 1]))) }),
    },
    payload: {
      ...nested(point.payload, columns),
      [Own.version]: Number(point.version),
      [Own.point]: { titles, terms, text, digest } satisfies OwnPayload,
    },
  };
}

/** The grave of a removed point: without vectors no query finds it, and its version guards it like any point's. */
export function toTombstone(id: string, version: bigint): Schemas['PointStruct'] {
  return { id, vector: {}, payload: { [Own.version]: Number(version), [Own.removed]: true } };
}

type StoredPayload = Readonly<Record<string, unknown>>;

export const versionOf = (payload: StoredPayload): bigint => BigInt(payload[Own.version] as number);
export const isRemoved = (payload: StoredPayload): boolean => payload[Own.removed] === true;
export const ownOf = (payload: StoredPayload): OwnPayload => payload[Own.point] as OwnPayload;

export function fromPoint(
  id: string,
  payload: StoredPayload,
  dense: readonly number[],
  columns: readonly Column[],
): EmbeddedPoint {
  const own = ownOf(payload);
  const read = payloadOf(payload, columns);
  return {
    id,
    entity: read['entity_type'] as EntityType,
    version: versionOf(payload),
    payload: read,
    ...own,
    vector: Float32Array.from(dense),
  };
}

/** The values that a stored payload has of these columns. */
export function payloadOf(stored: StoredPayload, columns: readonly Column[]): Payload {
  const values = columns.map(({ key, kind }) => [key, read(valueAt(stored, key), kind)] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, Scalar | Scalar[]] => entry[1] !== undefined));
}

/** Qdrant reads a dot in a key as a step into an object: `score.median` is kept as `{score: {median: …}}`. */
function nested(payload: Payload, columns: readonly Column[]): Record<string, unknown> {
  const kinds = new Map(columns.map(({ key, kind }) => [key, kind]));
  const root: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(payload)) {
    const path = key.split('.');
    const last = path.pop()!;
    const parent = path.reduce((within, step) => (within[step] ??= {}) as Record<string, unknown>, root);
    parent[last] = kinds.get(key) === 'datetime' ? [value].flat().map(toInstant).at(0) : value;
  }
  return root;
}

function valueAt(stored: StoredPayload, key: string): unknown {
  return key.split('.').reduce<unknown>((within, step) => (within as StoredPayload | undefined)?.[step], stored);
}

/** Dates are RFC 3339 texts in Qdrant. */
export const toInstant = (value: unknown): string => new Date(Number(value)).toISOString();

function read(value: unknown, kind: Column['kind']): Scalar | Scalar[] | undefined {
  if (value === undefined || value === null) return undefined;
  return kind === 'datetime' ? Date.parse(value as string) : (value as Scalar | Scalar[]);
}

/** A term's place in a sparse vector: 32 bits of its digest. Two of 100,000 terms share one about once. */
function placeOf(term: string): number {
  return createHash('sha256').update(term).digest().readUInt32BE();
}

/** @param weights by term; of two terms that share a place the weights add up, as a place may be there only once */
export function sparse(weights: ReadonlyMap<string, number>): Schemas['SparseVector'] {
  const places = new Map<number, number>();
  for (const [term, weight] of weights) places.set(placeOf(term), (places.get(placeOf(term)) ?? 0) + weight);
  return { indices: [...places.keys()], values: [...places.values()] };
}

/** BM25 (Robertson and Zaragoza, 2009): how soon a term's frequency saturates, and how much length counts. */
const BM25 = { k1: 1.2, b: 0.75, meanLength: 90 };

/** BM25's weights of a document's terms, but for the inverse document frequency, which Qdrant's modifier brings in. */
function termWeights(terms: readonly string[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const norm = BM25.k1 * (1 - BM25.b + (BM25.b * terms.length) / BM25.meanLength);
  return new Map([...frequencies].map(([term, count]) => [term, (count * (BM25.k1 + 1)) / (count + norm)]));
}
