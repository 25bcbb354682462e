import { Source } from '#proto/common';
import type { PlatformStatistics } from '../../schema/types.gen.ts';
import { numericId } from '../ids.ts';
import { nextSchedule } from './airing.ts';
import { FORMATS, MANGA_FORMATS, sourceOf } from './enums.ts';
import { siteUrl } from './ids.ts';
import type { MediaModel } from './models.ts';
import { describe } from './text.ts';
import type { MediaResolvers } from './resolvers.gen.ts';
import type { FuzzyDate, MediaTitle } from './types.gen.ts';

/** AniList's own numbers where they are known, and else those of the largest platform. */
export const statisticOf = (media: MediaModel, field: 'members' | 'favorites' | 'score'): number | null => {
  const all = (media.anime?.statistics ?? []).filter((one) => one[field] !== null);
  const best = all.find(isFromAniList) ?? all.sort((a, b) => (b.members ?? 0) - (a.members ?? 0))[0];
  return best?.[field] ?? null;
};

export const isFromAniList = ({ platform }: PlatformStatistics): boolean => platform !== null && Source[platform] === Source.ANILIST;

/** AniList counts to 100. */
const outOf100 = (score: number | null | undefined): number | null => (typeof score === 'number' ? Math.round(score * 10) : null);

export const secondsOf = (instant: unknown): number | null => (typeof instant === 'string' ? Math.floor(Date.parse(instant) / 1000) : null);

export const scoreOf = (media: MediaModel): number | null => outOf100(media.anime?.score?.weighted ?? statisticOf(media, 'score'));

/** What the order TRENDING goes by: the popularity of what is on the air. Nobody's activity is counted here. */
export const trendOf = (media: MediaModel): number => (media.anime?.status === 'RELEASING' ? (statisticOf(media, 'members') ?? 0) : 0);

/** AniList has a date always, and nothing in it where it is not known. */
const date = (known: FuzzyDate | null | undefined): FuzzyDate => known ?? { year: null, month: null, day: null };

/** What is one fact of an anime's record; lists and what takes a call are beside this file. */
export const mediaFacts: MediaResolvers = {
  idMal: ({ anime, manga }) => anime?.idMal ?? (manga && numericId('MAL', manga.externalIds)),
  type: ({ anime }) => (anime ? 'ANIME' : 'MANGA'),
  title: titleOf,
  synonyms: ({ anime }) => [...(anime?.title.synonyms ?? [])],
  format: ({ anime, manga }) => (anime?.format ? FORMATS[anime.format] : manga?.format ? MANGA_FORMATS[manga.format] : null),
  // Before its second version AniList knew no hiatus.
  status: ({ anime }, { version }) => (anime?.status === 'HIATUS' && version === 1 ? 'RELEASING' : (anime?.status ?? null)),
  description: ({ anime }, { asHtml }) => describe(anime?.synopsis ?? null, asHtml),
  startDate: ({ anime }) => date(anime?.startDate),
  endDate: ({ anime }) => date(anime?.endDate),
  season: ({ anime }) => anime?.season ?? null,
  seasonYear: ({ anime }) => anime?.seasonYear ?? null,
  episodes: ({ anime }) => anime?.episodeCount ?? null,
  duration: ({ anime }) => (anime?.durationSeconds ? Math.round(anime.durationSeconds / 60) : null),
  countryOfOrigin: ({ anime }) => anime?.countryOfOrigin ?? null,
  source: ({ anime }, { version }) => (anime?.sourceMaterial ? sourceOf(anime.sourceMaterial, version ?? 1) : null),
  genres: ({ anime }) => [...(anime?.genres ?? [])],
  isAdult: ({ anime }) => anime?.isAdult ?? null,
  averageScore: scoreOf,
  meanScore: (media) => outOf100(media.anime?.score?.arithmeticMean ?? statisticOf(media, 'score')),
  popularity: (media) => statisticOf(media, 'members'),
  favourites: (media) => statisticOf(media, 'favorites'),
  trending: trendOf,
  updatedAt: ({ anime }) => secondsOf(anime?.updatedAt),
  siteUrl: ({ id, anime }) => siteUrl(anime ? 'anime' : 'manga', id),
  nextAiringEpisode: (media) => nextSchedule(media),
  coverImage: ({ anime }) => {
    const cover = anime?.coverImage;
    if (!cover) return { extraLarge: null, large: null, medium: null, color: null };
    const { url, extraLarge, large, medium, color } = cover;
    return { extraLarge: extraLarge ?? url, large: large ?? url, medium: medium ?? large ?? url, color };
  },
  bannerImage: ({ anime }) => anime?.images.find(({ kind }) => kind === 'BANNER')?.url ?? null,
};

function titleOf({ anime, manga }: MediaModel): MediaTitle {
  if (manga) return { romaji: manga.title, english: null, native: manga.native, userPreferred: manga.title };
  const { romaji = null, english = null, native = null } = anime?.title ?? {};
  // Who asks is nobody in particular: AniList's own preference.
  return { romaji, english, native, userPreferred: romaji ?? english ?? native };
}
