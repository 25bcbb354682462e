import { create } from '@bufbuild/protobuf';
import { AgeRating, AnimeSchema, Format, Season, SourceMaterial, Status, ThemeSong_Kind, TitlesSchema } from '#proto/anime';
import { Image_Kind } from '#proto/common';
import { parseDate } from '../../domain/normalise/dates.ts';
import { ageRatingOf, formatOf, seasonOf, sourceMaterialOf, statusOf } from '../../domain/normalise/enums.ts';
import { plainSynopsis } from '../../domain/normalise/synopsis.ts';
import { languageOf, titleText } from '../../domain/normalise/titles.ts';
import type { SourcePort, SourceRecord } from '../../domain/source.ts';
import { FieldReader } from '../files/field-reader.ts';
import { jsonRecords, recordsDepth } from '../files/json-records.ts';
import { fileFingerprint } from '../files/open.ts';
import { idsFromUrls, linksFromUrls } from '../ids.ts';
import { animeRelationsOf, charactersOf, episodesOf, mangaOf, staffOf, statisticsOf, studiosOf } from './enriched-parts.ts';
import { EnrichedEntry } from './enriched-schema.ts';

const name = 'enriched-json';
const ATTRIBUTION = 'MyAnimeList, AniList, Kitsu, Anime-Planet, AnimeSchedule, AniDB';

/** The enriched JSON of before the contract: one object with anime, characters and episodes for each. */
export const enrichedJson: SourcePort = {
  name,
  description: 'the enriched JSON of before the contract',
  policy: {
    licence: 'collected from sites whose own terms bind', terms: 'https://anilist.gitbook.io/anilist-apiv2-docs/docs/guide/terms-of-use', attribution: ATTRIBUTION,
    rateLimit: 'none: a file', redistribution: 'forbidden',
  },
  input: 'file',
  read: (options) => jsonRecords(name, options, recordsDepth(options.path), toRecord),
  fingerprint: fileFingerprint,
};

function toRecord(json: Record<string, unknown>): Pick<SourceRecord, 'anime' | 'fieldErrors'> {
  const { data: entry, error } = EnrichedEntry.safeParse(json);
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const fields = new FieldReader();
  const { anime } = entry;
  const start = fields.read('aired_dates.from', () => parseDate(anime.aired_dates?.from));
  const end = fields.read('aired_dates.to', () => parseDate(anime.aired_dates?.to));
  const record = create(AnimeSchema, {
    titles: titlesOf(entry),
    externalIds: idsFromUrls(anime.sources, 'anime'),
    format: Format[fields.read('type', () => formatOf(anime.type)) ?? 'UNSPECIFIED'],
    status: Status[fields.read('status', () => statusOf(anime.status)) ?? 'UNSPECIFIED'],
    season: Season[fields.read('season', () => seasonOf(anime.season)) ?? 'UNSPECIFIED'],
    seasonYear: anime.year ?? 0,
    ...(start && { startDate: start }),
    ...(end && { endDate: end }),
    episodeCount: anime.episode_count || undefined,
    durationSeconds: anime.duration || undefined,
    sourceMaterial: SourceMaterial[fields.read('source_material', () => sourceMaterialOf(anime.source_material)) ?? 'UNSPECIFIED'],
    ageRating: AgeRating[fields.read('rating', () => ageRatingOf(anime.rating)) ?? 'UNSPECIFIED'],
    isAdult: anime.nsfw ?? false,
    synopsis: plainSynopsis(anime.synopsis) ?? '',
    genres: anime.genres, demographics: anime.demographics,
    themes: anime.themes.map((theme) => theme.name),
    tags: anime.tags.filter(Boolean).map((tag) => ({ name: tag })),
    ...mediaOf(entry),
    studios: studiosOf(entry), staff: staffOf(entry), characters: charactersOf(entry), episodes: episodesOf(entry, fields),
    relations: animeRelationsOf(entry), manga: mangaOf(entry), statistics: statisticsOf(entry, fields),
    attributions: [ATTRIBUTION],
  });
  return { anime: record, fieldErrors: fields.fieldErrors };
}

function titlesOf({ anime }: EnrichedEntry) {
  const [romaji, english, native] = [anime.title, anime.title_english, anime.title_japanese].map((title) => titleText(title) ?? '');
  const main = [romaji, english, native];
  const synonyms = [...new Set(anime.synonyms.flatMap((text) => titleText(text) ?? []))].filter((text) => !main.includes(text));
  return create(TitlesSchema, {
    romaji: romaji ?? '', english: english ?? '', native: native ?? '', synonyms: synonyms.map((text) => ({ language: languageOf(text), text })),
  });
}

/** Pictures, trailers, songs, streaming and pages elsewhere. */
function mediaOf({ anime }: EnrichedEntry) {
  const pictures = (urls: readonly string[] | undefined, kind: Image_Kind) => (urls ?? []).map((url) => ({ kind, url }));
  const songs = (themes: readonly { title: string }[], kind: ThemeSong_Kind) => themes.map(({ title }) => ({ kind, title }));
  return {
    images: [
      ...pictures(anime.images?.posters, Image_Kind.POSTER), ...pictures(anime.images?.covers, Image_Kind.COVER), ...pictures(anime.images?.banners, Image_Kind.BANNER),
    ],
    trailers: anime.trailers.flatMap(({ url, title }) => (url ? [{ url, title: titleText(title) ?? '' }] : [])),
    themeSongs: [...songs(anime.opening_themes, ThemeSong_Kind.OPENING), ...songs(anime.ending_themes, ThemeSong_Kind.ENDING)],
    streaming: anime.streaming_info.flatMap(({ platform, url }) => (platform ? [{ site: platform, url: url ?? '' }] : [])),
    links: linksFromUrls([...new Set([...anime.sources, ...Object.values(anime.external_links ?? {}).flatMap((url) => url ?? [])])]),
  };
}
