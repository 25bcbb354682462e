import { EntityType, SearchService } from '#proto/search';
import { createRpcClient } from '#platform/rpc/client';
import type { FindSimilar } from './duplicates.ts';

const LIMIT = 20;

/** Asks the search room which characters are like one. */
export function similarCharacters(searchUrl: string, secret: string): FindSimilar {
  const search = createRpcClient(SearchService, searchUrl, secret);
  return async (id) => {
    const { hits } = await search.similar({ to: { case: 'id', value: id }, entityType: EntityType.CHARACTER, limit: LIMIT });
    return new Map(hits.map((hit) => [hit.id, hit.score]));
  };
}
