import { fold } from '../../rules/fold.ts';
import { isKana, romanise } from '../../rules/kana.ts';
import { stem } from './stem.ts';

/** Scripts that write no spaces between words, and Korean, whose words carry their particles. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Words in compatibility form, lower case, without accents or possessives: "Pokémon's" is "pokemon". */
export function wordsOf(text: string): readonly string[] {
  return fold(text).replace(/['’]s\b|['’]/gu, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/**
 * The terms by which full-text search knows a text, in order: stems of its words; of scripts without spaces pairs of letters, as
 * Lucene's CJKAnalyzer takes them.
 */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : [stem(word)]));
}

const pairsOf = (word: string) => (word.length < 3 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));

/** Where a word of Japanese or Chinese letters goes on in others: "ちはやふる2". */
const BETWEEN_SCRIPTS = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])(?=[a-z0-9])|(?<=[a-z0-9])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/**
 * A title's words as they are compared: kana in Latin letters, and long vowels short, as "Kudou", "Kudō" and "Kudo" are one name.
 */
export function titleWordsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => word.split(BETWEEN_SCRIPTS)).map((word) => (isKana(word) ? romanise(word) : word).replace(/([aeiou])(?:\1|u)(?<=oo|ou|uu|aa|ee|ii)/gu, '$1'));
}

/**
 * The terms of names of people and studios, in a space of their own: as titles are compared, so that "Kudou", "Kudō" and "くどう"
 * are "Kudo"; among other words it would make a god of what is good.
 */
export function nameTermsOf(text: string): string[] {
  return titleWordsOf(text).flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : [`~${word}`]));
}

/** Lucene's English stop set (org.apache.lucene.analysis.en.EnglishAnalyzer). */
const STOP_WORDS = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this ' +
    'to was will with'
  ).split(' '),
);

/**
 * The terms that a query asks for, each word of it as a word and as a name: without stop words, unless it has no others. They say
 * nothing of what is described, and how often a synopsis has them would count all the same.
 */
export function queryTermsOf(query: string): string[] {
  const telling = wordsOf(query).filter((word) => !STOP_WORDS.has(word));
  const asked = telling.length > 0 ? telling.join(' ') : query;
  return [...new Set([...termsOf(asked), ...nameTermsOf(asked)])];
}

/**
 * The character n-grams of a text, each once: trigrams of padded words, as PostgreSQL's pg_trgm takes them, which forgive
 * misspellings; of Japanese and Chinese, which write no spaces, bigrams, as Lucene's CJKAnalyzer takes them.
 */
export const gramsOf = (text: string): Set<string> => gramsOfWords(titleWordsOf(text));

/** The character n-grams of a text that is already split into words. */
export function gramsOfWords(words: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const word of words) {
    const [letters, size] = UNSPACED.test(word) ? [word.length > 1 ? word : word.padEnd(2, '_'), 2] : [`__${word}_`, 3];
    for (let start = 0; start + size <= letters.length; start++) grams.add(letters.slice(start, start + size));
  }
  return grams;
}
