import { nameTermsOf, termsOf } from './analysis.ts';
import type { Point } from './point.ts';

/**
 * Whether a text is, whole, a name that an entity's terms hold: family name first or last, "Kon Satoshi" as "Satoshi Kon". The parts
 * have to stand side by side: a Satoshi and another's Kon are nobody.
 * In scripts without spaces titles have terms like those of names: what a title says is no one's name.
 */
export function isNameIn(text: string): (point: Pick<Point, 'terms' | 'titles'>) => boolean {
  const parts = nameTermsOf(text);
  const asked = parts.toSorted().join(' ');
  const holds = (terms: readonly string[]) => terms.some((term, at) => parts.includes(term) && terms.slice(at, at + parts.length).toSorted().join(' ') === asked);
  return ({ terms, titles }) => parts.length > 0 && holds(terms) && !titles.some((title) => holds(termsOf(title)));
}
