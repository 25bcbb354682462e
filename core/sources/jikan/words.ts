import { AgeRating, Format, Season, SourceMaterial, Status } from '#proto/anime';

// MyAnimeList's words as the contract's.
export const formats: Record<string, Format> = {
  TV: Format.TV,
  Movie: Format.MOVIE,
  OVA: Format.OVA,
  ONA: Format.ONA,
  Special: Format.SPECIAL,
  'TV Special': Format.SPECIAL,
  Music: Format.MUSIC,
  PV: Format.PV,
  CM: Format.CM,
};
export const statuses: Record<string, Status> = {
  'Finished Airing': Status.FINISHED,
  'Currently Airing': Status.RELEASING,
  'Not yet aired': Status.NOT_YET_RELEASED,
};
export const seasons: Record<string, Season> = {
  winter: Season.WINTER,
  spring: Season.SPRING,
  summer: Season.SUMMER,
  fall: Season.FALL,
};
export const materials: Record<string, SourceMaterial> = {
  Original: SourceMaterial.ORIGINAL,
  Manga: SourceMaterial.MANGA,
  'Light novel': SourceMaterial.LIGHT_NOVEL,
  'Visual novel': SourceMaterial.VISUAL_NOVEL,
  Novel: SourceMaterial.NOVEL,
  'Web novel': SourceMaterial.WEB_NOVEL,
  'Web manga': SourceMaterial.WEB_MANGA,
  '4-koma manga': SourceMaterial.FOUR_KOMA_MANGA,
  Game: SourceMaterial.GAME,
  'Card game': SourceMaterial.CARD_GAME,
  Book: SourceMaterial.BOOK,
  'Picture book': SourceMaterial.PICTURE_BOOK,
  Music: SourceMaterial.MUSIC,
  Radio: SourceMaterial.RADIO,
  'Mixed media': SourceMaterial.MIXED_MEDIA,
  Other: SourceMaterial.OTHER,
};
/** By what stands before the dash: "PG-13 - Teens 13 or older". */
export const ratings: Record<string, AgeRating> = {
  G: AgeRating.G,
  PG: AgeRating.PG,
  'PG-13': AgeRating.PG_13,
  R: AgeRating.R_17,
  'R+': AgeRating.R_PLUS,
  Rx: AgeRating.RX,
};
export const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
