import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  AgeRating,
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
  type Studio,
  StudioRole,
  StudioSchema,
  type ThemeSong,
  ThemeSong_Kind,
  ThemeSongSchema,
} from '#proto/anime';
import { type ExternalId, ExternalIdSchema, Image_Kind, Source } from '#proto/common';
import type { Episode } from '#proto/episode';
import { dateOf, durationSeconds, known, plainText, titlesOf } from '../normalise.ts';
import { seasonOf } from '../../rules/seasons.ts';
import { malId } from './ids.ts';
import { animeRelations, mangaRelations } from './relations.ts';
import type { JikanAnime, JikanAppearance, JikanCredit } from './shapes.ts';
import { toAppearance, toCredits } from './people.ts';
import { formats, materials, ratings, seasons, statuses, weekdays } from './words.ts';

/** Everything that Jikan says of one anime as the contract's record. */
export function toAnime(
  data: JikanAnime,
  parts: { episodes: readonly Episode[]; characters: readonly JikanAppearance[]; staff: readonly JikanCredit[] },
  now: Date,
  attribution: string,
): Anime {
  const { from, to } = data.aired?.prop ?? {};
  const start = dateOf(from?.year, from?.month, from?.day);
  const end = dateOf(to?.year, to?.month, to?.day);
  const episodeCount = known(data.episodes);
  const duration = durationSeconds(data.duration);
  const broadcast = toBroadcast(data);
  const statistics = toStatistics(data, now);
  const age = ratings[(data.rating ?? '').split(' - ')[0]!.trim()];
  const names = (list: readonly { name: string }[] | null | undefined) => (list ?? []).map(({ name }) => name);
  return create(AnimeSchema, {
    titles: toTitles(data),
    externalIds: [malId(data.mal_id), ...idsElsewhere(data)],
    format: formats[data.type ?? ''] ?? Format.UNSPECIFIED,
    status: statusOf(data),
    ...(data.season && data.year
      ? { season: seasons[data.season] ?? Season.UNSPECIFIED, seasonYear: data.year }
      : data.type === 'TV'
        ? seasonOf(start)
        : {}),
    ...(start && { startDate: start }),
    ...(end && { endDate: end }),
    ...(episodeCount && { episodeCount }),
    ...(duration && { durationSeconds: duration }),
    sourceMaterial: materials[data.source ?? ''] ?? SourceMaterial.UNSPECIFIED,
    ageRating: age ?? AgeRating.UNSPECIFIED,
    isAdult: age === AgeRating.RX,
    synopsis: plainText(data.synopsis),
    genres: [...names(data.genres), ...names(data.explicit_genres)],
    themes: names(data.themes),
    demographics: names(data.demographics),
    studios: [
      ...studiosOf(data.studios, StudioRole.ANIMATION),
      ...studiosOf(data.producers, StudioRole.PRODUCER),
      ...studiosOf(data.licensors, StudioRole.LICENSOR),
    ],
    staff: parts.staff.flatMap(toCredits),
    characters: parts.characters.map((appearance, index) => toAppearance(appearance, index + 1)),
    episodes: [...parts.episodes],
    relations: animeRelations(data),
    manga: mangaRelations(data),
    themeSongs: [
      ...songs(data.theme?.openings, ThemeSong_Kind.OPENING),
      ...songs(data.theme?.endings, ThemeSong_Kind.ENDING),
    ],
    ...(broadcast && { broadcast }),
    streaming: (data.streaming ?? []).map(({ name, url }) => ({ site: name, url: url ?? '' })),
    ...(statistics && { statistics: [statistics] }),
    images: data.images?.jpg?.large_image_url
      ? [{ kind: Image_Kind.POSTER, url: data.images.jpg.large_image_url, source: Source.MAL }]
      : [],
    trailers: data.trailer?.url ? [{ url: data.trailer.url }] : [],
    links: (data.external ?? []).flatMap(({ name, url }) => (url ? [{ site: name, url }] : [])),
    attributions: [attribution],
  });
}

export const statusOf = ({ status }: JikanAnime): Status => statuses[status ?? ''] ?? Status.UNSPECIFIED;

/** MyAnimeList's scores are 1–10; 0 and null mean none. Undefined when it has no number at all. */
export function toStatistics(data: JikanAnime, now: Date): Statistics | undefined {
  const values = {
    score: known(data.score),
    scoredBy: known(data.scored_by),
    rank: known(data.rank),
    popularityRank: known(data.popularity),
    members: known(data.members),
    favorites: known(data.favorites),
  };
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return Object.keys(said).length > 0
    ? create(StatisticsSchema, { platform: Source.MAL, ...said, asOf: timestampFromDate(now) })
    : undefined;
}

function toTitles({ titles }: JikanAnime) {
  const first = (type: string) => titles.find((title) => title.type === type)?.title;
  const languages: Record<string, string> = { German: 'de', Spanish: 'es', French: 'fr' };
  return titlesOf(
    { romaji: first('Default'), english: first('English'), native: first('Japanese') },
    titles.map(({ type, title }) => [languages[type] ?? '', title] as const),
  );
}

function toBroadcast({ broadcast }: JikanAnime): Broadcast | undefined {
  const weekday = weekdays.indexOf(broadcast?.day ?? '') + 1;
  if (!weekday && !broadcast?.time) return undefined;
  return create(BroadcastSchema, { weekday, time: broadcast?.time ?? '', timeZone: broadcast?.timezone ?? '' });
}

const studiosOf = (list: JikanAnime['studios'], role: StudioRole): Studio[] =>
  (list ?? []).map(({ name }) => create(StudioSchema, { name, role }));

/** MyAnimeList writes `1: "Title" by Artist (eps 1-13)`; number, artist and episodes may be missing. */
function songs(lines: readonly string[] | null | undefined, kind: ThemeSong_Kind): ThemeSong[] {
  return (lines ?? []).flatMap((line) => {
    const [, title, artist, episodes] =
      /^(?:#?\d+:\s*)?"(.+)"(?:\s+by\s+(.+?))?(?:\s+\((eps? [^)]*)\))?\s*$/.exec(line) ?? [];
    return line.trim()
      ? [create(ThemeSongSchema, { kind, title: title ?? line.trim(), artist: artist ?? '', episodes: episodes ?? '' })]
      : [];
  });
}

/** The links to encyclopaedias carry their ids of the same anime. */
function idsElsewhere({ external }: JikanAnime): ExternalId[] {
  const url = (site: string) => external?.find(({ name }) => name === site)?.url ?? '';
  const anidb = /[?&]aid=(\d+)|anidb\.net\/anime\/(\d+)/.exec(url('AniDB'));
  const ann = /anime\.php\?id=(\d+)/.exec(url('ANN'));
  return [
    ...(anidb
      ? [create(ExternalIdSchema, { source: Source.ANIDB, id: anidb[1] ?? anidb[2] ?? '', url: url('AniDB') })]
      : []),
    ...(ann ? [create(ExternalIdSchema, { source: Source.ANN, id: ann[1] ?? '', url: url('ANN') })] : []),
  ];
}
