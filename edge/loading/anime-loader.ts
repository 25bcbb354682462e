import { timestampMs } from '@bufbuild/protobuf/wkt';
import DataLoader from 'dataloader';
import type { Anime } from '#proto/anime';
import type { Footprint } from '../cache/footprint.ts';
import type { AnimeModel } from '../schema/models.ts';
import { presentAnime } from '../schema/anime.ts';
import type { Services } from '../rpc.ts';

/** Loads one anime by id with the fields of the mask; null when the catalog has none. */
export type AnimeLoader = (id: string, mask: readonly string[]) => Promise<AnimeModel | null>;

/** As many ids as the catalog takes in one call. */
export const IDS_PER_CALL = 500;

/**
 * So many promises may lie between the first load of a batch and its last: an answer that arrived for two fields
 * passes through a list in one of them, and directly in the other.
 */
const PROMISES_BETWEEN = 16;

/**
 * Loads asked for in the same turn with the same mask travel in one call. One loader a mask, so that
 * a list of titles never pays for the episodes that another part of the query wants.
 *
 * @param footprint is told of each anime, also of one that is not there, and of the instants at which
 * it airs next and at which its status changes
 */
export function createAnimeLoader(catalog: Services['catalog'], footprint: Footprint, now: () => number): AnimeLoader {
  const loaders = new Map<string, DataLoader<string, AnimeModel | null>>();
  return (id, mask) => {
    const key = mask.join();
    const loader =
      loaders.get(key) ??
      loaderFor(catalog, mask, (record) => note(footprint, record, now()), (successor) => footprint.anime(successor));
    loaders.set(key, loader);
    footprint.anime(id);
    return loader.load(id);
  };
}

/** Notes what an answer that holds this record depends on. */
export function note(footprint: Footprint, { id, broadcast, airing }: Anime, now: number): void {
  footprint.anime(id);
  const instants = [broadcast?.nextEpisodeAt, airing?.nextEpisode?.airsAt, airing?.statusUntil];
  for (const at of instants.flatMap((instant) => (instant ? [timestampMs(instant)] : []))) if (at > now) footprint.until(at);
}

function loaderFor(
  catalog: Services['catalog'],
  mask: readonly string[],
  seen: (record: Anime) => void,
  redirected: (successor: string) => void,
): DataLoader<string, AnimeModel | null> {
  return new DataLoader(
    async (ids) => {
      const { anime, redirects } = await catalog.batchGetAnime({ ids: [...ids], readMask: { paths: [...mask] } });
      anime.forEach(seen);
      // Also to one that is not here now: it may come back.
      Object.values(redirects).forEach(redirected);
      const found = new Map(anime.map((record) => [record.id, presentAnime(record)]));
      // An anime that was merged into another answers as that one.
      return ids.map((id) => found.get(redirects[id] ?? id) ?? null);
    },
    { maxBatchSize: IDS_PER_CALL, batchScheduleFn: (dispatch) => void afterPromises(dispatch) },
  );
}

/** DataLoader itself waits for a timer where there is no Node: in workerd that costs as much as half of a call. */
export async function afterPromises(dispatch: () => void): Promise<void> {
  for (let passed = 0; passed < PROMISES_BETWEEN; passed++) await Promise.resolve();
  dispatch();
}
