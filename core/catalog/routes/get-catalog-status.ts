import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { Stream } from '#proto/streams';
import { countMessages, lagsOf } from '#platform/bus/streams';
import { query } from '../adapters/statements.ts';
import { INTAKE, consumers } from '../consume.ts';
import type { RouteContext } from './context.ts';

const CHANGES = Stream[Stream.ANIME_CHANGES];

/** How much is here, and what is still on its way in or out. */
export const getCatalogStatus =
  ({ sql, nats }: RouteContext): ServiceImpl<typeof CatalogReadService>['getCatalogStatus'] =>
  async () => {
    const [rows, deadLetters, intake, changes] = await Promise.all([
      query(sql, 'read_status'),
      countMessages(nats, Stream[Stream.ANIME_DLQ]),
      lagsOf(nats, INTAKE),
      lagsOf(nats, CHANGES),
    ]);
    const own = intake.filter(({ name }) => consumers.some((consumer) => consumer.name === name));
    const [row] = rows;
    return {
      animeCount: row?.anime_count ?? 0n,
      characterCount: row?.character_count ?? 0n,
      outboxPending: row?.outbox_pending ?? 0n,
      outboxOldestSeconds: row?.outbox_oldest_seconds ?? 0,
      reviewsPending: row?.reviews_pending ?? 0n,
      schemaVersion: row?.schema_version ?? '',
      intakePending: BigInt(own.reduce((sum, { pending }) => sum + pending, 0)),
      deadLetters: BigInt(deadLetters),
      consumers: [...lag(INTAKE, intake), ...lag(CHANGES, changes)],
    };
  };

const lag = (stream: string, of: Awaited<ReturnType<typeof lagsOf>>) =>
  of.map(({ name, pending }) => ({ consumer: name, stream, pending: BigInt(pending) }));
