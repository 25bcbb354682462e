import type { AgeRating, Format, Season, SourceMaterial, Status } from '#proto/anime';
import type { CharacterRole } from '#proto/character';
import type { RelationType } from '#proto/relation';
import { quote, presentText, Unreadable } from './text.ts';

// The contract's enums by name: the domain takes its types only, adapters put the numbers in.
export type FormatName = keyof typeof Format;
export type StatusName = keyof typeof Status;
export type SeasonName = keyof typeof Season;
export type SourceMaterialName = keyof typeof SourceMaterial;
export type AgeRatingName = keyof typeof AgeRating;
export type RelationTypeName = keyof typeof RelationType;
export type RoleName = keyof typeof CharacterRole;

const wordOf = (text: string) => text.toUpperCase().replace(/[^A-Z0-9+]+/g, '_').replace(/^_|_$/g, '');

/** A reader of one enum: the contract's name for a source's word. It throws Unreadable at a word that it does not know. */
const reader =
  <Name extends string>(what: string, names: Readonly<Record<string, Name>>) =>
  (text: string | null | undefined): Name | undefined => {
    const value = presentText(text);
    if (value === undefined) return undefined;
    const name = names[wordOf(value)];
    if (!name) throw new Unreadable(`no ${what} that is known: ${quote(value)}`);
    return name;
  };

export const formatOf = reader<FormatName>('format', {
  TV: 'TV', TV_SHORT: 'TV_SHORT', MOVIE: 'MOVIE', OVA: 'OVA', OAD: 'OVA', ONA: 'ONA', WEB: 'ONA', SPECIAL: 'SPECIAL',
  TV_SPECIAL: 'SPECIAL', MUSIC: 'MUSIC', PV: 'PV', CM: 'CM',
});

export const statusOf = reader<StatusName>('status', {
  FINISHED: 'FINISHED', FINISHED_AIRING: 'FINISHED', COMPLETE: 'FINISHED', COMPLETED: 'FINISHED',
  ONGOING: 'RELEASING', CURRENTLY_AIRING: 'RELEASING', RELEASING: 'RELEASING', AIRING: 'RELEASING', CURRENT: 'RELEASING',
  UPCOMING: 'NOT_YET_RELEASED', NOT_YET_AIRED: 'NOT_YET_RELEASED', NOT_YET_RELEASED: 'NOT_YET_RELEASED',
  HIATUS: 'HIATUS', CANCELLED: 'CANCELLED',
});

const seasonNamed = reader<SeasonName | 'UNDEFINED'>('season', {
  WINTER: 'WINTER', SPRING: 'SPRING', SUMMER: 'SUMMER', FALL: 'FALL', AUTUMN: 'FALL', UNDEFINED: 'UNDEFINED',
});

export function seasonOf(text: string | null | undefined): SeasonName | undefined {
  const season = seasonNamed(text);
  return season === 'UNDEFINED' ? undefined : season;
}

export const sourceMaterialOf = reader<SourceMaterialName>('source material', {
  ORIGINAL: 'ORIGINAL', MANGA: 'MANGA', LIGHT_NOVEL: 'LIGHT_NOVEL', VISUAL_NOVEL: 'VISUAL_NOVEL', NOVEL: 'NOVEL', WEB_NOVEL: 'WEB_NOVEL',
  WEB_MANGA: 'WEB_MANGA', DIGITAL_MANGA: 'WEB_MANGA', '4_KOMA_MANGA': 'FOUR_KOMA_MANGA', FOUR_KOMA_MANGA: 'FOUR_KOMA_MANGA', GAME: 'GAME', VIDEO_GAME: 'GAME',
  CARD_GAME: 'CARD_GAME', BOOK: 'BOOK', PICTURE_BOOK: 'PICTURE_BOOK', MUSIC: 'MUSIC', RADIO: 'RADIO', MIXED_MEDIA: 'MIXED_MEDIA', OTHER: 'OTHER',
});

const ratings: Record<string, AgeRatingName> = { G: 'G', PG: 'PG', PG_13: 'PG_13', R: 'R_17', R_17: 'R_17', R_17_: 'R_17', 'R+': 'R_PLUS', RX: 'RX' };

/** MyAnimeList's ratings, with or without their explanation: "R - 17+ (violence & profanity)", "PG-13". @throws Unreadable */
export function ageRatingOf(text: string | null | undefined): AgeRatingName | undefined {
  const value = presentText(text);
  if (value === undefined) return undefined;
  const name = ratings[wordOf(value.split(' - ')[0] ?? '').replace(/_17\+?$/, '_17')];
  if (!name) throw new Unreadable(`no rating that is known: ${quote(value)}`);
  return name;
}

const roles: Record<string, RoleName> = { MAIN: 'MAIN', PRIMARY: 'MAIN', MAIN_CHARACTER: 'MAIN', SUPPORTING: 'SUPPORTING', SECONDARY: 'SUPPORTING', BACKGROUND: 'BACKGROUND', MINOR: 'BACKGROUND' };

export const roleOf = (text: string | null | undefined): RoleName => roles[wordOf(text ?? '')] ?? 'UNSPECIFIED';

const relations: Record<string, RelationTypeName> = {
  SEQUEL: 'SEQUEL', PREQUEL: 'PREQUEL', PARENT: 'PARENT_STORY', PARENT_STORY: 'PARENT_STORY', SIDE_STORY: 'SIDE_STORY', SPIN_OFF: 'SPIN_OFF',
  SUMMARY: 'SUMMARY', RECAP: 'SUMMARY', FULL_STORY: 'FULL_STORY', ALTERNATIVE: 'ALTERNATIVE_VERSION', ALTERNATIVE_VERSION: 'ALTERNATIVE_VERSION',
  ALTERNATIVE_SETTING: 'ALTERNATIVE_SETTING', SAME_SETTING: 'ALTERNATIVE_SETTING', CHARACTER: 'SHARED_CHARACTER', SHARED_CHARACTER: 'SHARED_CHARACTER',
  ADAPTATION: 'ADAPTATION', SOURCE: 'SOURCE', ORIGINAL_WORK: 'SOURCE', COMPILATION: 'COMPILATION', OTHER: 'OTHER',
};

/** Some sources write a format where others write a relation ("SPECIAL", "MOVIE"): OTHER, and their word is kept beside it. */
export const relationTypeOf = (text: string | null | undefined): RelationTypeName => relations[wordOf(text ?? '')] ?? 'OTHER';
