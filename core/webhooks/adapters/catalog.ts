import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import { Status } from '#proto/anime';
import { ChangeKind, type CatalogReadService } from '#proto/catalog';
import type { Change } from '../domain/endpoint.ts';

export interface Page {
  readonly changes: readonly Change[];
  readonly hasMore: boolean;
}

/** What is read of the catalog; all reject while it is away. */
export interface Feed {
  latest(): Promise<string>;
  /** Whether the feed can be read from here. */
  isPlace(cursor: string): Promise<boolean>;
  after(cursor: string): Promise<Page>;
  /** Which of these anime are on the air now. One that was merged is when its successor is. */
  airing(animeIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Not more than the catalog takes ids at once. */
const PAGE = 100;

export const catalogFeed = (catalog: Client<typeof CatalogReadService>): Feed => ({
  latest: async () => (await catalog.listChanges({ latest: true, pageSize: 1 })).nextCursor,
  isPlace: (cursor) => catalog.listChanges({ cursor, pageSize: 1 }).then(() => true, unlessRefused),
  after: async (cursor) => {
    const { changes, hasMore } = await catalog.listChanges({ cursor, pageSize: PAGE });
    const told = changes.map(({ animeId, version, kind, changedFields, committedAt, successorId, cursor }) => ({
      cursor, animeId, version: Number(version), kind: ChangeKind[kind] ?? 'SYNCED', changedFields,
      committedAt: (committedAt ? timestampDate(committedAt) : new Date(0)).toISOString(), successorId: successorId || null,
    }));
    return { changes: told, hasMore };
  },
  airing: async (animeIds) => {
    const { anime, redirects } = await catalog.batchGetAnime({ ids: [...animeIds], readMask: { paths: ['id', 'status'] } });
    const onAir = new Set(anime.filter(({ status }) => status === Status.RELEASING).map(({ id }) => id));
    return new Set(animeIds.filter((id) => onAir.has(redirects[id] ?? id)));
  },
});

function unlessRefused(error: unknown): false {
  if (ConnectError.from(error).code !== Code.InvalidArgument) throw error;
  return false;
}

/**
 * The feed, looked at once by all who wait at one place of it, as those do who have been told everything: however many
 * endpoints there are, they cost the catalog one call in so many milliseconds.
 */
export function sharedFeed(feed: Feed, everyMs: number, now: () => number): Feed {
  const looks = new Map<string, { readonly at: number; readonly page: Promise<Page> }>();
  const after = (cursor: string): Promise<Page> => {
    for (const [place, { at }] of looks) if (now() - at >= everyMs) looks.delete(place);
    const look = looks.get(cursor) ?? { at: now(), page: feed.after(cursor) };
    looks.set(cursor, look);
    // One that failed is told to all who wait for it, and to nobody after.
    look.page.catch(() => looks.delete(cursor));
    return look.page;
  };
  return { ...feed, after };
}
