import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { listPeople } from '../adapters/lists/people.ts';
import { refused, type RouteContext } from './context.ts';

/** People by name: who has just that name, then those with most credits. */
export const listPeopleRoute =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['listPeople'] =>
  ({ name, pageSize, pageToken, offset }) => listPeople(sql, { name, size: pageSize, after: pageToken, offset }).catch(refused);
