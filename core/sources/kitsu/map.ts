import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  AgeRating,
  type Anime,
  AnimeSchema,
  Format,
  type Statistics,
  StatisticsSchema,
  Status,
  type StaffCredit,
} from '#proto/anime';
import type { CharacterAppearance } from '#proto/character';
import { Image_Kind, Precision, Source } from '#proto/common';
import { type Episode, EpisodeSchema } from '#proto/episode';
import { known, partialDate, plainText, titlesOf } from '../normalise.ts';
import { seasonOf } from '../../rules/seasons.ts';
import { idsElsewhere, kitsuId } from './ids.ts';
import { animeRelations, genresOf, mangaRelations, streamingOf, studiosOf } from './included.ts';
import type { KitsuAnime, KitsuAttributes, KitsuEpisode } from './shapes.ts';

const formats: Record<string, Format> = {
  TV: Format.TV,
  movie: Format.MOVIE,
  OVA: Format.OVA,
  ONA: Format.ONA,
  special: Format.SPECIAL,
  music: Format.MUSIC,
};
const statuses: Record<string, Status> = {
  current: Status.RELEASING,
  finished: Status.FINISHED,
  tba: Status.NOT_YET_RELEASED,
  unreleased: Status.NOT_YET_RELEASED,
  upcoming: Status.NOT_YET_RELEASED,
};
/** Kitsu tells R from R18 and no finer. */
const ratings: Record<string, AgeRating> = { G: AgeRating.G, PG: AgeRating.PG, R: AgeRating.R_17, R18: AgeRating.RX };
const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** Everything that Kitsu says of one anime as the contract's record. */
export function toAnime(
  answer: KitsuAnime,
  parts: { episodes: readonly Episode[]; characters: readonly CharacterAppearance[]; staff: readonly StaffCredit[] },
  now: Date,
  attribution: string,
): Anime {
  const { data } = answer;
  const { attributes } = data;
  const start = partialDate(attributes.startDate);
  const end = partialDate(attributes.endDate);
  const episodeCount = known(attributes.episodeCount);
  const minutes = known(attributes.episodeLength);
  const statistics = toStatistics(attributes, now);
  return create(AnimeSchema, {
    titles: toTitles(attributes),
    externalIds: [kitsuId(data.id), ...idsElsewhere(answer)],
    format: formats[attributes.subtype ?? ''] ?? Format.UNSPECIFIED,
    status: statusOf(attributes),
    ...(attributes.subtype === 'TV' ? seasonOf(start) : {}),
    ...(start && { startDate: start }),
    ...(end && { endDate: end }),
    ...(episodeCount && { episodeCount }),
    ...(minutes && { durationSeconds: minutes * 60 }),
    ageRating: ratings[attributes.ageRating ?? ''] ?? AgeRating.UNSPECIFIED,
    isAdult: !!attributes.nsfw || attributes.ageRating === 'R18',
    synopsis: plainText(attributes.synopsis),
    genres: genresOf(answer),
    studios: studiosOf(answer),
    staff: [...parts.staff],
    characters: [...parts.characters],
    episodes: [...parts.episodes],
    relations: animeRelations(answer),
    manga: mangaRelations(answer),
    streaming: streamingOf(answer),
    ...(statistics && { statistics: [statistics] }),
    images: [
      ...(attributes.posterImage?.original
        ? [{ kind: Image_Kind.POSTER, url: attributes.posterImage.original, source: Source.KITSU }]
        : []),
      ...(attributes.coverImage?.original
        ? [{ kind: Image_Kind.BANNER, url: attributes.coverImage.original, source: Source.KITSU }]
        : []),
    ],
    trailers: attributes.youtubeVideoId
      ? [{ url: `https://www.youtube.com/watch?v=${attributes.youtubeVideoId}` }]
      : [],
    attributions: [attribution],
  });
}

export const statusOf = ({ status }: KitsuAttributes): Status => statuses[status ?? ''] ?? Status.UNSPECIFIED;

/** Kitsu writes its average as text, 0–100. Undefined when it has no number at all. */
export function toStatistics(attributes: KitsuAttributes, now: Date): Statistics | undefined {
  const score = known(Number(attributes.averageRating ?? 0));
  const members = known(attributes.userCount);
  const favorites = known(attributes.favoritesCount);
  if (!score && !members && !favorites) return undefined;
  return create(StatisticsSchema, {
    platform: Source.KITSU,
    ...(score && { score: score / 10 }),
    ...(known(attributes.ratingRank) && { rank: known(attributes.ratingRank) }),
    ...(known(attributes.popularityRank) && { popularityRank: known(attributes.popularityRank) }),
    ...(members && { members }),
    ...(favorites && { favorites }),
    asOf: timestampFromDate(now),
  });
}

/** Kitsu dates an episode by the day in Japan. Undefined for an entry without a number, which is no episode. */
export function toEpisode({ attributes }: KitsuEpisode): Episode | undefined {
  if (!known(attributes.number)) return undefined;
  const aired = Date.parse(attributes.airdate ?? '');
  const minutes = known(attributes.length);
  return create(EpisodeSchema, {
    number: attributes.number ?? 0,
    title: attributes.titles?.['en_us'] ?? attributes.titles?.['en'] ?? attributes.canonicalTitle ?? '',
    titleRomaji: attributes.titles?.['en_jp'] ?? '',
    titleNative: attributes.titles?.['ja_jp'] ?? '',
    synopsis: plainText(attributes.synopsis),
    ...(Number.isNaN(aired) ? {} : { airedAt: timestampFromDate(new Date(aired - JAPAN_OFFSET_MS)), airedAtPrecision: Precision.DAY }),
    ...(minutes && { durationSeconds: minutes * 60 }),
    images: attributes.thumbnail?.original
      ? [{ kind: Image_Kind.THUMBNAIL, url: attributes.thumbnail.original, source: Source.KITSU }]
      : [],
  });
}

function toTitles({ titles, canonicalTitle, abbreviatedTitles }: KitsuAttributes) {
  const { en, en_us, en_jp, ja_jp, ...others } = titles ?? {};
  const tag = (key: string) => key.replace('_', '-').replace(/-[a-z]{2}$/, (region) => region.toUpperCase());
  return titlesOf({ romaji: en_jp ?? canonicalTitle, english: en ?? en_us, native: ja_jp }, [
    ...Object.entries(others).map(([key, text]) => [tag(key), text ?? ''] as const),
    ...[en_us, canonicalTitle, ...(abbreviatedTitles ?? [])].map((text) => ['', text ?? ''] as const),
  ]);
}
