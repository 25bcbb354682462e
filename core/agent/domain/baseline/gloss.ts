/** What a language's words mean in English, as far as they tell stories. */
export interface Language {
  /** IETF tag: "es". */
  readonly tag: string;
  /** What a word's forms have in common. */
  readonly stem: (word: string) => string;
  /** By word, a blank between several, and by stem where that is as long as `SURE`. */
  readonly english: ReadonlyMap<string, string>;
  /** Words of grammar, whole, and in English where that helps to read on; they tell the language. */
  readonly grammar: ReadonlyMap<string, string>;
  /** Whether blanks stand between words. */
  readonly isSpaced: boolean;
  /** Whether words are made of several: "Kopfgeldjäger". */
  readonly compounds: boolean;
}

export type Lexicon = readonly Language[];

interface Reading {
  /** In English where known, else as it stands. */
  readonly words: readonly string[];
  readonly known: number;
  readonly unknown: number;
  readonly grammar: number;
}

/** So many words are one entry at most. */
const LONGEST = 4;
/** Shorter stems are of too many words. */
const SURE = 4;
/** In Japanese, letters. */
const LONGEST_LETTERS = 9;

/** The language of a request; undefined for English, and for what has too little of any other. */
export function languageOf(request: string, lexicon: Lexicon): Language | undefined {
  const read = lexicon.map((language) => ({ language, reading: readIn(language, request) }));
  const score = ({ reading: { known, grammar } }: (typeof read)[number]) => 2 * grammar + known;
  const [best, second] = read.sort((a, b) => score(b) - score(a));
  if (!best || best.language.tag === 'en' || best.reading.known === 0) return undefined;
  return second && score(second) === score(best) && second.language.tag === 'en' ? undefined : best.language;
}

export interface Gloss {
  /** In English word by word; what is not known stays as it is. */
  readonly text: string;
  /** Whether at least half of what it tells is known, and more than a word. */
  readonly isKnown: boolean;
}

export function glossOf(text: string, language: Language): Gloss {
  const { words, known, unknown } = readIn(language, text);
  return { text: words.filter(Boolean).join(' '), isKnown: known > 1 && known >= unknown };
}

function readIn(language: Language, text: string): Reading {
  return language.isSpaced ? readWords(language, text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : readLetters(language, text);
}

function readWords(language: Language, words: readonly string[]): Reading {
  const found: string[] = [];
  const counts = { known: 0, unknown: 0, grammar: 0 };
  for (let at = 0; at < words.length; ) {
    const [entry, length] = entryAt(language, words, at);
    const word = words[at]!;
    const grammar = length < 2 ? language.grammar.get(word) : undefined;
    counts[grammar !== undefined ? 'grammar' : entry ? 'known' : 'unknown'] += 1;
    found.push(grammar ?? entry ?? word);
    at += length;
  }
  return { words: found, ...counts };
}

/** The longest entry that begins there, and of how many words it is. */
function entryAt(language: Language, words: readonly string[], at: number): [string | undefined, number] {
  for (let length = Math.min(LONGEST, words.length - at); length > 1; length -= 1) {
    const entry = meaningOf(language, words.slice(at, at + length));
    if (entry) return [entry, length];
  }
  const word = words[at]!;
  return [meaningOf(language, [word]) ?? (language.compounds ? compoundOf(language, word) : undefined), 1];
}

/** Of the words as they stand, without an "s" of the plural, or of their stems: stems mistake "chica" for "chico". */
function meaningOf({ stem, english }: Language, words: readonly string[]): string | undefined {
  const plain = words.map(plainWord);
  const stems = words.map(stem);
  return english.get(plain.join(' ')) ?? english.get(plain.map((word) => word.replace(/s$/u, '')).join(' ')) ?? english.get(stemKey(stems));
}

/** Marks a key as made of stems. */
export const stemKey = (stems: readonly string[]): string => (stems.every((one) => one.length >= SURE || stems.length > 1) ? `~${stems.join(' ')}` : '');

/** Without accents, which people leave out. */
export const plainWord = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('ß', 'ss');

/** Two known words in one, an "s", "n" or "en" between them at most. */
function compoundOf(language: Language, word: string): string | undefined {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const last = meaningOf(language, [word.slice(at)]);
    if (!last) continue;
    const first = [word.slice(0, at), word.slice(0, at).replace(/(?:en|[snre])$/u, '')].map((part) => meaningOf(language, [part])).find(Boolean);
    if (first) return `${first} ${last}`;
  }
  return undefined;
}

const LATIN = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\s'-]*/uy;

/** Without blanks the longest entry counts; letters of which nothing is known are left out, Latin ones stay. */
function readLetters({ english, grammar }: Language, text: string): Reading {
  const found: string[] = [];
  const counts = { known: 0, unknown: 0, grammar: 0 };
  for (let at = 0; at < text.length; ) {
    LATIN.lastIndex = at;
    const latin = LATIN.exec(text)?.[0];
    if (latin) {
      found.push(latin.trim());
      at += latin.length;
      continue;
    }
    const length = Array.from({ length: LONGEST_LETTERS }, (_, less) => LONGEST_LETTERS - less).find((most) => isEntry(text, at, most, english)) ?? 0;
    if (length > 0) { found.push(english.get(text.slice(at, at + length))!); counts.known += 1; }
    else if (grammar.has(text[at]!)) counts.grammar += 1;
    at += Math.max(1, length);
  }
  return { words: found, ...counts };
}

const KATAKANA = /[\p{Script=Katakana}ー]/u;

/** A piece of a longer foreign word is none: "アイ" in "アイドル". */
function isEntry(text: string, at: number, length: number, english: ReadonlyMap<string, string>): boolean {
  const piece = text.slice(at, at + length);
  if (piece.length < length || !english.has(piece)) return false;
  const cuts = (a: string | undefined, b: string | undefined) => KATAKANA.test(a ?? '') && KATAKANA.test(b ?? '');
  return !cuts(text[at - 1], piece[0]) && !cuts(piece.at(-1), text[at + length]);
}
