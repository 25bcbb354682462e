import type { GraphQLResolveInfo } from 'graphql';
import { animeMask, selectedFields } from '../../loading/selection.ts';

/** Fields of our `Anime` that fields of `Media` are made of; one that is not here needs none, or the one of its own name. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  airingSchedule: ['episodes', 'nextEpisode'],
  averageScore: ['score', 'statistics'],
  bannerImage: ['images'],
  characters: ['characters'],
  countryOfOrigin: ['countryOfOrigin'],
  coverImage: ['coverImage'],
  description: ['synopsis'],
  duration: ['durationSeconds'],
  endDate: ['endDate'],
  episodes: ['episodeCount'],
  externalLinks: ['links', 'streaming'],
  favourites: ['statistics'],
  format: ['format'],
  genres: ['genres'],
  idMal: ['idMal'],
  isAdult: ['isAdult'],
  meanScore: ['score', 'statistics'],
  nextAiringEpisode: ['nextEpisode'],
  popularity: ['statistics'],
  rankings: ['statistics', 'format'],
  recommendations: ['isAdult'],
  relations: ['relations', 'manga'],
  season: ['season'],
  seasonYear: ['seasonYear'],
  source: ['sourceMaterial'],
  staff: ['staff'],
  startDate: ['startDate'],
  status: ['status'],
  streamingEpisodes: ['episodes'],
  studios: ['studios'],
  synonyms: ['title'],
  tags: ['tags'],
  title: ['title'],
  trailer: ['trailers'],
  trending: ['statistics', 'status'],
  updatedAt: ['updatedAt'],
};

/** Fields of our `Anime` that the fields of `Media` selected at any of these paths are made of. */
export function sourcesOf(info: GraphQLResolveInfo, ...paths: readonly (readonly string[])[]): string[] {
  return sourcesOfFields((paths.length > 0 ? paths : [[]]).flatMap((path) => selectedFields(info, path)));
}

/** Fields of our `Anime` that these fields of `Media` are made of. */
export const sourcesOfFields = (names: readonly string[]): string[] => ['idAnilist', ...names.flatMap((name) => SOURCES[name] ?? [])];

/** The read mask for these fields of `Media`. */
export const mediaMask = (info: GraphQLResolveInfo, ...paths: readonly (readonly string[])[]): string[] => animeMask(sourcesOf(info, ...paths));
