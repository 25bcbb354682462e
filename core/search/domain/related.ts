import { nameTermsOf, termsOf, wordsOf } from './analysis.ts';
import type { Point } from './point.ts';

/** The cosines below which the text nearest to a query is about something else. */
export interface UnrelatedBelow {
  /** For one word or two: the meaning of so few is seldom near to that of a whole text. */
  readonly words: number;
  /** For more. */
  readonly sentence: number;
}

export interface Evidence {
  /** The cosine of the text that is nearest in meaning. */
  readonly nearest: number;
  /** The best match has the query as its title, nearly. */
  readonly isTitle: boolean;
  /** Some record has all words of the query. */
  readonly isWhollyTold: boolean;
}

/** A query of so many terms may be a word in a text whose meaning is another. */
const FEW = 2;

/** Whether anything that was found is about what was asked: "asdfghjkl" and "weather tomorrow" are about no anime. */
export function isRelated(query: string, { nearest, isTitle, isWhollyTold }: Evidence, below: UnrelatedBelow): boolean {
  const isShort = termsOf(query).length <= FEW;
  return isTitle || nearest >= (isShort ? below.words : below.sentence) || (isShort && isWhollyTold);
}

/** Whether a record has all words of a query, as words or in the names that it credits. */
export function tellsAllOf(query: string): (point: Pick<Point, 'terms'>) => boolean {
  const asked = wordsOf(query).map((word) => [termsOf(word), nameTermsOf(word)]);
  return ({ terms }) => asked.length > 0 && asked.every((either) => either.some((all) => all.every((term) => terms.includes(term))));
}
