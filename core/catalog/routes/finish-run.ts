import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogIngestionService } from '#proto/catalog';
import { runOf } from '../adapters/runs.ts';
import { query } from '../adapters/statements.ts';
import type { RouteContext } from './context.ts';

/** Closes a run's entry; NOT_FOUND when it was never opened. */
export const finishRun =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogIngestionService>['finishRun'] =>
  async ({ id, outcome, recordsRead, recordsMerged, recordsRejected, eventsPublished }) => {
    const [run] = await query(sql, 'finish_run', [id, outcome, recordsRead, recordsMerged, recordsRejected, eventsPublished]);
    if (!run) throw new ConnectError('id: no such run', Code.NotFound);
    return { run: runOf(run) };
  };
