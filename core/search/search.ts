import { Unavailable } from '#platform/bus/consume';
import { gramsOf, queryTermsOf } from './domain/analysis.ts';
import type { Filter } from './domain/filter.ts';
import { otherNames } from './domain/franchise.ts';
import { fuse, rankingKeys, type Ranked } from './domain/fusion.ts';
import { readHints } from './domain/hints.ts';
import { isNameIn } from './domain/names.ts';
import { readOrdinal } from './domain/ordinal.ts';
import type { EntityType, PointTexts } from './domain/point.ts';
import { isRelated, tellsAllOf, type Evidence } from './domain/related.ts';
import type { Embedder } from './embedder.ts';
import type { ActiveCollection } from './active-collection.ts';
import type { Hit, QueryOptions, Store } from './store.ts';

/**
 * How many candidates each arm brings in. It is the same for every page: a page further on is cut from the
 * same ranking, so that pages neither overlap nor skip.
 */
const DEPTH = 200;
/** Of what is alike by meaning more: it may be far down, and known well. */
const DENSE_DEPTH = 500;
/**
 * Names are short. A longer query is a description, or a long title whose words find it; of its letters nearly every
 * title has some, and to count them costs more than all the rest.
 */
const NAME_WORDS = 8;

/** What is named best is among the first of those by letters; to read the number out of a title takes longer than to compare it. */
const NAMED_BEST = 50;

export interface SearchContext {
  readonly collections: ActiveCollection;
  readonly embedder: Embedder;
}

export interface Ask {
  readonly limit: number;
  readonly offset: number;
  readonly entity: EntityType;
  readonly filter: Filter;
}

export interface Page {
  readonly hits: readonly Ranked[];
  readonly hasMore: boolean;
}

export interface SearchPage extends Page {
  /** The embedder is away, or the collection in use is of another model: words and titles alone decided. */
  readonly wordsOnly: boolean;
}

/** Hybrid search: candidates by meaning, by words and by titles, fused, one page of them. */
export async function search({ collections, embedder }: SearchContext, query: string, ask: Ask): Promise<SearchPage> {
  // Of a season's name the franchise's letters are asked for: numbers are words of many titles.
  const { rest } = readHints(readOrdinal(query).base);
  const options = { entity: ask.entity, filter: ask.filter, limit: DEPTH, keys: rankingKeys };
  const vector = collections.isOutdated ? undefined : await embedder.embedQuery(query).catch(whileAway);
  const [dense, words, titles] = await collections.read((store) =>
    Promise.all([
      vector ? nearestProse(store, vector, { ...options, limit: DENSE_DEPTH }) : [],
      store.queryTerms(queryTermsOf(query), options),
      rest.split(/\s+/).length > NAME_WORDS ? [] : store.queryTitles(gramsOf(rest), options),
    ]),
  );
  const seasons = await seasonsOf(collections, query, [...titles, ...words], options);
  const shortlist = await shortlistOf(collections, query, words, ask.entity);
  const named = new Set(shortlist.filter(isNameIn(query)).map(({ id }) => id));
  const ranked = fuse(query, { dense, words, titles: [...titles, ...seasons], named });
  const evidence = { nearest: dense[0]?.score ?? 0, isTitle: (ranked[0]?.title ?? '') !== '', isWhollyTold: shortlist.some(tellsAllOf(query)) };
  const answers = !vector || named.size > 0 || isAnswer(query, evidence, ask, embedder);
  return { ...page(answers ? ranked : [], ask), wordsOnly: !vector };
}

/** Whether any of it answers. Of a list that a filter makes everything does, and of characters and episodes, whose texts are short. */
function isAnswer(query: string, evidence: Evidence, { entity, filter }: Ask, { unrelatedBelow }: Embedder): boolean {
  return !unrelatedBelow || entity !== 'ANIME' || narrows(filter) || isRelated(query, evidence, unrelatedBelow);
}

/**
 * What is near in meaning among what has prose: every title is near to some short question, and thousands of them would crowd out what is
 * told. Without anything told titles are better than nothing.
 */
async function nearestProse(store: Store, vector: Float32Array, options: QueryOptions): Promise<Hit[]> {
  const told = { key: 'described', in: [true] } as const;
  const hits = await store.queryDense(vector, { ...options, filter: { all: [...(options.filter ? [options.filter] : []), told] } });
  return hits.length > 0 ? hits : store.queryDense(vector, options);
}

/** Whether a filter makes a list of its own; that grown-ups' titles are left out makes none. */
function narrows(filter: Filter): boolean {
  if ('all' in filter) return filter.all.some(narrows);
  if ('any' in filter) return filter.any.some(narrows);
  return 'not' in filter ? narrows(filter.not) : filter.key !== 'is_adult';
}

/** For a season that is asked for by its number: what has the other names of the franchise that is named. */
async function seasonsOf(collections: ActiveCollection, query: string, named: readonly Hit[], options: QueryOptions): Promise<Hit[]> {
  const names = otherNames(query, named.slice(0, NAMED_BEST));
  if (names.length === 0) return [];
  const grams = names.map(gramsOf).reduce((all, some) => all.union(some));
  return collections.read((store) => store.queryTitles(grams, options));
}

/** Who directed fifty titles is in the words of all fifty, which are the first by words if the query is nothing but the name. */
const MOST_NAMED = 60;
/** "Monkey D. Luffy": of more words than this no name is made, and nothing is read from the store. */
const NAME_PARTS = 4;

/** The texts of the first by words, for a query that is short enough to be a name. */
async function shortlistOf(collections: ActiveCollection, query: string, words: readonly Hit[], entity: EntityType): Promise<readonly PointTexts[]> {
  if (query.trim().split(/\s+/).length > NAME_PARTS) return [];
  return collections.read((store) => store.getTexts(entity, words.slice(0, MOST_NAMED).map(({ id }) => id)));
}

/** Nothing is embedded while the model is away; any other failure is a fault. */
function whileAway(error: unknown): undefined {
  if (!(error instanceof Unavailable)) throw error;
}

/**
 * What is like an entity, by the meaning of its text; the entity itself is left out.
 *
 * @returns undefined when the index does not hold it
 */
export async function similarToId({ collections }: SearchContext, id: string, ask: Ask): Promise<Page | undefined> {
  return collections.read(async (store) => {
    const point = (await store.getMany([id])).get(id);
    if (!point) return undefined;
    const hits = await nearest(store, point.vector, ask);
    return page(
      hits.filter((hit) => hit.id !== id),
      ask,
    );
  });
}

/** What is like a text, by its meaning. Rejects with Unavailable while the embedder is away. */
export async function similarToText({ collections, embedder }: SearchContext, text: string, ask: Ask): Promise<Page> {
  if (collections.isOutdated) throw new Unavailable('the index is being built for another model');
  const vector = await embedder.embedQuery(text);
  return page(await collections.read((store) => nearest(store, vector, ask)), ask);
}

async function nearest(store: Store, vector: Float32Array, { entity, filter }: Ask): Promise<Ranked[]> {
  const hits = await nearestProse(store, vector, { entity, filter, limit: DEPTH, keys: ['anime_ids'] });
  return hits.map(byMeaning).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function byMeaning({ id, score, payload }: Hit): Ranked {
  const dense = Math.max(0, score);
  return { id, score: dense, arms: { dense, text: 0 }, title: '', payload };
}

function page(ranked: readonly Ranked[], { limit, offset }: Ask): Page {
  return { hits: ranked.slice(offset, offset + limit), hasMore: ranked.length > offset + limit };
}
