import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { listCharacters } from '../adapters/lists/characters.ts';
import { checkId, refused, type RouteContext } from './context.ts';

/** Characters by name, the best liked first, or the cast of an anime, the largest parts first. */
export const listCharactersRoute =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['listCharacters'] =>
  ({ name, animeId, pageSize, pageToken, offset }) => {
    if (animeId !== '') checkId('anime_id', animeId);
    return listCharacters(sql, { name, animeId, size: pageSize, after: pageToken, offset }).catch(refused);
  };
