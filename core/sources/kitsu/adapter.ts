import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { z } from 'zod';
import type { Episode } from '#proto/episode';
import { readJson } from '../http/json.ts';
import { readPages } from '../http/pages.ts';
import { known } from '../normalise.ts';
import type { AnimeSource } from '../source.ts';
import type { AdapterContext } from '../adapter-context.ts';
import { statusOf, toAnime, toEpisode, toStatistics } from './map.ts';
import { toAppearances, toCredits } from './people.ts';
import { animeShape, episodesShape, type KitsuList, listShape, type Resource } from './shapes.ts';

/** The most that Kitsu puts on a page. */
const PAGE_SIZE = 20;
const INCLUDED = 'genres,categories,mappings,streamingLinks,animeProductions.producer,mediaRelationships.destination';

/** Kitsu's JSON:API; ids are Kitsu's. */
export function createKitsu({ policy, http, baseUrl, now }: AdapterContext): AnimeSource {
  function get<Shape extends z.ZodType>(
    path: string,
    query: Record<string, string>,
    shape: Shape,
    anew = false,
  ): Promise<z.infer<Shape>> {
    const search = new URLSearchParams(query).toString();
    const url = `${baseUrl}/anime/${path}${search && `?${search}`}`;
    return http.send({ url, accept: 'application/vnd.api+json', anew }, (answer) =>
      readJson(policy.name, shape, answer),
    );
  }

  const pageAt = (index: number) => ({ 'page[limit]': String(PAGE_SIZE), 'page[offset]': String(index * PAGE_SIZE) });

  async function fetchEpisodes(id: string): Promise<Episode[]> {
    const resources = await readPages(
      policy.name,
      async (index) => {
        const { data, links } = await get(
          `${encodeURIComponent(id)}/episodes`,
          { ...pageAt(index), sort: 'number' },
          episodesShape,
        );
        return { items: data, hasMore: !!links?.next };
      },
      ({ id }) => id,
    );
    // An anime has one episode of each number; of two entries the older stands.
    const episodes = resources.flatMap((one) => toEpisode(one) ?? []);
    return [...new Map(episodes.toReversed().map((episode) => [episode.number, episode])).values()].sort(
      (a, b) => a.number - b.number,
    );
  }

  /** A list beside the anime, with what its entries point to. */
  async function fetchList(path: string, include: string): Promise<KitsuList> {
    const included: Resource[] = [];
    const data = await readPages(
      policy.name,
      async (index) => {
        const page = await get(path, { ...pageAt(index), include }, listShape);
        included.push(...(page.included ?? []));
        return { items: page.data, hasMore: !!page.links?.next };
      },
      ({ id }) => id,
    );
    return { data, included };
  }

  const attributes = async (id: string) => (await get(encodeURIComponent(id), {}, animeShape, true)).data.attributes;

  return {
    policy,
    fetchEpisodes,
    fetchAnime: async (id) => {
      const answer = await get(encodeURIComponent(id), { include: INCLUDED }, animeShape);
      const episodes = await fetchEpisodes(id);
      const characters = toAppearances(await fetchList(`${encodeURIComponent(id)}/anime-characters`, 'character'));
      const staff = toCredits(await fetchList(`${encodeURIComponent(id)}/anime-staff`, 'person'));
      return toAnime(answer, { episodes, characters, staff }, now(), policy.attribution);
    },
    checkEpisode: async (id, number) => {
      const { data } = await get(
        `${encodeURIComponent(id)}/episodes`,
        { 'filter[number]': String(number) },
        episodesShape,
        true,
      );
      const episode = data.flatMap((one) => toEpisode(one) ?? []).find((one) => one.number === number);
      const anime = await attributes(id);
      return {
        aired: !!episode?.airedAt && timestampDate(episode.airedAt) <= now(),
        episode,
        status: statusOf(anime),
        episodeCount: known(anime.episodeCount),
        next: undefined,
      };
    },
    fetchStatistics: async (id) => toStatistics(await attributes(id), now()),
  };
}
