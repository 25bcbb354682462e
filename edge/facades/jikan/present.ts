import { numericId } from '../ids.ts';
import { youtubeId } from '../youtube.ts';
import { labelsOf } from './genres.ts';
import { DAYS, RATING_NAMES, RELATION_NAMES, SOURCE_NAMES, STATUS_NAMES, TYPE_NAMES } from './names.ts';
import type { Anime, Cast, Episodes, ExternalId, Full, FuzzyDate, Meta, Related, Staff } from './shapes.ts';

/** 0 stands for an id that is not known. */
export const malId = (ids: readonly ExternalId[]): number => numericId('MAL', ids) ?? 0;

/** As Jikan has a picture: the same in both formats, null where there is none. */
export const images = (small: string | null, medium: string | null, large: string | null) => {
  const urls = { image_url: medium, small_image_url: small, large_image_url: large };
  return { jpg: urls, webp: urls };
};

const link = (type: string, mal_id: number, name: string) => ({ mal_id, type, name, url: mal_id > 0 ? `https://myanimelist.net/${type === 'genre' ? 'anime/genre' : type}/${mal_id}` : '' });

const coverOf = (cover: Anime['coverImage']) => images(cover?.medium ?? cover?.url ?? null, cover?.url ?? null, cover?.large ?? cover?.url ?? null);

/** An anime within something else; null of one that MyAnimeList has no id of, which is left out. */
export const presentMeta = ({ idMal, title, coverImage }: Meta) =>
  idMal === null ? null : { mal_id: idMal, url: `https://myanimelist.net/anime/${idMal}`, images: coverOf(coverImage), title: title.romaji ?? title.english ?? title.native ?? '' };

export function presentAnime(anime: Anime & { readonly idMal: number }) {
  const { title, coverImage, idMal } = anime;
  const names = [
    { type: 'Default', title: title.romaji ?? title.english ?? title.native ?? '' },
    ...title.synonyms.map((synonym) => ({ type: 'Synonym', title: synonym })),
    ...(title.native ? [{ type: 'Japanese', title: title.native }] : []),
    ...(title.english ? [{ type: 'English', title: title.english }] : []),
  ];
  const labels = labelsOf(anime);
  return {
    mal_id: idMal,
    url: `https://myanimelist.net/anime/${idMal}`,
    images: coverOf(coverImage),
    trailer: trailerOf(anime.trailers[0]?.url ?? null),
    approved: true,
    titles: names,
    title: names[0]?.title ?? '',
    title_english: title.english,
    title_japanese: title.native,
    title_synonyms: title.synonyms,
    type: anime.format && (TYPE_NAMES[anime.format] ?? null),
    source: anime.sourceMaterial && (SOURCE_NAMES[anime.sourceMaterial] ?? null),
    episodes: anime.episodeCount,
    status: anime.status && (STATUS_NAMES[anime.status] ?? null),
    airing: anime.status === 'RELEASING',
    aired: airedOf(anime.startDate, anime.endDate),
    duration: durationOf(anime),
    rating: anime.ageRating && (RATING_NAMES[anime.ageRating] ?? null),
    ...numbersOf(anime),
    synopsis: anime.synopsis,
    background: null,
    season: anime.season?.toLowerCase() ?? null,
    year: anime.seasonYear,
    broadcast: broadcastOf(anime.broadcast),
    ...companiesOf(anime),
    genres: labels.genres.map(asGenre),
    explicit_genres: labels.explicit_genres.map(asGenre),
    themes: labels.themes.map(asGenre),
    demographics: labels.demographics.map(asGenre),
  };
}

const asGenre = ({ id, name }: { readonly id: number; readonly name: string }) => link('genre', id, name);

/** MyAnimeList's own numbers where they are known, and nobody else's: clients compare them with its pages. */
function numbersOf({ statistics, score }: Anime) {
  const mal = statistics.find(({ platform }) => platform === 'MAL');
  return {
    score: mal?.score ?? score?.weighted ?? null,
    scored_by: mal?.scoredBy ?? null,
    rank: mal?.rank ?? null,
    popularity: mal?.popularityRank ?? null,
    members: mal?.members ?? null,
    favorites: mal?.favorites ?? null,
  };
}

function companiesOf({ studios }: Anime) {
  const of = (role: string) => studios.filter((studio) => studio.role === role).map(({ name, externalIds }) => link('producer', malId(externalIds), name));
  return { producers: of('PRODUCER'), licensors: of('LICENSOR'), studios: of('ANIMATION') };
}

/** A video with YouTube’s own stills of it; of one elsewhere only its address. */
export function trailerOf(url: string | null) {
  const id = url && youtubeId(url);
  const still = (size: string) => id && `https://img.youtube.com/vi/${id}/${size}.jpg`;
  return {
    youtube_id: id,
    url,
    embed_url: id && `https://www.youtube.com/embed/${id}`,
    images: { image_url: still('default'), small_image_url: still('sddefault'), medium_image_url: still('mqdefault'), large_image_url: still('hqdefault'), maximum_image_url: still('maxresdefault') },
  };
}

function durationOf({ durationSeconds, format }: Anime): string {
  if (!durationSeconds) return 'Unknown';
  const minutes = Math.round(durationSeconds / 60);
  const time = minutes >= 60 ? `${Math.floor(minutes / 60)} hr${minutes % 60 ? ` ${minutes % 60} min` : ''}` : `${minutes} min`;
  return format === 'MOVIE' ? time : `${time} per ep`;
}

