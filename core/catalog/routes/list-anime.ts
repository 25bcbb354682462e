import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { countAnime, listAnime } from '../adapters/lists/anime-list.ts';
import { checkMask, refused, type RouteContext } from './context.ts';

/** A page of the anime that match a filter, and how many there are in all. */
export const listAnimeRoute =
  ({ reader, sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['listAnime'] =>
  async ({ filter, sort, pageSize, pageToken, readMask, skipTotal }) => {
    const mask = checkMask(readMask);
    const [page, totalCount] = await Promise.all([
      listAnime(sql, { filter, sort, size: pageSize, after: pageToken }),
      skipTotal ? undefined : countAnime(sql, filter),
    ]).catch(refused);
    const anime = await reader.present(page.rows, mask);
    return { anime, cursors: [...page.cursors], hasMore: page.hasMore, ...(totalCount !== undefined && { totalCount }) };
  };
