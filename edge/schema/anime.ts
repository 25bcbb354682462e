import {
  AgeRating,
  Format,
  Season,
  SourceMaterial,
  Status,
  StatusCertainty,
  type Anime as ProtoAnime,
  type Tag as ProtoTag,
  type Titles,
} from '#proto/anime';
import { Source } from '#proto/common';
import { presentBroadcast, presentNextEpisode, presentStreamingLink } from './airing.ts';
import { presentAppearances } from './character.ts';
import {
  dateOf,
  instantOf,
  numberOf,
  numericIdOn,
  presentExternalId,
  presentImage,
  presentLink,
  textOf,
} from './common.ts';
import { presentCover } from './cover.ts';
import { presentStaffCredit, presentStudio, presentThemeSong } from './credits.ts';
import { nameOf } from './enums.ts';
import { presentEpisode } from './episode.ts';
import type { AnimeModel } from './models.ts';
import { presentMangaRelations, presentRelation } from './relation.ts';
import { presentScore, presentStatistics } from './statistics.ts';
import type { AnimeTitle, Tag } from './types.gen.ts';

/** What a client sees of a committed record; fields outside the read mask come out empty. */
export function presentAnime(anime: ProtoAnime): AnimeModel {
  return { ...presentFacts(anime), ...presentIds(anime), ...presentLists(anime) };
}

function presentFacts(anime: ProtoAnime) {
  return {
    version: Number(anime.version),
    title: presentTitle(anime.titles),
    format: nameOf(Format, anime.format),
    status: nameOf(Status, anime.status),
    statusCertainty: nameOf(StatusCertainty, anime.airing?.statusCertainty ?? 0),
    statusAsOf: instantOf(anime.statusAsOf),
    season: nameOf(Season, anime.season),
    seasonYear: numberOf(anime.seasonYear),
    startDate: dateOf(anime.startDate),
    endDate: dateOf(anime.endDate),
    episodeCount: anime.episodeCount ?? null,
    durationSeconds: anime.durationSeconds ?? null,
    sourceMaterial: nameOf(SourceMaterial, anime.sourceMaterial),
    ageRating: nameOf(AgeRating, anime.ageRating),
    isAdult: anime.adult ?? null,
    adultEvidence: anime.adultEvidence,
    operatorFields: anime.operatorFields,
    countryOfOrigin: textOf(anime.countryOfOrigin),
    synopsis: textOf(anime.synopsis),
    broadcast: anime.broadcast ? presentBroadcast(anime.broadcast) : null,
    nextEpisode: presentNextEpisode(anime.airing?.nextEpisode),
    score: anime.score ? presentScore(anime.score) : null,
    fame: anime.fame ?? null,
    updatedAt: instantOf(anime.updatedAt),
  };
}

function presentIds({ id, externalIds }: ProtoAnime) {
  return {
    id,
    idMal: numericIdOn(Source.MAL, externalIds),
    idAnilist: numericIdOn(Source.ANILIST, externalIds),
    idAnidb: numericIdOn(Source.ANIDB, externalIds),
    idKitsu: numericIdOn(Source.KITSU, externalIds),
    externalIds: externalIds.map(presentExternalId),
  };
}

function presentLists(anime: ProtoAnime) {
  return {
    genres: anime.genres,
    themes: anime.themes,
    demographics: anime.demographics,
    tags: anime.tags.map(presentTag),
    studios: anime.studios.map(presentStudio),
    staff: anime.staff.map(presentStaffCredit),
    characters: presentAppearances(anime.characters),
    episodes: anime.episodes.map(presentEpisode),
    relations: anime.relations.map(presentRelation),
    manga: presentMangaRelations(anime.manga),
    themeSongs: anime.themeSongs.map(presentThemeSong),
    streaming: anime.streaming.map(presentStreamingLink),
    statistics: anime.statistics.map(presentStatistics),
    images: anime.images.map(presentImage),
    coverImage: presentCover(anime.images),
    trailers: anime.trailers.map(({ url, title }) => ({ url, title: textOf(title) })),
    links: anime.links.map(presentLink),
    attributions: anime.attributions,
    provenance: Object.entries(anime.provenance).map(([field, { source }]) => ({ field, source })),
  };
}

function presentTitle(titles: Titles | undefined): AnimeTitle {
  const localized = (titles?.synonyms ?? []).map(({ language, text }) => ({ language: textOf(language), text }));
  return {
    romaji: textOf(titles?.romaji ?? ''),
    english: textOf(titles?.english ?? ''),
    native: textOf(titles?.native ?? ''),
    synonyms: localized.map(({ text }) => text),
    localized,
  };
}

function presentTag({ name, rank, spoiler }: ProtoTag): Tag {
  return { name, rank: numberOf(rank), isSpoiler: spoiler };
}
