import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { SearchService } from '#proto/search';
import { similarToId, similarToText } from '../search.ts';
import { asUnavailable, entityOf, filterOf, presentHit, type RouteContext } from './context.ts';

/** Similar: by meaning alone. NOT_FOUND for an id that is not indexed, UNAVAILABLE for a text without the model. */
export function similarRoute(context: RouteContext): ServiceImpl<typeof SearchService>['similar'] {
  return async ({ to, limit, offset, filter, entityType }) => {
    const entity = entityOf(entityType);
    const ask = { limit, offset, entity, filter: filterOf(filter, entity, context.descriptions) };
    const found =
      to.case === 'id'
        ? await similarToId(context, to.value, ask)
        : await similarToText(context, to.value ?? '', ask).catch(asUnavailable);
    if (!found) throw new ConnectError(`the index has no point ${to.value}`, Code.NotFound);
    return { hits: found.hits.map(presentHit), hasMore: found.hasMore };
  };
}
