import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { Stream } from '#proto/streams';
import { countMessages, pendingOf } from '#platform/bus/streams';
import { query } from '../adapters/statements.ts';
import { INTAKE, consumers } from '../consume.ts';
import type { RouteContext } from './context.ts';

/** How much is here, and what is still on its way in or out. */
export const getCatalogStatus =
  ({ sql, nats }: RouteContext): ServiceImpl<typeof CatalogReadService>['getCatalogStatus'] =>
  async () => {
    const [rows, deadLetters, ...pending] = await Promise.all([
      query(sql, 'read_status'),
      countMessages(nats, Stream[Stream.ANIME_DLQ]),
      ...consumers.map(({ name }) => pendingOf(nats, INTAKE, name)),
    ]);
    const [row] = rows;
    return {
      animeCount: row?.anime_count ?? 0n,
      characterCount: row?.character_count ?? 0n,
      outboxPending: row?.outbox_pending ?? 0n,
      outboxOldestSeconds: row?.outbox_oldest_seconds ?? 0,
      reviewsPending: row?.reviews_pending ?? 0n,
      schemaVersion: row?.schema_version ?? '',
      intakePending: BigInt(pending.reduce((sum, count) => sum + count, 0)),
      deadLetters: BigInt(deadLetters),
    };
  };
