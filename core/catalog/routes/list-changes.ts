import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { latestChanges, listChanges } from '../adapters/lists/changes.ts';
import { checkId, refused, type RouteContext } from './context.ts';

/** Committed changes after a cursor, oldest first, deletes included; of one anime its history. */
export const listChangesRoute =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['listChanges'] =>
  ({ cursor, pageSize, animeId, latest }) => {
    if (latest && (cursor !== '' || animeId !== '')) throw new ConnectError('latest: goes with neither cursor nor anime_id', Code.InvalidArgument);
    if (latest) return latestChanges(sql);
    if (animeId !== '') checkId('anime_id', animeId);
    return listChanges(sql, { cursor, size: pageSize, animeId }).catch(refused);
  };
