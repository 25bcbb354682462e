import { timestampMs, type Timestamp } from '@bufbuild/protobuf/wkt';

/** A B-tree and a GIN index refuse a row over 2,704 bytes; 500 characters are at most 2,000 of them. */
const INDEXABLE = 500;

/** As much of a text as an index takes; the record keeps it whole. */
export function indexable(text: string): string {
  return text.length <= INDEXABLE ? text : [...text].slice(0, INDEXABLE).join('');
}

/** Base64 of bytes, as JSON of rows has them: without a copy of them in between. */
export const base64 = ({ buffer, byteOffset, byteLength }: Uint8Array): string => Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** Each value once, as an index takes it. */
export const distinct = (texts: readonly string[]): string[] => [...new Set(texts.map(indexable))];

/** Rows of which the key comes once: the first of each. */
export function uniqueBy<T>(rows: readonly T[], key: (row: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const row of rows) if (!seen.has(key(row))) seen.set(key(row), row);
  return [...seen.values()];
}

/** PostgreSQL's `timestamptz` takes the years of ISO 8601; an instant outside of them is in the record only. */
export function instant(timestamp: Timestamp | undefined): string | null {
  if (!timestamp) return null;
  const ms = timestampMs(timestamp);
  return ms >= Date.UTC(1, 0, 1) && ms < Date.UTC(10_000, 0, 1) ? new Date(ms).toISOString() : null;
}
