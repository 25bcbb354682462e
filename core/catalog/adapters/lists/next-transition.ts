import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Sql } from 'postgres';
import type { AnimeFilter } from '#proto/filter';
import { query } from '../statements.ts';

/** Whether a list is by status. */
export const isByStatus = (filter: AnimeFilter | undefined): boolean => (filter?.statusIn.length ?? 0) + (filter?.statusNotIn.length ?? 0) > 0;

/** When a list by status may change without any write; nothing for other lists. @param now in milliseconds */
export async function statusUntil(sql: Sql<{ bigint: bigint }>, isConcerned: boolean, now: number) {
  if (!isConcerned) return {};
  const [row] = await query(sql, 'find_next_transition', [new Date(now)]);
  return row?.at ? { statusUntil: timestampFromDate(row.at) } : {};
}
