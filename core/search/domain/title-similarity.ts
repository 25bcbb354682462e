import { editDistance } from './edit-distance.ts';
import { readTitle } from './title.ts';

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
  const asked = readTitle(query);
  const grams = new Set(asked.grams);
  return (titles) => {
    let best: TitleMatch = { title: '', similarity: 0 };
    for (const title of titles) {
      const given = readTitle(title);
      const similarity = Math.max(alike(grams, given.grams), isSpelledRight ? 0 : spelledAlike(asked.text, given.text));
      if (similarity > best.similarity) best = { title, similarity };
    }
    return best;
  };
}

/** Whether one of the titles has all words of the query. */
export function hasAllWords(query: string): (titles: readonly string[]) => boolean {
  const asked = new Set(wordsOf(query));
  return (titles) => titles.some((title) => asked.isSubsetOf(new Set(wordsOf(title))));
}

const wordsOf = (title: string) => readTitle(title).text.split(' ').filter(Boolean);

function alike(asked: ReadonlySet<number>, given: Int32Array): number {
  if (asked.size === 0 || given.length === 0) return 0;
  let shared = 0;
  for (const gram of given) if (asked.has(gram)) shared++;
  return shared / (asked.size + given.length) + shared / asked.size / 2;
}

function spelledAlike(asked: string, given: string): number {
  const longer = Math.max(asked.length, given.length);
  // Names of up to three letters are one letter away from each other.
  if (asked.length < 4 || longer > SPELLED_OUT || Math.abs(asked.length - given.length) > 2) return 0;
  return 1 - editDistance(asked, given) / longer;
}
