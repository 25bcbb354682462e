import { nameTermsOf, termsOf } from './analysis.ts';
import type { Texts } from './project.ts';

/** Longer prose only costs time: it takes about 10 ms for so much. */
const EMBEDDED_CHARACTERS = 1_200;

/**
 * How often the terms of each field count: an entity that has the word for a genre or a title is about it, one whose
 * synopsis mentions it may be. Measured by `npm run bench:search`: see the README.
 */
const WEIGHTS = { title: 2, label: 3, body: 1, name: 1 } as const;

/** Who wrote a synopsis says nothing of what it describes. */
const CREDIT = /\((source|adapted from)[^)]*\)|\[written by[^\]]*\]/gi;

/**
 * The text that becomes the vector: the prose, or titles and labels of a record without prose. Empty when it has no text at all.
 *
 * Labels before the prose gain nothing (nDCG@10 of meaning alone 0.545 with them and 0.570 without on the 18 queries of
 * relevance-dev.tsv), titles blur it; and so a label that changes needs no new vector.
 */
export function embeddedText({ title, label, body }: Texts): string {
  const parts = body.length > 0 ? body : [...title, label.join(', ')];
  return parts.filter(Boolean).join('. ').replace(CREDIT, '').slice(0, EMBEDDED_CHARACTERS).trim();
}

/**
 * The terms for full-text search by words; none for a record that has nothing but titles and its format.
 *
 * Such a record is found by its titles. Among the words it would say of every word that it is rare: with 7,700 such
 * records beside 1,800 described ones nDCG@10 fell from 0.87 to 0.75. A word of several titles counts as one of one:
 * how many languages a title is known in says nothing of what it is about.
 */
export function searchableTerms({ title, label, body, name }: Texts): string[] {
  const isDescribed = body.length > 0 || name.length > 0 || label.length > 1;
  if (!isDescribed) return [];
  const prose = body.map((text) => text.replace(CREDIT, ''));
  return [
    ...repeat([...new Set(termsOf(title.join('\n')))], WEIGHTS.title), ...repeat(termsOf(label.join('\n')), WEIGHTS.label),
    ...repeat(termsOf(prose.join('\n')), WEIGHTS.body), ...repeat(nameTermsOf(name.join('\n')), WEIGHTS.name),
  ]; // prettier-ignore
}

function repeat(terms: readonly string[], times: number): string[] {
  return Array.from({ length: times }, () => terms).flat();
}
