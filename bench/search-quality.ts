import { fuse, rankingKeys } from '../core/search/domain/fusion.ts';
import { gramsOf, queryTermsOf } from '../core/search/domain/analysis.ts';
import type { Embedder } from '../core/search/embedder.ts';
import { search } from '../core/search/search.ts';
import type { ActiveCollection } from '../core/search/active-collection.ts';
import type { Judged } from './search-data.ts';

export interface Quality {
  readonly ndcg: number;
  readonly mrr: number;
  readonly hit10: number;
  readonly hit3: number;
  readonly hit1: number;
}

export type Rank = (query: string) => Promise<readonly string[]>;

const ask = { limit: 10, offset: 0, entity: 'ANIME', filter: { all: [] } } as const;

/** The arms as they are asked in a search, each alone, and the search itself. */
export function arms(collections: ActiveCollection, embedder: Embedder): Readonly<Record<'dense' | 'text' | 'fused', Rank>> {
  const options = { entity: 'ANIME', limit: 200, keys: rankingKeys } as const;
  return {
    dense: async (query) => {
      const vector = await embedder.embedQuery(query);
      return ids(await collections.read((store) => store.queryDense(vector, options)));
    },
    text: async (query) => {
      const [words, titles] = await collections.read((store) =>
        Promise.all([
          store.queryTerms(queryTermsOf(query), options),
          store.queryTitles(gramsOf(query), options),
        ]),
      );
      // Without popularity, which is no arm's.
      const bare = (hits: typeof words) => hits.map((hit) => ({ ...hit, payload: {} }));
      return ids(fuse(query, { dense: [], words: bare(words), titles: bare(titles) }));
    },
    fused: async (query) => ids((await search({ collections, embedder }, query, ask)).hits),
  };
}

const ids = (hits: readonly { readonly id: string }[]) => hits.slice(0, 10).map(({ id }) => id);

/** Means over the queries: nDCG@10 with binary relevance, MRR@10, and how many have a wanted one in the first 10, 3 and 1. */
export async function judge(queries: readonly Judged[], rank: Rank): Promise<Quality> {
  const each: Quality[] = [];
  for (const { query, wanted } of queries) each.push(gains(await rank(query), wanted));
  const mean = (key: keyof Quality) => each.reduce((sum, quality) => sum + quality[key], 0) / each.length;
  return { ndcg: mean('ndcg'), mrr: mean('mrr'), hit10: mean('hit10'), hit3: mean('hit3'), hit1: mean('hit1') };
}

function gains(found: readonly string[], wanted: readonly string[]): Quality {
  const discount = (place: number) => 1 / Math.log2(place + 2);
  const gained = found.reduce((sum, id, place) => sum + (wanted.includes(id) ? discount(place) : 0), 0);
  const ideal = wanted.slice(0, 10).reduce((sum, _id, place) => sum + discount(place), 0);
  const first = found.findIndex((id) => wanted.includes(id));
  return {
    ndcg: gained / ideal,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    hit10: first < 0 ? 0 : 1,
    hit3: first >= 0 && first < 3 ? 1 : 0,
    hit1: first === 0 ? 1 : 0,
  };
}
