import type { ServiceImpl } from '@connectrpc/connect';
import type { SearchService } from '#proto/search';
import { entityOf, filterOf, type RouteContext } from './context.ts';

/** Count: how many points match a filter. */
export function countRoute({ collections, descriptions }: RouteContext): ServiceImpl<typeof SearchService>['count'] {
  return async ({ filter, entityType }) => {
    const entity = entityOf(entityType);
    const condition = filterOf(filter, entity, descriptions);
    return { count: BigInt(await collections.read((store) => store.count(entity, condition))) };
  };
}
