import type { ServiceImpl } from '@connectrpc/connect';
import type { SearchService } from '#proto/search';
import { asUnavailable, type RouteContext } from './context.ts';

/** RepairPoints: writes these anime as the catalog has them now, whatever the index holds of them. */
export function repairPointsRoute({ writer }: RouteContext): ServiceImpl<typeof SearchService>['repairPoints'] {
  return async ({ ids }) => ({ repaired: await writer.repair([...new Set(ids)]).catch(asUnavailable) });
}
