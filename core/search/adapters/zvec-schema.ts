import {
  ZVecCollectionSchema,
  ZVecDataType as Type,
  ZVecIndexType as Index,
  ZVecMetricType,
  type ZVecFieldSchema,
  type ZVecHnswIndexParams,
  type ZVecFlatIndexParams,
  type ZVecHnswQueryParams,
} from '@zvec/zvec';
import {
  columnsOf,
  type Column as PayloadColumn,
  type IndexDescription,
  type PayloadKind,
} from '../domain/description.ts';
import { columnOf } from './zvec-filter.ts';

/** Columns that every collection has, beside those of the payload. */
export const Column = {
  version: 'version',
  digest: 'digest',
  text: 'text',
  titles: 'titles',
  terms: 'terms',
  vector: 'vector',
  /** The terms' and the titles' letter groups' weights. */
  words: 'words',
  grams: 'grams',
} as const;

const types: Readonly<Record<PayloadKind, { readonly one: Type; readonly many: Type }>> = {
  keyword: { one: Type.STRING, many: Type.ARRAY_STRING },
  integer: { one: Type.INT64, many: Type.ARRAY_INT64 },
  float: { one: Type.DOUBLE, many: Type.ARRAY_DOUBLE },
  bool: { one: Type.BOOL, many: Type.ARRAY_BOOL },
  datetime: { one: Type.INT64, many: Type.ARRAY_INT64 },
};

/**
 * Sparse vectors are gone through whole: exact, and 6 ms at 25,000 of 70 terms. Zvec's full-text index took 50 MB for
 * each column, and counts rarity and mean length for each of its segments, at times with the documents without text.
 */
const weights: ZVecFlatIndexParams = { indexType: Index.FLAT, metricType: ZVecMetricType.IP };

/** Fewer links than Zvec takes by default (50, 500), which building takes time for. */
const graph: ZVecHnswIndexParams = {
  indexType: Index.HNSW,
  metricType: ZVecMetricType.COSINE,
  m: 32,
  efConstruction: 300,
};

/** With m 24, efConstruction 200 and Zvec's default of 300 here recall@10 at 25,000 points was 0.972; so it is 0.992. */
export const nearest: ZVecHnswQueryParams = { indexType: Index.HNSW, ef: 600 };

/** The columns and indexes of one entity's collection. */
export function pointsSchema(description: IndexDescription, dimensions: number): ZVecCollectionSchema {
  const vectors = [
    { name: Column.vector, dataType: Type.VECTOR_FP32, dimension: dimensions, indexParams: graph },
    { name: Column.words, dataType: Type.SPARSE_VECTOR_FP32, indexParams: weights },
    { name: Column.grams, dataType: Type.SPARSE_VECTOR_FP32, indexParams: weights },
  ];
  const fields: ZVecFieldSchema[] = [
    { name: Column.version, dataType: Type.INT64 },
    { name: Column.digest, dataType: Type.STRING },
    { name: Column.text, dataType: Type.STRING },
    { name: Column.titles, dataType: Type.STRING, nullable: true },
    { name: Column.terms, dataType: Type.STRING, nullable: true },
    ...columnsOf(description).map(payloadColumn),
  ];
  return new ZVecCollectionSchema({ name: 'points', vectors, fields });
}

/** Without an inverted index: 45 of them made creating 4 times and building 35 times slower, and 25,000 values are gone through in milliseconds. */
function payloadColumn({ key, kind, many }: PayloadColumn): ZVecFieldSchema {
  const dataType = types[kind][many ? 'many' : 'one'];
  return { name: columnOf(key), dataType, nullable: true };
}

/** What was removed, and at which version. */
export function tombstonesSchema(): ZVecCollectionSchema {
  return new ZVecCollectionSchema({ name: 'tombstones', fields: [{ name: Column.version, dataType: Type.INT64 }] });
}
