import { isJapanese, toRomaji } from 'wanakana';

const KANJI = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * A title in kana as it reads in Latin letters (Hepburn, long vowels doubled), each word with a capital: けいおん！ is "Keion!".
 *
 * @returns undefined for a title without kana, or with a kanji or a letter of another script: how those are read is not derived
 */
export function romajiOf(title: string): string | undefined {
  const text = title.normalize('NFKC');
  if (!KANA.test(text) || KANJI.test(text) || !isJapanese(text.replace(/[^\p{L}]/gu, ''), /[A-Za-zÀ-ɏ]/)) return undefined;
  const words = text.replace(/[・･=＝]/g, ' ').replace(/[〜～]/g, '~').split(/\s+/).filter(Boolean).map((word) => wordOf(word));
  return words.join(' ');
}

function wordOf(word: string): string {
  // What wanakana spells otherwise than English-speaking viewers do: っち is "cchi", as in Bocchi, and ヴァ is "va".
  const latin = toRomaji(word).replace(/tch/g, 'cch').replace(/vu(?=[aieo])/g, 'v');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
