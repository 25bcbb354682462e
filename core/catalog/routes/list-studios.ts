import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { listStudios } from '../adapters/lists/studios.ts';
import { refused, type RouteContext } from './context.ts';

/** Studios by name: who has just that name, then those with most anime. */
export const listStudiosRoute =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['listStudios'] =>
  ({ name, pageSize, pageToken, offset }) => listStudios(sql, { name, size: pageSize, after: pageToken, offset }).catch(refused);
