import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { SearchService } from '#proto/search';
import { entityTypes } from '../domain/point.ts';
import type { RouteContext } from './context.ts';

/** GetSearchStatus: what is indexed, and how far it is behind. UNAVAILABLE while NATS is away. */
export function statusRoute(context: RouteContext): ServiceImpl<typeof SearchService>['getSearchStatus'] {
  return async () => {
    const { collections, embedder, rebuild } = context;
    const counts = await collections.read((store) =>
      Promise.all(entityTypes.map(async (entity) => [entity, BigInt(await store.count(entity))] as const)),
    );
    const [through, progress] = [context.indexedThrough(), rebuild.progress];
    return {
      model: embedder.model,
      collection: collections.collection,
      points: Object.fromEntries(counts),
      pending: BigInt(await context.pending().catch(withoutNats)),
      ...(through && { indexedThrough: timestampFromDate(through) }),
      ...(progress && { reindexing: { ...progress } }),
    };
  };
}

function withoutNats(error: unknown): never {
  throw new ConnectError(`NATS did not tell how many changes wait: ${String(error)}`, Code.Unavailable);
}
