import type { Change, Endpoint } from './endpoint.ts';

/** Whether an endpoint is told of a change, as far as the change itself says. One that names no field is of all fields. */
export function wants({ anime, fields }: Endpoint, { animeId, successorId, changedFields }: Change): boolean {
  const isOfAnime = anime.length === 0 || anime.includes(animeId) || (successorId !== null && anime.includes(successorId));
  return isOfAnime && (fields.length === 0 || changedFields.length === 0 || changedFields.some((name) => fields.includes(name)));
}

/** Whether it also depends on the anime being on the air now. What ends, begins or goes is told, as it is not on the air by then. */
export function dependsOnAiring({ airing }: Endpoint, { kind, changedFields }: Change): boolean {
  const hasTurned = kind === 'DELETED' || (kind === 'SYNCED' && changedFields.includes('status'));
  return airing && !hasTurned;
}
