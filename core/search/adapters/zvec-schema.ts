import {
  ZVecCollectionSchema,
  ZVecDataType as Type,
  ZVecIndexType as Index,
  ZVecMetricType,
  type ZVecFieldSchema,
  type ZVecFlatIndexParams,
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
} as const;

const types: Readonly<Record<PayloadKind, { readonly one: Type; readonly many: Type }>> = {
  keyword: { one: Type.STRING, many: Type.ARRAY_STRING },
  integer: { one: Type.INT64, many: Type.ARRAY_INT64 },
  float: { one: Type.DOUBLE, many: Type.ARRAY_DOUBLE },
  bool: { one: Type.BOOL, many: Type.ARRAY_BOOL },
  datetime: { one: Type.INT64, many: Type.ARRAY_INT64 },
};

/**
 * Zvec goes through all vectors, outside the event loop: 10 ms at 25,000 of 512 dimensions, and it misses none. Its graph
 * (HNSW) takes 5 ms, but minutes to build, which can't be broken off, and which a kill leaves unreadable.
 */
const exact: ZVecFlatIndexParams = { indexType: Index.FLAT, metricType: ZVecMetricType.COSINE };

/** The columns and indexes of one entity's collection. */
export function pointsSchema(description: IndexDescription, dimensions: number): ZVecCollectionSchema {
  const vectors = { name: Column.vector, dataType: Type.VECTOR_FP32, dimension: dimensions, indexParams: exact };
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
