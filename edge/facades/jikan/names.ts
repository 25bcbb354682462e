export const TYPES: Readonly<Record<string, readonly string[]>> = {
  tv: ['TV', 'TV_SHORT'], movie: ['MOVIE'], ova: ['OVA'], special: ['SPECIAL'], ona: ['ONA'], music: ['MUSIC'], cm: ['CM'], pv: ['PV'], tv_special: ['SPECIAL'],
};
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  TV: 'TV', TV_SHORT: 'TV', MOVIE: 'Movie', OVA: 'OVA', ONA: 'ONA', SPECIAL: 'Special', MUSIC: 'Music', PV: 'PV', CM: 'CM',
};
export const STATUSES: Readonly<Record<string, readonly string[]>> = { airing: ['RELEASING', 'HIATUS'], complete: ['FINISHED', 'CANCELLED'], upcoming: ['NOT_YET_RELEASED'] };
export const STATUS_NAMES: Readonly<Record<string, string>> = {
  RELEASING: 'Currently Airing', HIATUS: 'Currently Airing', FINISHED: 'Finished Airing', CANCELLED: 'Finished Airing', NOT_YET_RELEASED: 'Not yet aired',
};
export const RATINGS: Readonly<Record<string, string>> = { g: 'G', pg: 'PG', pg13: 'PG_13', r17: 'R_17', r: 'R_PLUS', rx: 'RX' };
export const RATING_NAMES: Readonly<Record<string, string>> = {
  G: 'G - All Ages', PG: 'PG - Children', PG_13: 'PG-13 - Teens 13 or older', R_17: 'R - 17+ (violence & profanity)', R_PLUS: 'R+ - Mild Nudity', RX: 'Rx - Hentai',
};
export const SOURCE_NAMES: Readonly<Record<string, string>> = {
  ORIGINAL: 'Original', MANGA: 'Manga', LIGHT_NOVEL: 'Light novel', VISUAL_NOVEL: 'Visual novel', NOVEL: 'Novel', WEB_NOVEL: 'Web novel', WEB_MANGA: 'Web manga',
  FOUR_KOMA_MANGA: '4-koma manga', GAME: 'Game', CARD_GAME: 'Card game', BOOK: 'Book', PICTURE_BOOK: 'Picture book', MUSIC: 'Music', RADIO: 'Radio',
  MIXED_MEDIA: 'Mixed media', OTHER: 'Other',
};
export const RELATION_NAMES: Readonly<Record<string, string>> = {
  SEQUEL: 'Sequel', PREQUEL: 'Prequel', PARENT_STORY: 'Parent Story', SIDE_STORY: 'Side Story', SPIN_OFF: 'Spin-Off', SUMMARY: 'Summary', FULL_STORY: 'Full Story',
  ALTERNATIVE_VERSION: 'Alternative Version', ALTERNATIVE_SETTING: 'Alternative Setting', SHARED_CHARACTER: 'Character', ADAPTATION: 'Adaptation', SOURCE: 'Adaptation',
  COMPILATION: 'Summary', OTHER: 'Other',
};
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** order_by → our order, and whether it runs the other way: the first in rank and popularity is the highest. */
export const ORDERS: Readonly<Record<string, readonly [name: string, reversed: boolean]>> = {
  title: ['TITLE', false], start_date: ['START_DATE', false], score: ['SCORE', false], rank: ['SCORE', true], members: ['POPULARITY', false], popularity: ['POPULARITY', true],
  episodes: ['EPISODES', false], mal_id: ['POPULARITY', true],
};
