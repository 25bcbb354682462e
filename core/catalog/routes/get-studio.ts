import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService, GetStudioRequest } from '#proto/catalog';
import { nameOfSource } from '../adapters/contract.ts';
import { presentStudio } from '../adapters/entities.ts';
import { listStudios } from '../adapters/lists/studios.ts';
import { query } from '../adapters/statements.ts';
import type { RouteContext } from './context.ts';

/** One studio by our id, a platform's, or its whole name; NOT_FOUND when there is none. */
export const getStudio =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['getStudio'] =>
  async ({ by }) => {
    const [studio] = await find(sql, by);
    if (!studio) throw new ConnectError('no such studio', Code.NotFound);
    return { studio };
  };

async function find(sql: RouteContext['sql'], by: GetStudioRequest['by']) {
  if (by.case === 'id') return (await query(sql, 'find_studio_by_id', [by.value])).map(presentStudio);
  if (by.case === 'name') return (await listStudios(sql, { name: by.value, isWhole: true, size: 1, after: '' })).studios;
  if (by.case !== 'externalId') return [];
  return (await query(sql, 'find_studio_by_external_id', [nameOfSource(by.value.source), by.value.id])).map(presentStudio);
}