const partsOf = (date: FuzzyDate | null) => ({ day: date?.day ?? null, month: date?.month ?? null, year: date?.year ?? null });
const two = (number: number | null): string => String(number ?? 1).padStart(2, '0');
const instantOf = (date: FuzzyDate | null) => date && `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}T00:00:00+00:00`;
const textOf = (date: FuzzyDate | null): string => {
  if (!date) return '?';
  const month = date.month && new Date(Date.UTC(2000, date.month - 1)).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  return [month && date.day ? `${month} ${date.day},` : month, date.year].filter(Boolean).join(' ');
};

function airedOf(from: FuzzyDate | null, to: FuzzyDate | null) {
  const string = !from ? 'Not available' : instantOf(from) === instantOf(to) ? textOf(from) : `${textOf(from)} to ${textOf(to)}`;
  return { from: instantOf(from), to: instantOf(to), prop: { from: partsOf(from), to: partsOf(to) }, string };
}

function broadcastOf(broadcast: Anime['broadcast']) {
  const day = broadcast?.weekday ? DAYS[broadcast.weekday - 1] : undefined;
  if (!broadcast || !day) return { day: null, time: null, timezone: null, string: 'Unknown' };
  const name = `${day[0]?.toUpperCase()}${day.slice(1)}s`;
  const { time, timeZone } = broadcast;
  return { day: name, time, timezone: timeZone, string: `${name}${time ? ` at ${time}` : ''}${timeZone === 'Asia/Tokyo' ? ' (JST)' : ''}` };
}

/** By kind; what has no id at MyAnimeList is left out. */
export function presentRelations({ relations, manga }: Related) {
  const entries = [
    ...relations.map(({ type, target, targetIds, targetTitle }) => ({ relation: RELATION_NAMES[type ?? ''] ?? 'Other', ...link('anime', target?.idMal ?? malId(targetIds), target?.title.romaji ?? targetTitle ?? '') })),
    ...manga.map(({ type, manga: work }) => ({ relation: RELATION_NAMES[type ?? ''] ?? 'Other', ...link('manga', malId(work.externalIds), work.title) })),
  ].filter(({ mal_id }) => mal_id > 0);
  return [...Map.groupBy(entries, ({ relation }) => relation)].map(([relation, entry]) => ({ relation, entry: entry.map(({ relation: _, ...one }) => one) }));
}

export const presentThemes = ({ themeSongs }: Pick<Full, 'themeSongs'>) => {
  const songs = (kind: string) => themeSongs.filter((song) => song.kind === kind).map(({ title, artist }) => `"${title}"${artist ? ` by ${artist}` : ''}`);
  return { openings: songs('OPENING'), endings: songs('ENDING') };
};

export const presentSites = (sites: Full['links']) => sites.map(({ site, url }) => ({ name: site, url }));

export const presentFull = (anime: Full & { readonly idMal: number }) => ({
  ...presentAnime(anime),
  relations: presentRelations(anime),
  theme: presentThemes(anime),
  external: presentSites(anime.links),
  streaming: presentSites(anime.streaming),
});

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

export const presentCast = ({ characters }: Cast) =>
  characters.map(({ character, role, voiceActors }) => ({
    character: { ...named('character', malId(character.externalIds), character.name), images: images(null, character.images[0]?.url ?? null, null) },
    role: roleOf(role),
    favorites: character.favorites ?? 0,
    voice_actors: voiceActors.map(presentVoice),
  }));

export const roleOf = (role: string | null): string => (role === 'MAIN' ? 'Main' : 'Supporting');

/** Nobody's picture is known here. */
export const NO_PICTURE = { jpg: { image_url: null } };

export const presentVoice = ({ name, language, externalIds }: Cast['characters'][number]['voiceActors'][number]) => ({
  person: { ...named('people', malId(externalIds), name), images: NO_PICTURE },
  language: language ? (LANGUAGES.of(language.split('-')[0] ?? '') ?? language) : null,
});

/** Each person once, with all that they are credited for. */
export const presentStaff = ({ staff }: Staff) =>
  [...Map.groupBy(staff, ({ name, externalIds }) => malId(externalIds) || name).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { name, externalIds } = first;
    return [{ person: { ...named('people', malId(externalIds), name), images: NO_PICTURE }, positions: [first, ...others].flatMap(({ role }) => role ?? []) }];
  });

export const named = (kind: string, mal_id: number, name: string) => ({ mal_id, url: mal_id > 0 ? `https://myanimelist.net/${kind}/${mal_id}` : null, name });

export const presentEpisodes = ({ episodes }: Episodes, idMal: number) =>
  episodes.filter(({ number }) => number > 0).map(({ number, title, titleNative, titleRomaji, airedAt, isFiller, isRecap, score }) => ({
    mal_id: number,
    url: `https://myanimelist.net/anime/${idMal}/_/episode/${number}`,
    title: title ?? titleRomaji ?? titleNative ?? `Episode ${number}`,
    title_japanese: titleNative,
    title_romanji: titleRomaji,
    aired: airedAt,
    // MyAnimeList's episodes count to five.
    score: score === null ? null : Math.round(score * 50) / 100,
    filler: isFiller ?? false,
    recap: isRecap ?? false,
    forum_url: null,
  }));
