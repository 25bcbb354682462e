import { stem } from './stem.ts';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words in compatibility form, lower case, without accents or possessives: "Pokémon's" is "pokemon". */
export function wordsOf(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(/['’]s\b|['’]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The terms by which full-text search knows a text, in order: stems of its words. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}

/** Lucene's English stop set (org.apache.lucene.analysis.en.EnglishAnalyzer). */
const STOP_WORDS = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this ' +
    'to was will with'
  ).split(' '),
);

/**
 * The terms that a query asks for: without stop words, unless it has no others. They say nothing of what is described,
 * and how often a synopsis has them would count all the same.
 */
export function queryTermsOf(query: string): string[] {
  const telling = wordsOf(query).filter((word) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling.map(stem) : termsOf(query);
}

/**
 * The letter groups of a text, each once: trigrams of padded words, as PostgreSQL's pg_trgm takes them, which forgive
 * misspellings; of Japanese and Chinese, which write no spaces, bigrams, as Lucene's CJKAnalyzer takes them.
 */
export const gramsOf = (text: string): Set<string> => gramsOfWords(wordsOf(text));

/** The letter groups of a text whose words are known already. */
export function gramsOfWords(words: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const word of words) {
    const [letters, size] = CJK.test(word) ? [word, 2] : [`__${word}_`, 3];
    for (let start = 0; start + size <= letters.length; start++) grams.add(letters.slice(start, start + size));
  }
  return grams;
}
