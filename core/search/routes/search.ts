import type { ServiceImpl } from '@connectrpc/connect';
import type { SearchService } from '#proto/search';
import { explain } from '../explain.ts';
import { search } from '../search.ts';
import { asUnavailable, entityOf, filterOf, presentHit, type RouteContext } from './context.ts';

/** Search: ids with scores, best first; by words alone, and saying so, while the embedding model is away. */
export function searchRoute(context: RouteContext): ServiceImpl<typeof SearchService>['search'] {
  return async ({ query, limit, offset, filter, entityType, explain: wanted }) => {
    const entity = entityOf(entityType);
    const ask = { limit, offset, entity, filter: filterOf(filter, entity, context.descriptions) };
    const { hits, hasMore, wordsOnly } = await search(context, query, ask).catch(asUnavailable);
    const explanations = wanted ? await explain(context.collections, query, hits) : undefined;
    const presented = hits.map((hit) => {
      const explanation = explanations?.get(hit.id);
      return explanation ? { ...presentHit(hit), explanation } : presentHit(hit);
    });
    return { hits: presented, hasMore, wordsOnly };
  };
}
