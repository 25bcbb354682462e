import { gramsOfWords, titleWordsOf } from './analysis.ts';
import { placeOf } from './relevance.ts';
import { remembered } from './remembered.ts';

/** A title as it is compared. */
export interface Title {
  /** Its words, with spaces between. */
  readonly text: string;
  /** Its letter groups, each once, as numbers: as sets of strings they would take ten times the memory. */
  readonly grams: Int32Array;
}

/** Those of some 2,500 anime, read into 7 MB, and at most twice as many; a query compares those of some hundred. */
const KEPT = 20_000;

/** Reads a title once: to fold its letters takes most of the time that a comparison of titles takes. */
export const readTitle = remembered((text: string): Title => {
  const words = titleWordsOf(text);
  return { text: words.join(' '), grams: Int32Array.from(gramsOfWords(words), placeOf) };
}, KEPT);
