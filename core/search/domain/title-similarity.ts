import { gramsOf, gramsOfWords, titleWordsOf } from './analysis.ts';
import { editDistance } from './edit-distance.ts';

export interface TitleMatch {
  /** The best of the titles; empty when there are none. */
  readonly title: string;
  /** How well the query names it, 0–1. */
  readonly similarity: number;
}

/** Longer queries are sentences; among their letters a single swap is lost anyway. */
const SPELLED_OUT = 40;

/**
 * How well a query names one of these titles.
 *
 * For each title it is half how alike the two are (Dice's coefficient of their letter groups) and half how much of
 * the query the title accounts for, so that "fullmetal" is near "Fullmetal Alchemist" and nearer to "Fullmetal".
 * Of short names a swap of two letters leaves few groups the same, so the share of letters in their place counts
 * when it is higher.
 *
 * @param isSpelledRight what is only spelled almost so is not meant: "madoka" is not "Mahouka"
 */
export function matchTitle(query: string, { isSpelledRight = false } = {}): (titles: readonly string[]) => TitleMatch {
  const asked = gramsOf(query);
  const spelled = titleWordsOf(query).join(' ');
  return (titles) => {
    let best: TitleMatch = { title: '', similarity: 0 };
    for (const title of titles) {
      const words = titleWordsOf(title);
      const similarity = Math.max(alike(asked, gramsOfWords(words)), isSpelledRight ? 0 : spelledAlike(spelled, words.join(' ')));
      if (similarity > best.similarity) best = { title, similarity };
    }
    return best;
  };
}

/** Whether one of the titles has all words of the query. */
export function hasAllWords(query: string): (titles: readonly string[]) => boolean {
  const asked = new Set(titleWordsOf(query));
  return (titles) => titles.some((title) => asked.isSubsetOf(new Set(titleWordsOf(title))));
}

function alike(asked: ReadonlySet<string>, given: ReadonlySet<string>): number {
  if (asked.size === 0 || given.size === 0) return 0;
  const shared = asked.intersection(given).size;
  return shared / (asked.size + given.size) + shared / asked.size / 2;
}

function spelledAlike(asked: string, given: string): number {
  const longer = Math.max(asked.length, given.length);
  // Names of up to three letters are one letter away from each other.
  if (asked.length < 4 || longer > SPELLED_OUT || Math.abs(asked.length - given.length) > 2) return 0;
  return 1 - editDistance(asked, given) / longer;
}
