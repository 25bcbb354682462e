import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogWriteService } from '#proto/catalog';
import { unmergeAnime } from '../adapters/merge-anime.ts';
import { splitOff } from '../adapters/split-anime.ts';
import { applyOrder } from './apply-order.ts';
import { checkId, type RouteContext } from './context.ts';

/** Moves ids and episodes into an anime of their own, or undoes a merge; again, it changes nothing. */
export const splitAnime =
  ({ sql, log }: RouteContext): ServiceImpl<typeof CatalogWriteService>['splitAnime'] =>
  async ({ id, mergedId, externalIds, episodes, title, reason, source }) => {
    const merged = mergedId === '' ? '' : checkId('merged_id', mergedId).toLowerCase();
    const done = await applyOrder(
      sql,
      (tx, context, order) => (merged === '' ? splitOff(tx, context, id, { externalIds, episodes, title }, order) : unmergeAnime(tx, context, id, merged, order)),
      { reason, source },
    );
    log.info({ id, part: done.id, version: String(done.version), source, reason }, 'an anime was split');
    return done;
  };
