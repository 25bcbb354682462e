import { Format, Season, SourceMaterial, Status } from '#proto/anime';
import { MangaFormat } from '#proto/relation';

// AniList's words as the contract's.
export const formats: Record<string, Format> = {
  TV: Format.TV,
  TV_SHORT: Format.TV_SHORT,
  MOVIE: Format.MOVIE,
  SPECIAL: Format.SPECIAL,
  OVA: Format.OVA,
  ONA: Format.ONA,
  MUSIC: Format.MUSIC,
};
export const statuses: Record<string, Status> = {
  FINISHED: Status.FINISHED,
  RELEASING: Status.RELEASING,
  NOT_YET_RELEASED: Status.NOT_YET_RELEASED,
  CANCELLED: Status.CANCELLED,
  HIATUS: Status.HIATUS,
};
export const seasons: Record<string, Season> = {
  WINTER: Season.WINTER,
  SPRING: Season.SPRING,
  SUMMER: Season.SUMMER,
  FALL: Season.FALL,
};
export const materials: Record<string, SourceMaterial> = {
  ORIGINAL: SourceMaterial.ORIGINAL,
  MANGA: SourceMaterial.MANGA,
  LIGHT_NOVEL: SourceMaterial.LIGHT_NOVEL,
  VISUAL_NOVEL: SourceMaterial.VISUAL_NOVEL,
  VIDEO_GAME: SourceMaterial.GAME,
  GAME: SourceMaterial.GAME,
  NOVEL: SourceMaterial.NOVEL,
  WEB_NOVEL: SourceMaterial.WEB_NOVEL,
  PICTURE_BOOK: SourceMaterial.PICTURE_BOOK,
  MULTIMEDIA_PROJECT: SourceMaterial.MIXED_MEDIA,
  DOUJINSHI: SourceMaterial.OTHER,
  ANIME: SourceMaterial.OTHER,
  LIVE_ACTION: SourceMaterial.OTHER,
  COMIC: SourceMaterial.OTHER,
  OTHER: SourceMaterial.OTHER,
};
export const mangaFormats: Record<string, MangaFormat> = {
  MANGA: MangaFormat.MANGA,
  NOVEL: MangaFormat.LIGHT_NOVEL,
  ONE_SHOT: MangaFormat.ONE_SHOT,
};
export const trailers: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  dailymotion: 'https://www.dailymotion.com/video/',
};
