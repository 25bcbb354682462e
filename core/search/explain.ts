import { termsOf, wordsOf } from './domain/analysis.ts';
import type { Ranked } from './domain/fusion.ts';
import type { ActiveCollection } from './active-collection.ts';

export interface Explanation {
  /** The query's words that the entity's text holds, as they were asked. */
  readonly terms: string[];
  /** The title that matched; empty when titles did not decide. */
  readonly title: string;
}

/** Why these hits were found, by id. */
export async function explain(collections: ActiveCollection, query: string, hits: readonly Ranked[]): Promise<Map<string, Explanation>> {
  const points = await collections.read((store) => store.getMany(hits.map(({ id }) => id)));
  const asked = [...new Set(wordsOf(query))].map((word) => [word, termsOf(word)[0]] as const);
  return new Map(
    hits.map(({ id, title }) => {
      const held = new Set(points.get(id)?.terms);
      const terms = asked.filter(([, term]) => term !== undefined && held.has(term)).map(([word]) => word);
      return [id, { terms, title }];
    }),
  );
}
