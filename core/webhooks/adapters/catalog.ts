import { timestampDate } from '@bufbuild/protobuf/wkt';
import { ConnectError, type Client } from '@connectrpc/connect';
import { ChangeKind, type CatalogReadService } from '#proto/catalog';
import type { Change } from '../domain/endpoint.ts';

export interface Page {
  readonly changes: readonly Change[];
  readonly hasMore: boolean;
}

/** What is read of the catalog; all reject while it is away. */
export interface Feed {
  latest(): Promise<string>;
  /** Rejects with the catalog's message for an invalid cursor. */
  after(cursor: string): Promise<Page>;
}

const PAGE = 100;

export const catalogFeed = (catalog: Client<typeof CatalogReadService>): Feed => ({
  latest: async () => (await catalog.listChanges({ latest: true, pageSize: 1 }).catch(inItsWords)).nextCursor,
  after: async (cursor) => {
    const { changes, hasMore } = await catalog.listChanges({ cursor, pageSize: PAGE }).catch(inItsWords);
    const told = changes.map(({ animeId, version, kind, changedFields, committedAt, successorId, onAir, cursor }) => ({
      cursor, animeId, version: Number(version), kind: ChangeKind[kind] ?? 'SYNCED', changedFields,
      committedAt: (committedAt ? timestampDate(committedAt) : new Date(0)).toISOString(), successorId: successorId || null, onAir,
    }));
    return { changes: told, hasMore };
  },
});

/** A caller of ours is told code and words, and not the headers of the catalog's reply, which are among an error's metadata. */
function inItsWords(error: unknown): never {
  const { rawMessage, code } = ConnectError.from(error);
  throw new ConnectError(rawMessage, code);
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
    // A failure goes to all current waiters, and is not cached.
    look.page.catch(() => looks.delete(cursor));
    return look.page;
  };
  return { ...feed, after };
}
