import { readFileSync } from 'node:fs';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { plainWord, stemKey, type Language, type Lexicon } from '../domain/baseline/gloss.ts';

const stemWith = (stemmer: (word: string) => string) => (word: string) => plainWord(stemmer(word.toLowerCase()));
const same = (word: string) => word;
const STEMS: Readonly<Record<string, (word: string) => string>> = {
  en: same, es: stemWith(spanish), pt: stemWith(portuguese), fr: stemWith(french), de: stemWith(german), ja: same,
};

/** The words of requests that are known in each language: `words/plot.tsv`, written by this project. */
export function readLexicon(): Lexicon {
  const [head = [], ...rows] = linesOf('plot.tsv');
  const grammar = new Map(linesOf('grammar.tsv').map(([tag = '', words = '']) => [tag, new Map(words.split(' ').map((word) => word.split('=') as [string, string]).map(([word, english = '']) => [word, english]))]));
  return head.map((tag, column) => languageOf(tag, column, rows, grammar.get(tag) ?? new Map()));
}

function languageOf(tag: string, column: number, rows: readonly (readonly string[])[], grammar: ReadonlyMap<string, string>): Language {
  const stem = STEMS[tag]!;
  const isSpaced = tag !== 'ja';
  const english = new Map<string, string>();
  // A word that is English as well, like "mecha", must not make a request Spanish.
  if (column === 0) for (const word of rows.flatMap(([words = '']) => words.split(' '))) english.set(word, word);
  for (const row of column > 0 ? rows : []) {
    for (const entry of row[column]!.split(',').filter((word) => word !== '-')) {
      const words = entry.match(/[\p{L}\p{N}]+/gu) ?? [];
      const keys = isSpaced ? [words.map(plainWord).join(' '), stemKey(words.map(stem))] : [entry];
      for (const key of keys.filter(Boolean)) if (!english.has(key)) english.set(key, row[0]!);
    }
  }
  return { tag, stem, english, grammar, isSpaced, compounds: tag === 'de' };
}

const linesOf = (name: string) =>
  readFileSync(new URL(`../words/${name}`, import.meta.url), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'));
