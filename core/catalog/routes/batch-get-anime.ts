import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { checkMask, type RouteContext } from './context.ts';

/**
 * Several anime, in the order asked for; those not found are left out. Where some are missing, what they were merged into
 * comes after the others, with who answers for whom.
 */
export const batchGetAnime =
  ({ reader }: RouteContext): ServiceImpl<typeof CatalogReadService>['batchGetAnime'] =>
  async ({ ids, readMask }) => {
    const mask = checkMask(readMask);
    const anime = await reader.findByIds(ids, mask);
    const found = new Set(anime.map(({ id }) => id));
    const redirects = await reader.redirects(ids.filter((id) => !found.has(id)));
    const successors = [...new Set(redirects.values())].filter((id) => !found.has(id));
    return { anime: [...anime, ...(successors.length > 0 ? await reader.findByIds(successors, mask) : [])], redirects: Object.fromEntries(redirects) };
  };
