import type { Change, Endpoint } from './endpoint.ts';

/** Whether an endpoint receives a change. One that names no fields matches all. */
export function wants({ anime, fields, airing }: Endpoint, { animeId, successorId, changedFields, onAir }: Change): boolean {
  const isOfAnime = anime.length === 0 || anime.includes(animeId) || (successorId !== null && anime.includes(successorId));
  const isOfFields = fields.length === 0 || changedFields.length === 0 || changedFields.some((name) => fields.includes(name));
  return isOfAnime && isOfFields && (!airing || onAir);
}
