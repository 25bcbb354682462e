import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogGraphService } from '#proto/catalog';
import { orderFranchise } from '../adapters/graph/graph.ts';
import { findCurrent, type RouteContext } from './context.ts';

/** An anime's franchise in the order to watch it in. */
export const getWatchOrder =
  ({ reader, sql }: RouteContext): ServiceImpl<typeof CatalogGraphService>['getWatchOrder'] =>
  async ({ id }) => {
    const order = await findCurrent(reader, id, (standing) => orderFranchise(sql, standing));
    return { entries: order.map(({ id: animeId, optional }) => ({ animeId, optional })) };
  };
