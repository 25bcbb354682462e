import type { Change, Endpoint } from './endpoint.ts';

/** Whether an endpoint is told of a change, as far as the change itself says. One that names no field is of all fields. */
export function wants({ anime, fields }: Endpoint, { animeId, successorId, changedFields }: Change): boolean {
  const isOfAnime = anime.length === 0 || anime.includes(animeId) || (successorId !== null && anime.includes(successorId));
  return isOfAnime && (fields.length === 0 || changedFields.length === 0 || changedFields.some((name) => fields.includes(name)));
}
