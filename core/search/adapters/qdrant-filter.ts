import type { Schemas } from '@qdrant/js-client-rest';
import type { Column } from '../domain/description.ts';
import type { Filter, Range } from '../domain/filter.ts';
import type { EntityType } from '../domain/point.ts';
import { OwnField, toInstant } from './qdrant-document.ts';

type Condition = Schemas['Filter'];
type FieldCondition = Schemas['FieldCondition'];

/** Points of this entity that meet the filter; what was removed has no entity type. */
export function filterOf(entity: EntityType, filter: Filter | undefined, columns: readonly Column[]): Condition {
  const kinds = new Map(columns.map(({ key, kind }) => [key, kind]));
  const ofEntity: FieldCondition = { key: 'entity_type', match: { value: entity } };
  return filter ? { must: [ofEntity, compile(filter)] } : { must: [ofEntity] };

  function compile(part: Filter): Condition | FieldCondition {
    if ('not' in part) return { must_not: [compile(part.not)] };
    if ('all' in part) return { must: part.all.map(compile) };
    // An empty `should` is no condition at all in Qdrant.
    if ('any' in part) return part.any.length > 0 ? { should: part.any.map(compile) } : NONE;
    if ('range' in part) return bounds(part.key, part.range);
    if (part.in.length === 0) return NONE;
    const [only] = part.in;
    if (part.in.length === 1 && typeof only !== 'number') return { key: part.key, match: { value: only! } };
    if (part.in.some((value) => typeof value !== 'string'))
      return { should: part.in.map((value) => equals(part.key, value)) };
    return { key: part.key, match: { any: part.in as string[] } };
  }

  function equals(key: string, value: string | number | boolean): FieldCondition {
    if (typeof value !== 'number') return { key, match: { value } };
    // Floats and dates match by range only.
    return bounds(key, { gte: value, lte: value });
  }

  function bounds(key: string, range: Range): FieldCondition {
    if (kinds.get(key) !== 'datetime') return { key, range: { ...range } };
    return { key, range: Object.fromEntries(Object.entries(range).map(([bound, value]) => [bound, toInstant(value)])) };
  }
}

/** No point meets it: there are none without a version. */
const NONE: Condition = { must: [{ is_empty: { key: OwnField.version } }] };

/** What an older or the same version may not change: points that are newer, tombstones among them. */
export const olderThan = (version: bigint): Condition => ({
  must: [{ key: OwnField.version, range: { lt: Number(version) } }],
});
