import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { nameOfSource } from '../adapters/contract.ts';
import { checkMask, type RouteContext } from './context.ts';

/** One anime by our id or by any platform's, under the id of what it was merged into; NOT_FOUND when there is none. */
export const getAnime =
  ({ reader }: RouteContext): ServiceImpl<typeof CatalogReadService>['getAnime'] =>
  async ({ by, readMask }) => {
    const mask = checkMask(readMask);
    const anime =
      by.case === 'id' ? await reader.findById(by.value, mask)
      : by.case === 'externalId' ? await reader.findByExternalId(nameOfSource(by.value.source), by.value.id, mask)
      : undefined;
    if (!anime) throw new ConnectError('no such anime', Code.NotFound);
    return { anime };
  };
