import type { ZVecCollection, ZVecDoc, ZVecQuery, ZVecStatus } from '@zvec/zvec';
import { columnsOf, type IndexDescription } from '../domain/description.ts';
import type { Filter } from '../domain/filter.ts';
import type { EmbeddedPoint } from '../domain/point.ts';
import type { Weights } from '../domain/relevance.ts';
import type { Hit, QueryOptions } from '../store.ts';
import { payloadOf, termsOf, titlesOf, toDocument } from './zvec-document.ts';
import { columnOf, compileFilter } from './zvec-filter.ts';
import { lettersOf, Rarity, wordsOf, type Worded } from './zvec-rarity.ts';
import { Column } from './zvec-schema.ts';

/** How many documents Zvec takes in one write. */
const WRITE_BATCH = 1_000;
/** What words are counted from. */
const WORDS = [Column.terms, Column.titles];

/** The points of one entity type: each has its own collection, and words are rare or not among its own kind. */
export class ZvecPoints {
  readonly keys: readonly string[];
  readonly #open: () => ZVecCollection;
  #zvec: ZVecCollection | undefined;
  readonly #many: ReadonlySet<string>;
  readonly #rarities = { [Column.words]: new Rarity(wordsOf), [Column.grams]: new Rarity(lettersOf) };
  /** Documents written since the indexes were last built. */
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
    const words = { outputFields: [...WORDS], includeVector: false };
    for (const document of existing?.iterDocsSync(words) ?? []) this.#count('add', wordedOf(document));
  }

  get size(): number {
    return this.#zvec?.stats.docCount ?? 0;
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
    const replaced = this.fetch(points.map(({ id }) => id), WORDS);
    inBatches(points, (batch) => zvec.upsertSync(batch.map(toDocument)));
    for (const document of replaced) this.#count('remove', wordedOf(document));
    for (const point of points) this.#count('add', point);
  }

  delete(ids: readonly string[]): void {
    const zvec = this.#zvec;
    if (!zvec) return;
    this.unsettled += ids.length;
    const removed = this.fetch(ids, WORDS);
    inBatches(ids, (batch) => zvec.deleteSync(batch));
    for (const document of removed) this.#count('remove', wordedOf(document));
  }

  /** Documents that match, best first; each match without a limit. */
  async query(query: ZVecQuery, filter?: Filter, limit = this.size): Promise<ZVecDoc[]> {
    if (!this.#zvec || limit === 0 || this.size === 0) return [];
    const condition = compileFilter(filter ?? { all: [] }, (key) => this.#many.has(key));
    const isPlain = !filter || ('all' in filter && filter.all.length === 0);
    const unfiltered = isPlain && query.vector;
    return this.#zvec.query({ outputFields: [], ...query, topk: limit, ...(!unfiltered && { filter: condition }) });
  }

  async hits(query: ZVecQuery, { limit, filter, keys = [] }: QueryOptions): Promise<Hit[]> {
    const known = keys.filter((key) => this.keys.includes(key));
    const outputFields = [Column.titles, ...known.map(columnOf)];
    const documents = await this.query({ ...query, outputFields }, filter, limit);
    return documents.map((document) => ({
      id: document.id,
      score: document.score,
      titles: titlesOf(document),
      payload: payloadOf(document, known),
    }));
  }

  /** What has some of these terms, or of these letter groups in its titles; the more and the rarer ones first. */
  async matches(column: 'words' | 'grams', asked: Weights, options: QueryOptions): Promise<Hit[]> {
    const vector = this.#rarities[column].weigh(asked);
    if (Object.keys(vector).length === 0) return [];
    const hits = await this.hits({ fieldName: column, vector }, options);
    return hits.filter(({ score }) => score > 0);
  }

  /** Builds the indexes of what was written since: until then it is searched by going through it. */
  async settle(): Promise<void> {
    this.unsettled = 0;
    await this.#zvec?.optimize({ concurrency: 1 });
  }

  close(): void {
    this.#zvec?.closeSync();
  }

  #count(how: 'add' | 'remove', entity: Worded): void {
    for (const rarity of Object.values(this.#rarities)) rarity[how](entity);
  }
}

function wordedOf(document: ZVecDoc): Worded {
  return { terms: termsOf(document), titles: titlesOf(document) };
}

/** @throws Error with Zvec's reason when any of them was not written */
export function inBatches<Item>(items: readonly Item[], write: (batch: Item[]) => ZVecStatus[]): void {
  for (let start = 0; start < items.length; start += WRITE_BATCH) {
    const failed = write(items.slice(start, start + WRITE_BATCH)).find(({ ok }) => !ok);
    if (failed) throw new Error(`Zvec refused a write: ${failed.code} ${failed.message}`);
  }
}
