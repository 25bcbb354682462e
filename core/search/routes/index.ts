import type { ConnectRouter } from '@connectrpc/connect';
import { SearchService } from '#proto/search';
import type { RouteContext } from './context.ts';
import { countRoute } from './count.ts';
import { getPointRoute } from './get-point.ts';
import { statusRoute } from './get-search-status.ts';
import { listPointsRoute } from './list-points.ts';
import { reindexRoute } from './reindex.ts';
import { repairPointsRoute } from './repair-points.ts';
import { searchRoute } from './search.ts';
import { similarRoute } from './similar.ts';

/** The room's RPCs. */
export function routes(context: RouteContext): (router: ConnectRouter) => void {
  return (router) => {
    router.service(SearchService, {
      search: searchRoute(context),
      similar: similarRoute(context),
      getPoint: getPointRoute(context),
      count: countRoute(context),
      listPoints: listPointsRoute(context),
      reindex: reindexRoute(context),
      repairPoints: repairPointsRoute(context),
      getSearchStatus: statusRoute(context),
    });
  };
}
