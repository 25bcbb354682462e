import type { ZVecCollection, ZVecDoc, ZVecQuery, ZVecStatus } from '@zvec/zvec';
import { columnsOf, type IndexDescription } from '../domain/description.ts';
import type { Filter } from '../domain/filter.ts';
import { rankingKeys } from '../domain/fusion.ts';
import type { EmbeddedPoint } from '../domain/point.ts';
import type { Weights } from '../domain/relevance.ts';
import { remember } from '../remember.ts';
import type { Hit, QueryOptions } from '../store.ts';
import { payloadOf, termsOf, titlesOf, toDocument } from './zvec-document.ts';
import { columnOf, compileFilter } from './zvec-filter.ts';
import { Column } from './zvec-schema.ts';
import { TextIndex } from './zvec-texts.ts';
import { oneAtATime } from './zvec-bulkhead.ts';

/** How many documents Zvec takes in one write. */
const WRITE_BATCH = 1_000;

/** Nearly all searches share the filter that leaves adult titles out. */
const KEPT_FILTERS = 8;

/** The points of one entity type: each has its own collection, and words are rare or not among its own kind. */
export class ZvecPoints {
  readonly keys: readonly string[];
  readonly #open: () => ZVecCollection;
  #zvec: ZVecCollection | undefined;
  readonly #many: ReadonlySet<string>;
  readonly #texts: TextIndex;
  /** What each of the last filters lets through, until something is written: to list thousands takes longer than all the rest of a search. */
  readonly #matching = remember(async (condition) => new Set((await this.#ask({}, condition)).map(({ id }) => id)), KEPT_FILTERS);
  /** Documents written since it was last tidied. */
  unsettled = 0;

  /**
   * @param existing undefined when there is none yet
   * @param create makes it with the first point
   */
  constructor(existing: ZVecCollection | undefined, create: () => ZVecCollection, description: IndexDescription) {
    const columns = columnsOf(description);
    this.#zvec = existing;
    this.#open = create;
    this.keys = columns.map(({ key }) => key);
    this.#many = new Set(columns.filter(({ many }) => many).map(({ key }) => key));
    const ranking = rankingKeys.filter((key) => this.keys.includes(key));
    this.#texts = new TextIndex(ranking);
    const read = { outputFields: [Column.terms, Column.titles, ...ranking.map(columnOf)], includeVector: false };
    for (const document of existing?.iterDocsSync(read) ?? []) {
      this.#texts.set({ id: document.id, terms: termsOf(document), titles: titlesOf(document), payload: payloadOf(document, ranking) });
    }
  }

  /** Zvec's own count takes it milliseconds. */
  get size(): number {
    return this.#texts.size;
  }

  fetch(ids: readonly string[], columns?: readonly string[]): ZVecDoc[] {
    if (!this.#zvec || ids.length === 0 || this.size === 0) return [];
    const wanted = { ids: [...ids], ...(columns && { outputFields: [...columns], includeVector: false }) };
    return Object.values(this.#zvec.fetchSync(wanted));
  }

  write(points: readonly EmbeddedPoint[]): void {
    if (points.length === 0) return;
    const zvec = (this.#zvec ??= this.#open());
    this.unsettled += points.length;
    inBatches(points, (batch) => zvec.upsertSync(batch.map(toDocument)));
    for (const point of points) this.#texts.set(point);
    this.#matching.clear();
  }

  delete(ids: readonly string[]): void {
    const zvec = this.#zvec;
    if (!zvec) return;
    this.unsettled += ids.length;
    inBatches(ids, (batch) => zvec.deleteSync(batch));
    for (const id of ids) this.#texts.delete(id);
    this.#matching.clear();
  }

  /** Documents that match, best first; each match without a limit. */
  async query(query: ZVecQuery, filter?: Filter, limit = this.size): Promise<ZVecDoc[]> {
    const unfiltered = isOfAll(filter) && query.vector;
    return this.#ask(query, unfiltered ? undefined : this.#conditionOf(filter), limit);
  }

  async #ask(query: ZVecQuery, condition: string | undefined, limit = this.size): Promise<ZVecDoc[]> {
    const zvec = this.#zvec;
    if (!zvec || limit === 0 || this.size === 0) return [];
    return oneAtATime(() => zvec.query({ outputFields: [], ...query, topk: limit, ...(condition && { filter: condition }) }));
  }

  #conditionOf(filter: Filter = { all: [] }): string {
    return compileFilter(filter, (key) => this.#many.has(key));
  }

  async nearest(vector: Float32Array, { limit, filter, keys = [] }: QueryOptions): Promise<Hit[]> {
    const documents = await this.query({ fieldName: Column.vector, vector }, filter, limit);
    // Zvec gives the cosine distance, 0 to 2. What was deleted while it searched is left out.
    return documents.flatMap(({ id, score }) => this.#texts.hit({ id, score: 1 - score }, keys) ?? []);
  }

  /** What has some of these terms, or of these letter groups in its titles; the more and the rarer ones first. */
  async matches(arm: 'words' | 'grams', asked: Weights, { limit, filter, keys = [] }: QueryOptions): Promise<Hit[]> {
    const among = isOfAll(filter) ? undefined : await this.#matching.of(this.#conditionOf(filter));
    return this.#texts.best(arm, asked, { limit, among, keys });
  }

  /** Merges its segments and leaves out what is gone: until then all of it is gone through. Nothing may be written meanwhile. */
  async tidy(): Promise<void> {
    await oneAtATime(async () => {
      this.unsettled = 0;
      await this.#zvec?.optimize({ concurrency: 1 });
    });
  }

  close(): void {
    this.#zvec?.closeSync();
  }
}

function isOfAll(filter: Filter | undefined): boolean {
  return !filter || ('all' in filter && filter.all.length === 0);
}

/** @throws Error with Zvec's reason when any of them was not written */
export function inBatches<Item>(items: readonly Item[], write: (batch: Item[]) => ZVecStatus[]): void {
  for (let start = 0; start < items.length; start += WRITE_BATCH) {
    const failed = write(items.slice(start, start + WRITE_BATCH)).find(({ ok }) => !ok);
    if (failed) throw new Error(`Zvec refused a write: ${failed.code} ${failed.message}`);
  }
}
