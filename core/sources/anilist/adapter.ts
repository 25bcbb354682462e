import type { z } from 'zod';
import type { Episode } from '#proto/episode';
import { SourceError } from '../errors.ts';
import { readPages } from '../http/pages.ts';
import { known } from '../normalise.ts';
import type { AnimeSource } from '../source.ts';
import type { AdapterContext } from '../adapter-context.ts';
import { readGraphql } from './graphql.ts';
import { statusOf, toAnime, toEpisode, toStatistics } from './map.ts';
import { CHECK_QUERY, EPISODES_QUERY, MEDIA_QUERY, STATISTICS_QUERY } from './queries.ts';
import {
  type AniListAiring,
  type AniListCharacter,
  type AniListCredit,
  type AniListPagedMedia,
  checkShape,
  episodesShape,
  mediaShape,
  statisticsShape,
} from './shapes.ts';

/** AniList's GraphQL API; ids are AniList's. */
export function createAniList({ policy, http, baseUrl, now }: AdapterContext): AnimeSource {
  function ask<Shape extends z.ZodType>(
    query: string,
    variables: Record<string, number>,
    shape: Shape,
  ): Promise<z.infer<Shape>> {
    const request = { url: baseUrl, accept: 'application/json', body: JSON.stringify({ query, variables }) };
    return http.send(request, (answer) => readGraphql(policy.name, shape, answer));
  }

  function numberOf(id: string): number {
    if (!/^\d{1,9}$/.test(id)) throw new SourceError(policy.name, 'not-found', `has no id "${id}": ids are numbers`);
    return Number(id);
  }

  return {
    policy,
    fetchAnime: async (id) => {
      let media: AniListPagedMedia | undefined;
      // Characters, staff and schedule turn their pages together: one request for a page of all three.
      const parts = await readPages(
        policy.name,
        async (index) => {
          const { Media } = await ask(MEDIA_QUERY, { id: numberOf(id), page: index + 1 }, mediaShape);
          media ??= Media;
          const lists = [Media.characters, Media.staff, Media.airingSchedule];
          return { items: partsOf(Media), hasMore: lists.some(({ pageInfo }) => pageInfo.hasNextPage) };
        },
        ({ key }) => key,
      );
      return toAnime(
        media!,
        {
          characters: parts.flatMap(({ character }) => character ?? []),
          staff: parts.flatMap(({ credit }) => credit ?? []),
          airings: parts.flatMap(({ airing }) => airing ?? []).sort((a, b) => a.episode - b.episode),
        },
        now(),
        policy.attribution,
      );
    },
    fetchEpisodes: async (id): Promise<Episode[]> => {
      const airings = await readPages(
        policy.name,
        async (index) => {
          const { Page } = await ask(EPISODES_QUERY, { id: numberOf(id), page: index + 1 }, episodesShape);
          return { items: Page.airingSchedules, hasMore: Page.pageInfo.hasNextPage ?? false };
        },
        ({ episode }) => episode,
      );
      return airings.sort((a, b) => a.episode - b.episode).map(toEpisode);
    },
    checkEpisode: async (id, number) => {
      const { Media, Page } = await ask(CHECK_QUERY, { id: numberOf(id), episode: number }, checkShape);
      const airing = Page.airingSchedules.find(({ episode }) => episode === number);
      const next = Media.nextAiringEpisode;
      return {
        aired: !!airing && airing.airingAt * 1000 <= now().getTime(),
        episode: airing && toEpisode(airing),
        status: statusOf(Media),
        episodeCount: known(Media.episodes),
        next: next ? { number: next.episode, at: new Date(next.airingAt * 1000) } : undefined,
      };
    },
    fetchStatistics: async (id) =>
      toStatistics((await ask(STATISTICS_QUERY, { id: numberOf(id) }, statisticsShape)).Media, now()),
  };
}

/** What comes in pages, each with what tells it apart; a person may have several credits. */
function partsOf({ characters, staff, airingSchedule }: AniListPagedMedia): Part[] {
  return [
    ...characters.edges.map((character) => ({ key: `character ${character.node.id}`, character })),
    ...staff.edges.map((credit) => ({ key: `credit ${credit.node.id} ${credit.role}`, credit })),
    ...airingSchedule.nodes.map((airing) => ({ key: `airing ${airing.episode}`, airing })),
  ];
}

interface Part {
  readonly key: string;
  readonly character?: AniListCharacter;
  readonly credit?: AniListCredit;
  readonly airing?: AniListAiring;
}
