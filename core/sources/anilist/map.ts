import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  type Anime,
  AnimeSchema,
  type Broadcast,
  BroadcastSchema,
  Format,
  Season,
  SourceMaterial,
  type Statistics,
  StatisticsSchema,
  Status,
  StudioRole,
} from '#proto/anime';
import { type ExternalId, ExternalIdSchema, Image_Kind, Image_Size, Source } from '#proto/common';
import { type Episode, EpisodeSchema } from '#proto/episode';
import {
  type AnimeRelation,
  AnimeRelationSchema,
  MangaFormat,
  type MangaRelation,
  MangaRelationSchema,
} from '#proto/relation';
import { dateOf, known, plainText, relationType, titlesOf } from '../normalise.ts';
import { anilistId, toAppearance, toCredit } from './people.ts';
import type {
  AniListAiring,
  AniListCharacter,
  AniListCredit,
  AniListMedia,
  AniListNumbers,
  AniListRelation,
} from './shapes.ts';
import { formats, mangaFormats, materials, seasons, statuses, trailers } from './words.ts';

/** Everything that AniList says of one anime as the contract's record. */
export function toAnime(
  media: AniListMedia,
  parts: {
    characters: readonly AniListCharacter[];
    staff: readonly AniListCredit[];
    airings: readonly AniListAiring[];
  },
  now: Date,
  attribution: string,
): Anime {
  const start = dateOf(media.startDate?.year, media.startDate?.month, media.startDate?.day);
  const end = dateOf(media.endDate?.year, media.endDate?.month, media.endDate?.day);
  const episodeCount = known(media.episodes);
  const minutes = known(media.duration);
  const broadcast = toBroadcast(media);
  const statistics = toStatistics(media, now);
  return create(AnimeSchema, {
    titles: titlesOf(
      media.title,
      (media.synonyms ?? []).map((synonym) => ['', synonym] as const),
    ),
    externalIds: idsOf(media.id, media.idMal),
    format: formats[media.format ?? ''] ?? Format.UNSPECIFIED,
    status: statusOf(media),
    season: seasons[media.season ?? ''] ?? Season.UNSPECIFIED,
    seasonYear: media.seasonYear ?? 0,
    ...(start && { startDate: start }),
    ...(end && { endDate: end }),
    ...(episodeCount && { episodeCount }),
    ...(minutes && { durationSeconds: minutes * 60 }),
    sourceMaterial: materials[media.source ?? ''] ?? SourceMaterial.UNSPECIFIED,
    isAdult: media.isAdult ?? false,
    countryOfOrigin: media.countryOfOrigin ?? '',
    synopsis: plainText(media.description),
    genres: media.genres ?? [],
    tags: (media.tags ?? []).map((tag) => ({
      name: tag.name,
      rank: tag.rank ?? 0,
      spoiler: !!(tag.isMediaSpoiler || tag.isGeneralSpoiler),
    })),
    studios: studiosOf(media),
    staff: parts.staff.map(toCredit),
    characters: parts.characters.map((character, index) => toAppearance(character, index + 1)),
    episodes: parts.airings.map(toEpisode),
    relations: (media.relations?.edges ?? []).filter(({ node }) => node.type === 'ANIME').map(toRelation),
    manga: (media.relations?.edges ?? []).filter(({ node }) => node.type === 'MANGA').flatMap(toManga),
    ...(broadcast && { broadcast }),
    streaming: (media.externalLinks ?? [])
      .filter(({ type }) => type === 'STREAMING')
      .map(({ site, url }) => ({ site, url: url ?? '' })),
    ...(statistics && { statistics: [statistics] }),
    images: imagesOf(media),
    trailers:
      media.trailer?.id && trailers[media.trailer.site ?? '']
        ? [{ url: `${trailers[media.trailer.site ?? '']}${media.trailer.id}` }]
        : [],
    links: (media.externalLinks ?? [])
      .filter(({ type, url }) => type !== 'STREAMING' && url)
      .map(({ site, url }) => ({ site, url: url ?? '' })),
    attributions: [attribution],
  });
}

