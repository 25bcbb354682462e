import type { Anime } from '#proto/anime';
import { toText } from './merge.ts';

/** Given by the catalog, which a merged record has not. */
const ofCatalog = new Set(['$typeName', 'id', 'version', 'updatedAt', 'airing', 'targetId', 'provenance', 'weighted', 'adultEvidence', 'operatorFields']);

/** The fields that would change: those of which the record says something other than the catalog has. */
export function changedFields(record: Anime, current: Anime): string[] {
  return (Object.keys(record) as (keyof Anime)[])
    .filter((field) => !ofCatalog.has(field) && !isEmpty(record[field]) && comparable(record[field]) !== comparable(current[field]))
    .sort();
}

/** Ids in outside references stay: only an entity's own id is the catalog's. */
function comparable(value: unknown): string {
  return toText(withoutCatalog(value));
}

function withoutCatalog(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCatalog);
  if (!value || typeof value !== 'object') return value;
  const isReference = 'source' in value || 'site' in value;
  return Object.fromEntries(Object.entries(value)
    .filter(([field, inner]) => (field === 'id' ? isReference : !ofCatalog.has(field)) && !isEmpty(inner))
    .map(([field, inner]) => [field, withoutCatalog(inner)]));
}

const isEmpty = (value: unknown) => value === undefined || value === '' || value === 0 || value === 0n || value === false || (Array.isArray(value) && value.length === 0);
