import { Code, ConnectError } from '@connectrpc/connect';
import { EntityType, SearchService } from '#proto/search';
import { createRpcClient } from '#platform/rpc/client';
import type { FindSimilar } from './duplicates.ts';

const LIMIT = 20;

/** Asks the search room which characters are like one; of one that is not indexed yet it knows none. */
export function similarCharacters(searchUrl: string, secret: string): FindSimilar {
  const search = createRpcClient(SearchService, searchUrl, secret);
  return async (id) => {
    const found = search.similar({ to: { case: 'id', value: id }, entityType: EntityType.CHARACTER, limit: LIMIT });
    const { hits } = await found.catch((error: unknown) => {
      if (ConnectError.from(error).code === Code.NotFound) return { hits: [] };
      throw error;
    });
    return new Map(hits.map((hit) => [hit.id, hit.score]));
  };
}
