import type { ZVecCollection, ZVecDoc, ZVecQuery, ZVecStatus } from '@zvec/zvec';
import { columnsOf, type IndexDescription } from '../domain/description.ts';
import type { Filter } from '../domain/filter.ts';
import type { EmbeddedPoint } from '../domain/point.ts';
import type { Hit, QueryOptions } from '../store.ts';
import { payloadOf, titlesOf, toDocument } from './zvec-document.ts';
import { columnOf, compileFilter } from './zvec-filter.ts';
import { Column } from './zvec-schema.ts';

/** How many documents Zvec takes in one write. */
const WRITE_BATCH = 1_000;

/** The points of one entity type: Zvec's BM25 counts words over a whole collection, so each type has its own. */
export class ZvecPoints {
  readonly keys: readonly string[];
  readonly #open: () => ZVecCollection;
  #zvec: ZVecCollection | undefined;
  readonly #many: ReadonlySet<string>;
  /** Documents written since the indexes were last built. */
  unsettled = 0;

  /**
   * @param existing undefined when there is none yet
   * @param create makes it with the first point: each costs some 100 MB for its two full-text indexes
   */
  constructor(existing: ZVecCollection | undefined, create: () => ZVecCollection, description: IndexDescription) {
    const columns = columnsOf(description);
    this.#zvec = existing;
    this.#open = create;
    this.keys = columns.map(({ key }) => key);
    this.#many = new Set(columns.filter(({ many }) => many).map(({ key }) => key));
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
    inBatches(points, (batch) => zvec.upsertSync(batch.map(toDocument)));
  }

  delete(ids: readonly string[]): void {
    const zvec = this.#zvec;
    if (!zvec) return;
    this.unsettled += ids.length;
    inBatches(ids, (batch) => zvec.deleteSync(batch));
  }

  /** Documents that match, best first; each match without a limit. */
  async query(query: ZVecQuery, filter?: Filter, limit = this.size): Promise<ZVecDoc[]> {
    if (!this.#zvec || limit === 0 || this.size === 0) return [];
    const condition = compileFilter(filter ?? { all: [] }, (key) => this.#many.has(key));
    const isPlain = !filter || ('all' in filter && filter.all.length === 0);
    const unfiltered = isPlain && (query.vector ?? query.fts);
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

  /** Builds the indexes of what was written since: until then it is searched by going through it. */
  async settle(): Promise<void> {
    this.unsettled = 0;
    await this.#zvec?.optimize({ concurrency: 1 });
  }

  close(): void {
    this.#zvec?.closeSync();
  }
}

/** @throws Error with Zvec's reason when any of them was not written */
export function inBatches<Item>(items: readonly Item[], write: (batch: Item[]) => ZVecStatus[]): void {
  for (let start = 0; start < items.length; start += WRITE_BATCH) {
    const failed = write(items.slice(start, start + WRITE_BATCH)).find(({ ok }) => !ok);
    if (failed) throw new Error(`Zvec refused a write: ${failed.code} ${failed.message}`);
  }
}
