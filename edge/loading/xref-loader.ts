import DataLoader from 'dataloader';
import type { Source } from '#proto/common';
import type { Footprint } from '../cache/footprint.ts';
import type { Services } from '../rpc.ts';
import type { AnimeModel } from '../schema/models.ts';
import { presentAnime } from '../schema/anime.ts';
import { IDS_PER_CALL, afterPromises, note } from './anime-loader.ts';

/** An anime's id on a platform. */
export interface Xref {
  readonly source: Source;
  readonly id: string;
}

/** Loads one anime by its id on any platform, with the fields of the mask; null when the catalog has none. */
export type XrefLoader = (xref: Xref, mask: readonly string[]) => Promise<AnimeModel | null>;

/**
 * As `createAnimeLoader`, by outside ids.
 *
 * @param footprint is told of each anime found, and of each id that leads to none
 */
export function createXrefLoader(catalog: Services['catalog'], footprint: Footprint, now: () => number): XrefLoader {
  const loaders = new Map<string, DataLoader<Xref, AnimeModel | null, string>>();
  return (xref, mask) => {
    const key = mask.join();
    const loader = loaders.get(key) ?? loaderFor(catalog, mask, footprint, now);
    loaders.set(key, loader);
    return loader.load(xref);
  };
}

function loaderFor(catalog: Services['catalog'], mask: readonly string[], footprint: Footprint, now: () => number): DataLoader<Xref, AnimeModel | null, string> {
  return new DataLoader(
    async (xrefs) => {
      const { anime, externalOwners } = await catalog.batchGetAnime({ externalIds: [...xrefs], readMask: { paths: [...mask] } });
      anime.forEach((record) => note(footprint, record, now()));
      const found = new Map(anime.map((record) => [record.id, presentAnime(record)]));
      return xrefs.map((xref, place) => {
        const shown = found.get(externalOwners[place] ?? '') ?? null;
        if (!shown) footprint.missing(xref);
        return shown;
      });
    },
    { maxBatchSize: IDS_PER_CALL, batchScheduleFn: (dispatch) => void afterPromises(dispatch), cacheKeyFn: ({ source, id }) => `${source}:${id}` },
  );
}
