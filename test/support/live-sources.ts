import { sendJson, startSource, type SeenRequest } from '../../core/sources/testing.ts';
import { anime as jikanAnime } from '../../core/sources/jikan/fixtures.ts';

/** What the sources on loopback say; a test changes it as it goes. */
export interface SimulatedAnswers {
  /** The instant of each episode, in milliseconds; to come, or aired. */
  readonly episodes: Map<number, number>;
  /** On MyAnimeList and AniList, 0–10; Kitsu is always away. */
  malScore: number;
  anilistScore: number;
}

const MAL_ID = 5391;
export const ANILIST_ID = 4242;

/** Jikan, AniList and Kitsu on loopback, as they document their answers, about one anime. `SOURCE_INSTANCES` names them. */
export async function liveSources(said: SimulatedAnswers): Promise<AsyncDisposable & { readonly seen: readonly SeenRequest[]; readonly instances: string }> {
  const source = await startSource((request, response) => {
    if (request.path.startsWith('/kitsu')) return sendJson(response, { errors: [{ title: 'no such record' }] }, 404);
    sendJson(response, request.path.startsWith('/anilist') ? anilist(request.body, said) : jikan(request.path, said));
  });
  const at = (name: string) => ({ baseUrl: `${source.url}/${name}`, limits: [{ requests: 1000, perMs: 1000 }] });
  const instances = JSON.stringify({ jikan: at('jikan'), anilist: at('anilist'), kitsu: at('kitsu') });
  return { seen: source.seen, instances, [Symbol.asyncDispose]: () => source[Symbol.asyncDispose]() };
}

function anilist(body: string, { episodes, anilistScore }: SimulatedAnswers): unknown {
  const { query, variables } = JSON.parse(body) as { query: string; variables: { episode?: number } };
  if (query.includes('averageScore')) return { data: { Media: { id: ANILIST_ID, averageScore: anilistScore * 10, popularity: 1200, favourites: 3, rankings: [] } } };
  const schedule = [...episodes].map(([episode, at]) => ({ episode, airingAt: Math.floor(at / 1000) }));
  const next = schedule.find(({ airingAt }) => airingAt * 1000 > Date.now());
  return {
    data: {
      Media: { id: ANILIST_ID, status: 'RELEASING', episodes: 12, nextAiringEpisode: next ?? null },
      Page: { pageInfo: { hasNextPage: false }, airingSchedules: schedule.filter(({ episode }) => episode === variables.episode) },
    },
  };
}

function jikan(path: string, { malScore }: SimulatedAnswers): unknown {
  // MyAnimeList lists episodes later than AniList.
  if (path.includes('/episodes')) return { pagination: { has_next_page: false, last_visible_page: 1 }, data: [] };
  return { data: { ...jikanAnime, mal_id: MAL_ID, status: 'Currently Airing', score: malScore, scored_by: 41_000 } };
}
