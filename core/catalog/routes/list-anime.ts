import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { isTextMisspelt } from '../adapters/lists/anime-filter.ts';
import { countAnime, listAnime } from '../adapters/lists/anime-list.ts';
import { isByStatus, statusUntil } from '../adapters/lists/next-transition.ts';
import { checkMask, refused, type RouteContext } from './context.ts';

/** A page of the anime that match a filter, and how many there are in all. */
export const listAnimeRoute =
  ({ reader, sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['listAnime'] =>
  async ({ filter, sort, pageSize, pageToken, offset, readMask, skipTotal }) => {
    const [mask, now] = [checkMask(readMask), reader.now()];
    const isMisspelt = await isTextMisspelt(sql, filter).catch(refused);
    const [page, totalCount, until] = await Promise.all([
      listAnime(sql, { filter, isMisspelt, sort, size: pageSize, after: pageToken, offset, now }),
      skipTotal ? undefined : countAnime(sql, { filter, isMisspelt, now }),
      statusUntil(sql, isByStatus(filter), now),
    ]).catch(refused);
    const anime = await reader.present(page.rows, mask, now);
    return { anime, cursors: [...page.cursors], hasMore: page.hasMore, ...(totalCount !== undefined && { totalCount }), ...until };
  };
