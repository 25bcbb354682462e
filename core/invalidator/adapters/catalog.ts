import { ConnectError, type Client } from '@connectrpc/connect';
import { Unavailable } from '#platform/bus/consume';
import type { Anime } from '#proto/anime';
import type { CatalogReadService } from '#proto/catalog';

/** Reads the committed records of these ids; those that are not there are left out. */
export type FetchAnime = (ids: readonly string[], detail: Detail) => Promise<ReadonlyMap<string, Anime>>;

/** What tags of lists are made of, or also when an anime airs, who is in it and who made it. */
export type Detail = 'plain' | 'detailed';

const PLAIN = ['id', 'season', 'season_year', 'genres', 'studios', 'external_ids'];
const PATHS: Readonly<Record<Detail, string[]>> = {
  plain: PLAIN,
  detailed: [...PLAIN, 'broadcast', 'episodes', 'streaming', 'characters', 'staff'],
};

/** Reads from the catalog. Rejects with Unavailable when it does not answer. */
export function catalogReader(client: Client<typeof CatalogReadService>): FetchAnime {
  return async (ids, detail) => {
    if (ids.length === 0) return new Map();
    try {
      const { anime } = await client.batchGetAnime({ ids: [...ids], readMask: { paths: PATHS[detail] } });
      return new Map(anime.map((record) => [record.id, record]));
    } catch (error) {
      throw new Unavailable(`the catalog did not answer: ${ConnectError.from(error).message}`);
    }
  };
}
