import { plainText } from '../normalise.ts';

/** Where pictures lie by their file name. */
export const IMAGES = 'https://cdn.anidb.net/images/main/';

/** AniDB's prose links names as `http://anidb.net/ch123 [Name]`: the name stays. */
export const prose = (text: string) => plainText(text.replace(/https?:\/\/anidb\.net\/\S+ \[([^\]]*)\]/g, '$1'));
