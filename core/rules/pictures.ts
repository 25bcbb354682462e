/** How wide a picture is, about: 100 pixels, 230, 425 and more. The names are AniList's. */
export type PictureSize = 'MEDIUM' | 'LARGE' | 'EXTRA_LARGE';

/** What the addresses of platforms' pictures say of their size, each platform's largest first. */
const ADDRESSES: readonly (readonly [RegExp, PictureSize])[] = [
  [/^https:\/\/s4\.anilist\.co\/.*\/(media\/anime|media\/manga)\/cover\/large\//, 'EXTRA_LARGE'],
  [/^https:\/\/s4\.anilist\.co\/.*\/(media\/anime|media\/manga)\/cover\/medium\//, 'LARGE'],
  [/^https:\/\/s4\.anilist\.co\/.*\/(media\/anime|media\/manga)\/cover\/small\//, 'MEDIUM'],
  [/^https:\/\/cdn\.myanimelist\.net\/images\/anime\/.*\/\d+l\.(jpg|webp)/, 'EXTRA_LARGE'],
  [/^https:\/\/cdn\.myanimelist\.net\/images\/anime\/.*\/\d+\.(jpg|webp)/, 'LARGE'],
  [/^https:\/\/cdn\.myanimelist\.net\/images\/anime\/.*\/\d+t\.(jpg|webp)/, 'MEDIUM'],
  [/^https:\/\/media\.kitsu\.(app|io)\/.*poster_images?\/.*(original|large|medium)\./, 'EXTRA_LARGE'],
  [/^https:\/\/media\.kitsu\.(app|io)\/.*poster_images?\/.*small\./, 'LARGE'],
  [/^https:\/\/media\.kitsu\.(app|io)\/.*poster_images?\/.*tiny\./, 'MEDIUM'],
];

/** The size of a platform's cover or poster as its address tells it; undefined where it does not. */
export const pictureSizeOf = (url: string): PictureSize | undefined => ADDRESSES.find(([address]) => address.test(url))?.[1];
