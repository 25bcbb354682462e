import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { z } from 'zod';
import type { Episode } from '#proto/episode';
import { known } from '../normalise.ts';
import { readJson } from '../http/json.ts';
import { type Page, readPages } from '../http/pages.ts';
import type { AnimeSource } from '../source.ts';
import type { AdapterContext } from '../adapter-context.ts';
import { toEpisode } from './episodes.ts';
import { statusOf, toAnime, toStatistics } from './map.ts';
import { animeShape, charactersShape, episodesShape, staffShape } from './shapes.ts';

/** Episodes that Jikan puts on a page. */
const PAGE_SIZE = 100;

/** MyAnimeList through Jikan v4; ids are MyAnimeList's. */
export function createJikan({ policy, http, baseUrl, now }: AdapterContext): AnimeSource {
  const get = <Shape extends z.ZodType>(path: string, shape: Shape, anew = false): Promise<z.infer<Shape>> =>
    http.send({ url: `${baseUrl}/anime/${path}`, accept: 'application/json', anew }, (answer) =>
      readJson(policy.name, shape, answer),
    );

  async function episodePage(id: string, index: number, anew = false): Promise<Page<Episode>> {
    const { data, pagination } = await get(`${encodeURIComponent(id)}/episodes?page=${index + 1}`, episodesShape, anew);
    return { items: data.map(toEpisode), hasMore: pagination.has_next_page };
  }

  async function fetchEpisodes(id: string): Promise<Episode[]> {
    const episodes = await readPages(
      policy.name,
      (index) => episodePage(id, index),
      ({ number }) => number,
    );
    return episodes.sort((a, b) => a.number - b.number);
  }

  const metadata = async (id: string, anew: boolean) => (await get(encodeURIComponent(id), animeShape, anew)).data;

  return {
    policy,
    fetchEpisodes,
    fetchAnime: async (id) => {
      const { data } = await get(`${encodeURIComponent(id)}/full`, animeShape);
      const episodes = await fetchEpisodes(id);
      const characters = (await get(`${encodeURIComponent(id)}/characters`, charactersShape)).data;
      const staff = (await get(`${encodeURIComponent(id)}/staff`, staffShape)).data;
      return toAnime(data, { episodes, characters, staff }, now(), policy.attribution);
    },
    checkEpisode: async (id, number) => {
      const data = await metadata(id, true);
      const { items } = await episodePage(id, Math.floor((number - 1) / PAGE_SIZE), true);
      const episode = items.find((item) => item.number === number);
      return {
        aired: !!episode?.airedAt && timestampDate(episode.airedAt) <= now(),
        episode,
        status: statusOf(data),
        episodeCount: known(data.episodes),
        next: undefined,
      };
    },
    fetchStatistics: async (id) => toStatistics(await metadata(id, true), now()),
  };
}
