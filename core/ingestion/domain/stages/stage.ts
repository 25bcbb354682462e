import type { Anime } from '#proto/anime';
import type { Provenance } from '#proto/common';
import type { SourcedValue } from '../merge.ts';
import { byPrecedence } from '../precedence.ts';

/** What one source says of an anime, the fields of one stage only. */
export interface Member {
  readonly source: string;
  readonly anime: Anime;
}

/** What a stage asks of the world. */
export interface StageContext {
  /** Whether a field of a record says anything; the adapter knows the contract's defaults. */
  readonly isSaid: (record: Anime, field: keyof Anime) => boolean;
  /** The number of the group that an outside id belongs to; undefined when no record has it. */
  readonly groupOf: (platform: number, id: string) => number | undefined;
  /** This anime's own. */
  readonly group: number;
}

/** What a stage makes of its fields. */
export interface StageResult {
  readonly fields: Partial<Anime>;
  readonly provenance: Record<string, Provenance>;
}

/** No record says anything of the stage's fields. */
export const nothing: StageResult = { fields: {}, provenance: {} };

/** From the records of one anime, in canonical order, its fields of one stage. It depends on nothing but its arguments. */
export type Stage = (members: readonly Member[], context: StageContext) => StageResult;

/** What each record says of a list, in order of precedence. */
export const listsOf = <T>(members: readonly Member[], field: string, get: (anime: Anime) => readonly T[]): SourcedValue<readonly T[]>[] =>
  byPrecedence(members, field).map(({ source, anime }) => ({ source, value: get(anime) }));

/** The items of all records, in order of precedence, together with those that have the same key. */
export function groupItems<T>(lists: readonly SourcedValue<readonly T[]>[], keyOf: (item: T) => string): Map<string, SourcedValue<T>[]> {
  const groups = new Map<string, SourcedValue<T>[]>();
  for (const { source, value } of lists) {
    for (const item of value) {
      const key = keyOf(item);
      const group = groups.get(key);
      if (group) group.push({ source, value: item });
      else groups.set(key, [{ source, value: item }]);
    }
  }
  return groups;
}
