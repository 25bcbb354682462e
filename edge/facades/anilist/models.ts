import type { CharacterCredit } from '#proto/catalog';
import type { AnimeModel, StaffModel as Profile } from '../../schema/models.ts';
import type { Character, Manga, RelationType, VoiceActor } from '../../schema/types.gen.ts';
import { numericId } from '../ids.ts';
import type { Paging } from './connection.ts';
import type { CharacterRole, PageInfo, StaffLanguage } from './types.gen.ts';

/** What AniList calls a medium: an anime of the catalog, or a printed work that one comes from or became. */
export interface MediaModel {
  /** AniList's. */
  readonly id: number;
  readonly anime: AnimeModel | null;
  readonly manga: Manga | null;
}

/** An episode's place in the schedule. */
export interface AiringScheduleModel {
  readonly mediaId: number;
  /** 0 when it can't be known. */
  readonly episode: number;
  /** Seconds since 1970. */
  readonly airingAt: number;
  /** Our own id of the anime, by which it is loaded where it is not at hand. */
  readonly animeId: string;
  readonly media: MediaModel | null;
}

export interface CharacterModel {
  readonly id: number;
  readonly character: Character;
  /** Where it appears, if it was looked up by itself. */
  readonly appearances?: readonly CharacterCredit[];
}

/** Someone who made an anime, or gave it a voice. */
export interface StaffModel {
  readonly id: number;
  readonly name: string;
  readonly native: string | null;
  readonly language: StaffLanguage | null;
  readonly occupations: readonly string[];
  /** Our own id; null of someone who is only named. */
  readonly personId: string | null;
  /** All that they did, if they were looked up by themselves. */
  readonly profile?: Profile;
}

export interface StudioModel {
  readonly id: number;
  readonly name: string;
  readonly isAnimation: boolean;
}

export interface CharacterEdgeModel {
  readonly node: CharacterModel;
  readonly role: CharacterRole | null;
  readonly actors: readonly VoiceActor[];
  /** Our own ids of the anime that it is about. */
  readonly animeIds: readonly string[];
}

export interface MediaEdgeModel {
  readonly node: MediaModel;
  readonly relation?: RelationType | null;
  readonly characterRole?: CharacterRole | null;
  readonly staffRole?: string | null;
  readonly isMainStudio?: boolean;
  readonly characters?: readonly CharacterModel[];
  readonly actors?: readonly VoiceActor[];
}

export interface RecommendationModel {
  readonly id: number;
  readonly media: MediaModel | null;
  readonly mediaRecommendation: MediaModel;
}

/** A page whose one list has yet to be made; what `pageInfo` says of it waits for that. */
export interface PageModel {
  readonly paging: Paging;
  /** The list's total is asked for. */
  readonly isCounted: boolean;
  readonly told: PromiseWithResolvers<PageInfo>;
}

/** The medium of an anime; null of one that has no id at AniList, which can be shown nowhere here. */
export const mediaOf = (anime: AnimeModel | null | undefined): MediaModel | null =>
  anime && anime.idAnilist !== null ? { id: anime.idAnilist, anime, manga: null } : null;

/** The medium of a printed work, where its id at AniList is known. */
export function mediaOfManga(manga: Manga): MediaModel | null {
  const id = numericId('ANILIST', manga.externalIds);
  return id === null ? null : { id, anime: null, manga };
}
