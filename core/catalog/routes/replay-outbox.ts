import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogOperationsService } from '#proto/catalog';
import { replayOutbox } from '../adapters/replay.ts';
import type { RouteContext } from './context.ts';

/** Publishes again what was published since then, into a stream that is created again if it was lost. */
export const replayOutboxRoute =
  ({ sql, nats, openStreams }: RouteContext): ServiceImpl<typeof CatalogOperationsService>['replayOutbox'] =>
  async ({ since }) => {
    if (!since) throw new ConnectError('since: value is required', Code.InvalidArgument);
    await openStreams();
    return { replayed: BigInt(await replayOutbox(sql, nats, timestampDate(since))) };
  };
