import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { Client } from '@connectrpc/connect';
import { Status } from '#proto/anime';
import { ChangeKind, type CatalogReadService } from '#proto/catalog';
import type { Change } from '../domain/endpoint.ts';

/** What is read of the catalog; all reject while it is away. */
export interface Feed {
  latest(): Promise<string>;
  after(cursor: string): Promise<{ readonly changes: readonly Change[]; readonly hasMore: boolean }>;
  /** Whether an anime is on the air now. */
  isAiring(animeId: string): Promise<boolean>;
}

const PAGE = 100;

export const catalogFeed = (catalog: Client<typeof CatalogReadService>): Feed => ({
  latest: async () => (await catalog.listChanges({ latest: true, pageSize: 1 })).nextCursor,
  after: async (cursor) => {
    const { changes, hasMore } = await catalog.listChanges({ cursor, pageSize: PAGE });
    const told = changes.map(({ animeId, version, kind, changedFields, committedAt, successorId, cursor }) => ({
      cursor, animeId, version: Number(version), kind: ChangeKind[kind] ?? 'SYNCED', changedFields,
      committedAt: (committedAt ? timestampDate(committedAt) : new Date(0)).toISOString(), successorId: successorId || null,
    }));
    return { changes: told, hasMore };
  },
  isAiring: async (animeId) => {
    const { anime } = await catalog.batchGetAnime({ ids: [animeId], readMask: { paths: ['id', 'status'] } });
    return anime[0]?.status === Status.RELEASING;
  },
});
