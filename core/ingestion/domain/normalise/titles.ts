import { fold } from '../../../rules/fold.ts';
import { presentText } from './text.ts';
import { decodeEntities } from './synopsis.ts';

/** A title or a name as it is kept: composed (NFC), single spaces, without invisible characters. */
export const titleText = (text: string | null | undefined): string | undefined =>
  presentText(decodeEntities(text ?? '').normalize('NFC').replace(/[\u200b-\u200f\ufeff\u0000]/g, '').replace(/\s+/g, ' '));

/**
 * The BCP 47 tag that the script of a title gives away: kana is Japanese, Hangul Korean, and a title in Latin, Cyrillic
 * or bare Han letters may be of several languages ("").
 */
export function languageOf(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Thai}/u.test(text)) return 'th';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return '';
}

/** Whether it is written in the Latin alphabet as far as it has letters. */
export const isLatin = (text: string): boolean => !/[^\P{L}\p{Script=Latin}]/u.test(text);

/** What two spellings of one title have in common: width, case, accents and punctuation don't count; voicing marks of kana do. */
export const titleKey = (text: string): string =>
  fold(text).replace(/[^\p{L}\p{N}]/gu, '');
