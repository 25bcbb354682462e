import type { Merge } from '../domain/record.ts';
import type { FieldTimes } from '../domain/times.ts';
import { decodeRecord, encodeRecord } from './contract.ts';
import { base64 } from './rows/values.ts';

/** What undoes a merge, as `anime.merge_undo` keeps it. */
interface Undo {
  readonly record: string;
  readonly times: FieldTimes;
  readonly refs: readonly string[];
}

export const undoOf = ({ record, times, refs }: Merge): Undo => (
  { record: base64(encodeRecord(record)), times, refs }
);

/** @param into the id of the one that stayed; null when nothing was merged */
export function mergeOf(into: string | null, undo: unknown): Merge | undefined {
  if (into === null) return undefined;
  const { record, times, refs } = undo as Undo;
  return { into, record: decodeRecord(Buffer.from(record, 'base64')), times, refs };
}
