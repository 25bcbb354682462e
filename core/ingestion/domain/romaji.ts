import { romanise } from '../../rules/kana.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Letters whose reading is not derived: kanji, and those of any other script. */
const UNREAD = /[^\P{L}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}ー]/u;

/**
 * A title in kana as it reads in Latin letters (Hepburn, long vowels doubled), each word with a capital: けいおん！ is "Keion!".
 *
 * @returns undefined for a title without kana, or with a kanji or a letter of another script: how those are read is not derived
 */
export function romajiOf(title: string): string | undefined {
  const text = title.normalize('NFKC');
  if (!KANA.test(text) || UNREAD.test(text)) return undefined;
  const words = text.replace(/[・･=＝]/g, ' ').replace(/[〜～]/g, '~').split(/\s+/).filter(Boolean).map(romanise);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
