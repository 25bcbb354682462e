import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { ServiceImpl } from '@connectrpc/connect';
import type { WebhookService } from '#proto/webhooks';
import { find, type RouteContext } from './context.ts';

/** What was given up, the oldest first. */
export const listDeadDeliveries =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['listDeadDeliveries'] =>
  async ({ id, pageSize }) => {
    const { dead } = await context.store.foreseen(find(context, id));
    const deadDeliveries = dead.slice(0, pageSize).map(({ change: { animeId, version, cursor }, reason, at }) => ({
      animeId, version: BigInt(version), cursor, failure: reason, failedAt: timestampFromDate(new Date(at)),
    }));
    return { deadDeliveries, total: dead.length };
  };
