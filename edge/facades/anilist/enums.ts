import type { AnimeFormat, MangaFormat, RelationType, SourceMaterial } from '../../schema/types.gen.ts';
import type { MediaFormat, MediaRelation, MediaSource, StaffLanguage } from './types.gen.ts';

/** AniList has no name for trailers and commercials. */
export const FORMATS: Readonly<Record<AnimeFormat, MediaFormat>> = {
  TV: 'TV', TV_SHORT: 'TV_SHORT', MOVIE: 'MOVIE', OVA: 'OVA', ONA: 'ONA', SPECIAL: 'SPECIAL', MUSIC: 'MUSIC', PV: 'SPECIAL', CM: 'SPECIAL',
};

export const MANGA_FORMATS: Readonly<Record<MangaFormat, MediaFormat>> = {
  MANGA: 'MANGA', LIGHT_NOVEL: 'NOVEL', NOVEL: 'NOVEL', ONE_SHOT: 'ONE_SHOT', DOUJIN: 'MANGA', MANHWA: 'MANGA', MANHUA: 'MANGA',
};

/** A source material by the names of the third version of AniList's list, of the second, and of the first. */
const SOURCES: Readonly<Record<SourceMaterial, readonly [MediaSource, MediaSource, MediaSource]>> = {
  ORIGINAL: ['ORIGINAL', 'ORIGINAL', 'ORIGINAL'],
  MANGA: ['MANGA', 'MANGA', 'MANGA'],
  LIGHT_NOVEL: ['LIGHT_NOVEL', 'LIGHT_NOVEL', 'LIGHT_NOVEL'],
  VISUAL_NOVEL: ['VISUAL_NOVEL', 'VISUAL_NOVEL', 'VISUAL_NOVEL'],
  NOVEL: ['NOVEL', 'NOVEL', 'OTHER'],
  WEB_NOVEL: ['WEB_NOVEL', 'NOVEL', 'OTHER'],
  WEB_MANGA: ['MANGA', 'MANGA', 'MANGA'],
  FOUR_KOMA_MANGA: ['MANGA', 'MANGA', 'MANGA'],
  GAME: ['VIDEO_GAME', 'VIDEO_GAME', 'VIDEO_GAME'],
  CARD_GAME: ['GAME', 'OTHER', 'OTHER'],
  BOOK: ['OTHER', 'OTHER', 'OTHER'],
  PICTURE_BOOK: ['PICTURE_BOOK', 'OTHER', 'OTHER'],
  MUSIC: ['OTHER', 'OTHER', 'OTHER'],
  RADIO: ['OTHER', 'OTHER', 'OTHER'],
  MIXED_MEDIA: ['MULTIMEDIA_PROJECT', 'OTHER', 'OTHER'],
  OTHER: ['OTHER', 'OTHER', 'OTHER'],
};

export const sourceOf = (material: SourceMaterial, version: number): MediaSource | null =>
  SOURCES[material][version >= 3 ? 0 : version === 2 ? 1 : 2];

/** The source materials that any version calls so. */
export const materialsOf = (source: MediaSource): SourceMaterial[] =>
  (Object.keys(SOURCES) as SourceMaterial[]).filter((material) => SOURCES[material][0] === source);

const RELATIONS: Readonly<Record<RelationType, MediaRelation>> = {
  SEQUEL: 'SEQUEL', PREQUEL: 'PREQUEL', PARENT_STORY: 'PARENT', SIDE_STORY: 'SIDE_STORY', SPIN_OFF: 'SPIN_OFF', SUMMARY: 'SUMMARY',
  FULL_STORY: 'PARENT', ALTERNATIVE_VERSION: 'ALTERNATIVE', ALTERNATIVE_SETTING: 'ALTERNATIVE', SHARED_CHARACTER: 'CHARACTER',
  ADAPTATION: 'ADAPTATION', SOURCE: 'SOURCE', COMPILATION: 'COMPILATION', OTHER: 'OTHER',
};

/** What the first version of AniList's list, which is the default, calls what only the second has. */
const BEFORE: Readonly<Partial<Record<MediaRelation, MediaRelation>>> = { SOURCE: 'ADAPTATION', COMPILATION: 'SUMMARY', CONTAINS: 'OTHER' };

export function relationOf(type: RelationType, version: number | null | undefined): MediaRelation {
  const relation = RELATIONS[type];
  return version === 2 ? relation : (BEFORE[relation] ?? relation);
}

/** AniList's languages by their BCP 47 tags. */
const LANGUAGES: Readonly<Record<string, StaffLanguage>> = {
  ja: 'JAPANESE', en: 'ENGLISH', ko: 'KOREAN', it: 'ITALIAN', es: 'SPANISH', pt: 'PORTUGUESE', fr: 'FRENCH', de: 'GERMAN', he: 'HEBREW', hu: 'HUNGARIAN',
};

/** Null for a language that AniList has no name for. */
export const languageOf = (tag: string | null): StaffLanguage | null => LANGUAGES[tag?.split('-')[0]?.toLowerCase() ?? ''] ?? null;
