import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogIngestionService } from '#proto/catalog';
import { runOf } from '../adapters/runs.ts';
import { query } from '../adapters/statements.ts';
import type { RouteContext } from './context.ts';

/** Opens a run's entry in the ledger, or finds it. */
export const startRun =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogIngestionService>['startRun'] =>
  async ({ id, artifact, artifactSha256 }) => {
    const [run] = await query(sql, 'start_run', [id, artifact, artifactSha256]);
    return run ? { run: runOf(run) } : {};
  };
