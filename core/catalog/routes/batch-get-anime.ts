import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { checkMask, type RouteContext } from './context.ts';

/** Several anime, in the order asked for; those not found are left out. */
export const batchGetAnime =
  ({ reader }: RouteContext): ServiceImpl<typeof CatalogReadService>['batchGetAnime'] =>
  async ({ ids, readMask }) => ({ anime: await reader.findByIds(ids, checkMask(readMask)) });
