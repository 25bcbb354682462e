import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogWriteService } from '#proto/catalog';
import { mergeAnime as merge } from '../adapters/merge-anime.ts';
import { applyOrder } from './apply-order.ts';
import type { RouteContext } from './context.ts';

/** Makes two anime one; again, it changes nothing. NOT_FOUND, or FAILED_PRECONDITION when one of them is not itself any more. */
export const mergeAnime =
  ({ sql, log }: RouteContext): ServiceImpl<typeof CatalogWriteService>['mergeAnime'] =>
  async ({ id, duplicateId, reason, source }) => {
    const { version, changed } = await applyOrder(sql, (tx, context, order) => merge(tx, context, id, duplicateId, order), { reason, source });
    log.info({ id, duplicateId, version: String(version), source, reason }, 'two anime were merged');
    return { version, changed };
  };
