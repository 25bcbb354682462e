import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogIngestionService } from '#proto/catalog';
import { runOf } from '../adapters/runs.ts';
import { query } from '../adapters/statements.ts';
import type { RouteContext } from './context.ts';

/** The ledger, newest first. */
export const listRuns =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogIngestionService>['listRuns'] =>
  async ({ pageSize }) => ({ runs: (await query(sql, 'list_runs', [pageSize])).map(runOf) });