export const statusOf = ({ status }: { status?: string | null | undefined }): Status =>
  statuses[status ?? ''] ?? Status.UNSPECIFIED;

/** AniList's average is 0–100. Undefined when it has no number at all. */
export function toStatistics(media: AniListNumbers, now: Date): Statistics | undefined {
  const score = known(media.averageScore);
  const members = known(media.popularity);
  const favorites = known(media.favourites);
  const rank = (type: string) => media.rankings?.find((ranking) => ranking.type === type && ranking.allTime)?.rank;
  const [rated, popular] = [rank('RATED'), rank('POPULAR')];
  if (!score && !members && !favorites) return undefined;
  return create(StatisticsSchema, {
    platform: Source.ANILIST,
    ...(score && { score: score / 10 }),
    ...(rated && { rank: rated }),
    ...(popular && { popularityRank: popular }),
    ...(members && { members }),
    ...(favorites && { favorites }),
    asOf: timestampFromDate(now),
  });
}

/** The schedule knows number and instant of an episode, and no title. */
export const toEpisode = ({ episode, airingAt }: AniListAiring): Episode =>
  create(EpisodeSchema, { number: episode, airedAt: timestampFromDate(new Date(airingAt * 1000)) });

function toBroadcast({ nextAiringEpisode: next }: AniListMedia): Broadcast | undefined {
  if (!next) return undefined;
  return create(BroadcastSchema, {
    nextEpisodeAt: timestampFromDate(new Date(next.airingAt * 1000)),
    nextEpisodeNumber: next.episode,
  });
}

const idsOf = (id: number, idMal: number | null | undefined): ExternalId[] => [
  anilistId(id),
  ...(idMal
    ? [
        create(ExternalIdSchema, {
          source: Source.MAL,
          id: String(idMal),
          url: `https://myanimelist.net/anime/${idMal}`,
        }),
      ]
    : []),
];

const studiosOf = ({ studios }: AniListMedia) =>
  (studios?.edges ?? []).map(({ isMain, node }) => ({
    name: node.name,
    role: isMain && node.isAnimationStudio ? StudioRole.ANIMATION : StudioRole.PRODUCER,
    externalIds: [anilistId(node.id, 'studio')],
  }));

/** The cover in each size that AniList has it in. */
const coversOf = (cover: AniListMedia['coverImage']) =>
  (
    [
      [cover?.extraLarge, Image_Size.EXTRA_LARGE],
      [cover?.large, Image_Size.LARGE],
      [cover?.medium, Image_Size.MEDIUM],
    ] as const
  ).flatMap(([url, size]) => (url ? [{ kind: Image_Kind.COVER, url, size, color: cover?.color ?? '', source: Source.ANILIST }] : []));

const imagesOf = ({ coverImage, bannerImage }: AniListMedia) => [
  ...coversOf(coverImage),
  ...(bannerImage ? [{ kind: Image_Kind.BANNER, url: bannerImage, source: Source.ANILIST }] : []),
];

const toRelation = ({ relationType: word, node }: AniListRelation): AnimeRelation =>
  create(AnimeRelationSchema, {
    type: relationType(word ?? ''),
    target: idsOf(node.id, node.idMal),
    targetTitle: node.title.romaji ?? node.title.native ?? '',
    originalType: word ?? '',
  });

function toManga({ relationType: word, node }: AniListRelation): MangaRelation[] {
  const title = node.title.romaji ?? node.title.native;
  if (!title) return [];
  return [
    create(MangaRelationSchema, {
      type: relationType(word ?? ''),
      manga: {
        title,
        nativeTitle: node.title.native ?? '',
        format: mangaFormats[node.format ?? ''] ?? MangaFormat.UNSPECIFIED,
        externalIds: [anilistId(node.id, 'manga')],
      },
      originalType: word ?? '',
    }),
  ];
}
