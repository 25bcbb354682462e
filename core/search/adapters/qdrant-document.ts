import type { Schemas } from '@qdrant/js-client-rest';
import { gramsOf } from '../domain/analysis.ts';
import { columnsOf, type Column, type Descriptions } from '../domain/description.ts';
import type { EmbeddedPoint, EntityType, Payload, Scalar } from '../domain/point.ts';
import { gramWeights, termWeights, type Weights } from '../domain/relevance.ts';

/** Names of the vectors. */
export const Vector = { dense: 'dense', terms: 'terms', grams: 'grams' } as const;

/** Keys of the stored payload that are no payload of the point. */
export const OwnField = { version: '_version', removed: '_removed', point: '_point' } as const;

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
  const [words, grams] = [termWeights(terms), gramWeights(gramsOf(titles.join('\n')))];
  return {
    id: point.id,
    vector: {
      [Vector.dense]: [...point.vector],
      ...(words.size > 0 && { [Vector.terms]: sparse(words) }),
      ...(grams.size > 0 && { [Vector.grams]: sparse(grams) }),
    },
    payload: {
      ...nested(point.payload, columns),
      [OwnField.version]: Number(point.version),
      [OwnField.point]: { titles, terms, text, digest } satisfies OwnPayload,
    },
  };
}

/** The grave of a removed point: without vectors no query finds it, and its version guards it like any point's. */
export function toTombstone(id: string, version: bigint): Schemas['PointStruct'] {
  return { id, vector: {}, payload: { [OwnField.version]: Number(version), [OwnField.removed]: true } };
}

type StoredPayload = Readonly<Record<string, unknown>>;

export const versionOf = (payload: StoredPayload): bigint => BigInt(payload[OwnField.version] as number);
export const isRemoved = (payload: StoredPayload): boolean => payload[OwnField.removed] === true;
export const ownOf = (payload: StoredPayload): OwnPayload => payload[OwnField.point] as OwnPayload;

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

/** A sparse vector as Qdrant writes it. */
export function sparse(weights: Weights): Schemas['SparseVector'] {
  return { indices: [...weights.keys()], values: [...weights.values()] };
}
