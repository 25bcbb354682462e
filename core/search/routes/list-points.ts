import type { ServiceImpl } from '@connectrpc/connect';
import type { SearchService } from '#proto/search';
import { entityOf, type RouteContext } from './context.ts';

/** ListPoints: ids and versions in order of id, a page at a time. */
export function listPointsRoute({ collections }: RouteContext): ServiceImpl<typeof SearchService>['listPoints'] {
  return async ({ afterId, pageSize, entityType }) => {
    const options = { entity: entityOf(entityType), afterId, limit: pageSize };
    return { entries: await collections.read((store) => store.list(options)) };
  };
}
