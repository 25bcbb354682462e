import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogGraphService } from '#proto/catalog';
import { orderFranchise } from '../adapters/graph/graph.ts';
import { noSuchAnime, type RouteContext } from './context.ts';

/** An anime's franchise in the order to watch it in. */
export const getWatchOrder =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogGraphService>['getWatchOrder'] =>
  async ({ id }) => {
    const order = (await orderFranchise(sql, id)) ?? noSuchAnime();
    return { entries: order.map(({ id: animeId, optional }) => ({ animeId, optional })) };
  };
