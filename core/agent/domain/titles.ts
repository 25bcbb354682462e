import { foldName } from './clean.ts';
import type { Facts } from './facts.ts';

/**
 * Which of the anime that a search found for a title really has it: the same name before one that starts with it,
 * before one that it is a part of.
 *
 * @param found best hit first
 * @returns undefined when none does: a reference is never guessed
 */
export function pickTitle(title: string, found: readonly Facts[]): Facts | undefined {
  const wanted = foldName(title);
  if (!wanted) return undefined;
  const fits = [
    (name: string) => name === wanted,
    (name: string) => name.startsWith(`${wanted} `) || wanted.startsWith(`${name} `),
    (name: string) => ` ${name} `.includes(` ${wanted} `) || isAlmost(name, wanted),
  ];
  const named = found.map((facts) => ({ facts, names: facts.titles.map(foldName).filter(Boolean) }));
  for (const isFit of fits) {
    const fit = named.find(({ names }) => names.some(isFit));
    if (fit) return fit.facts;
  }
  return undefined;
}

/** Most three-letter pieces in common (Dice ≥ 0.6): a misspelling, or another way to spell a name in Latin letters. */
function isAlmost(a: string, b: string): boolean {
  const [of, to] = [pieces(a), pieces(b)];
  return (2 * of.intersection(to).size) / (of.size + to.size) >= 0.6;
}

function pieces(name: string): Set<string> {
  const padded = ` ${name} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, start) => padded.slice(start, start + 3)));
}
