import { create } from '@bufbuild/protobuf';
import { FieldMaskSchema } from '@bufbuild/protobuf/wkt';
import { ConnectError, type Client } from '@connectrpc/connect';
import { Unavailable } from '#platform/bus/consume';
import type { Anime } from '#proto/anime';
import type { CatalogReadService } from '#proto/catalog';

/** Reads the committed records of these ids; those that are not there are left out. */
export type FetchAnime = (ids: readonly string[]) => Promise<ReadonlyMap<string, Anime>>;

/**
 * Reads from the catalog, only the fields that are indexed. Rejects with Unavailable when it does not answer.
 *
 * @param fields top-level fields by their names in the contract
 */
export function catalogReader(client: Client<typeof CatalogReadService>, fields: readonly string[]): FetchAnime {
  const readMask = create(FieldMaskSchema, { paths: [...fields] });
  return async (ids) => {
    if (ids.length === 0) return new Map();
    const { anime } = await client.batchGetAnime({ ids: [...ids], readMask }).catch(asUnavailable);
    return new Map(anime.map((record) => [record.id, record]));
  };
}

/** Ids and versions of all anime in order of id, a page at a time; fewer than asked for are the last. */
export type ListVersions = (afterId: string, pageSize: number) => Promise<readonly { id: string; version: bigint }[]>;

/** Rejects with Unavailable when the catalog does not answer. */
export function versionLister(client: Client<typeof CatalogReadService>): ListVersions {
  return async (afterId, pageSize) => {
    const { entries } = await client.listVersions({ afterId, pageSize }).catch(asUnavailable);
    return entries.map(({ id, version }) => ({ id, version }));
  };
}

/** How many anime the catalog has. Rejects with Unavailable when it does not answer. */
export function animeCounter(client: Client<typeof CatalogReadService>): () => Promise<bigint> {
  return async () => (await client.getCatalogStatus({}).catch(asUnavailable)).animeCount;
}

function asUnavailable(error: unknown): never {
  throw new Unavailable(`the catalog did not answer: ${ConnectError.from(error).message}`);
}
