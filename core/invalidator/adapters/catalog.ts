import { ConnectError, type Client } from '@connectrpc/connect';
import { Unavailable } from '#platform/bus/consume';
import type { Anime } from '#proto/anime';
import type { CatalogReadService } from '#proto/catalog';

/** Reads the committed records of these ids; those that are not there are left out. */
export type FetchAnime = (ids: readonly string[]) => Promise<ReadonlyMap<string, Anime>>;

/** What tags are made of. */
const PATHS = ['id', 'season', 'season_year', 'genres', 'studios', 'external_ids'];

/** Reads from the catalog. Rejects with Unavailable when it does not answer. */
export function catalogReader(client: Client<typeof CatalogReadService>): FetchAnime {
  return async (ids) => {
    if (ids.length === 0) return new Map();
    try {
      const { anime } = await client.batchGetAnime({ ids: [...ids], readMask: { paths: PATHS } });
      return new Map(anime.map((record) => [record.id, record]));
    } catch (error) {
      throw new Unavailable(`the catalog did not answer: ${ConnectError.from(error).message}`);
    }
  };
}
