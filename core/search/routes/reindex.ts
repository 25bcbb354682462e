import type { ServiceImpl } from '@connectrpc/connect';
import type { SearchService } from '#proto/search';
import { asUnavailable, type RouteContext } from './context.ts';

/** Reindex: starts, or finds under way, the building of a new collection; the status tells how far it is. */
export function reindexRoute({ rebuild }: RouteContext): ServiceImpl<typeof SearchService>['reindex'] {
  return async () => ({ collection: await rebuild.reindex().catch(asUnavailable) });
}
