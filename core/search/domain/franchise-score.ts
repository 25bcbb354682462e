import { readTitle } from './title.ts';

/** Where a title's name ends and what tells one entry of a franchise from another begins. */
const SUBTITLE = /[:：(（~〜～]/u;

interface Named {
  readonly titles: readonly string[];
  readonly score: number;
}

/**
 * The best score among each one's franchise: of those whose names begin with one of its names, or begin its own. A plot is told in
 * the synopsis of one season, and the others are about the same people.
 *
 * @returns for each of these, in order; never below its own score
 */
export function bestFranchiseScores(entries: readonly Named[]): number[] {
  const names = entries.map(({ titles }) => new Set(titles.flatMap(namesOf)));
  const best = new Map<string, number>();
  const whole = names.reduce((all, some) => all.union(some), new Set<string>());
  names.forEach((own, at) => {
    const shared = new Set([...own].flatMap(beginnings).filter((name) => whole.has(name)));
    for (const name of shared) best.set(name, Math.max(best.get(name) ?? 0, entries[at]!.score));
  });
  return names.map((own, at) => Math.max(entries[at]!.score, ...[...own].flatMap(beginnings).map((name) => best.get(name) ?? 0)));
}

/** A title, and what of it stands before its subtitle. */
function namesOf(title: string): string[] {
  const [head = ''] = title.split(SUBTITLE);
  return [title, head].map((name) => readTitle(name).text).filter((name) => name.length > 2);
}

/** A name itself and all that it begins with, by whole words: "black lagoon roberta" begins with "black lagoon". */
function beginnings(name: string): string[] {
  const words = name.split(' ');
  return words.map((_word, at) => words.slice(0, at + 1).join(' '));
}
