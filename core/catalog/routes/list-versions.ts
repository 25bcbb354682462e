import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { query } from '../adapters/statements.ts';
import { checkId, type RouteContext } from './context.ts';

const NIL = '00000000-0000-0000-0000-000000000000';

/** Ids and versions of all anime that are not deleted, in order of id. */
export const listVersions =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['listVersions'] =>
  async ({ afterId, pageSize }) => {
    const after = afterId === '' ? NIL : checkId('after_id', afterId);
    return { entries: [...(await query(sql, 'list_versions', [after, pageSize]))] };
  };
