/** Stand-ins for tests of this room: a store without queries worth the name, and an embedder without a model. */
import {
  animeIdsOf,
  type EmbeddedPoint,
  type EntityType,
  type Point,
  type PointState,
  type PointTexts,
  type Removal,
} from './domain/point.ts';
import { isNewer } from './domain/version.ts';
import { Refused, type Embedder } from './embedder.ts';
import type { Filter } from './domain/filter.ts';
import type { CollectionStore, CollectionState } from './active-collection.ts';
import type { Hit, ListOptions, QueryOptions, Store } from './store.ts';

/** Keeps points in memory; of filters it knows only `all` of `in`. */
export class MemoryStore implements Store {
  readonly collection: string;
  readonly points = new Map<string, EmbeddedPoint>();
  readonly removed = new Map<string, bigint>();
  /** When set, every call fails with it. */
  failure: Error | undefined;
  isClosed = false;

  constructor(collection = 'memory') {
    this.collection = collection;
  }

  async states(ids: readonly string[]): Promise<Map<string, PointState>> {
    if (this.failure) throw this.failure;
    const states = ids.map((id) => [id, this.#stateOf(id)] as const);
    return new Map(states.filter((entry): entry is [string, PointState] => entry[1] !== undefined));
  }

  async upsertMany(points: readonly EmbeddedPoint[]): Promise<void> {
    for (const point of points) {
      if (isNewer(point, this.#stateOf(point.id))) this.points.set(point.id, point);
    }
  }

  async updateMany(points: readonly Point[]): Promise<void> {
    for (const point of points) {
      const known = this.points.get(point.id);
      if (known && isNewer(point, known)) this.points.set(point.id, { ...point, vector: known.vector });
    }
  }

  async removeMany(removals: readonly Removal[]): Promise<void> {
    for (const { id, version } of removals) {
      if (!isNewer({ version }, this.#stateOf(id))) continue;
      this.points.delete(id);
      this.removed.set(id, version);
    }
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      this.points.delete(id);
      this.removed.delete(id);
    }
  }

  async getMany(ids: readonly string[]): Promise<Map<string, EmbeddedPoint>> {
    return new Map([...this.points].filter(([id]) => ids.includes(id)));
  }

  async getTexts(entity: EntityType, ids: readonly string[]): Promise<PointTexts[]> {
    return [...this.points.values()].filter((point) => point.entity === entity && ids.includes(point.id));
  }

  async count(entity: EntityType, filter?: Filter): Promise<number> {
    return this.#of(entity, filter).length;
  }

  async list({ entity, afterId, limit, filter }: ListOptions): Promise<{ id: string; version: bigint }[]> {
    const after = this.#of(entity, filter).filter(({ id }) => id > afterId);
    return after.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
  }

  async queryDense(_vector: Float32Array, options: QueryOptions): Promise<Hit[]> {
    return this.#hits(options, () => true);
  }

  async queryTerms(terms: readonly string[], options: QueryOptions): Promise<Hit[]> {
    return this.#hits(options, (point) => terms.some((term) => point.terms.includes(term)));
  }

  async queryTitles(_grams: ReadonlySet<string>, options: QueryOptions): Promise<Hit[]> {
    return this.#hits(options, () => true);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isClosed = true;
  }

  #hits({ entity, limit, filter }: QueryOptions, matches: (point: EmbeddedPoint) => boolean): Hit[] {
    if (this.failure) throw this.failure;
    const found = this.#of(entity, filter).filter(matches).slice(0, limit);
    return found.map(({ id, titles, payload }) => ({ id, titles, payload, score: 1 }));
  }

  #of(entity: EntityType, filter?: Filter): EmbeddedPoint[] {
    return [...this.points.values()].filter((point) => point.entity === entity && holds(filter, point));
  }

  #stateOf(id: string): PointState | undefined {
    const point = this.points.get(id);
    if (point)
      return { kind: 'present', version: point.version, digest: point.digest, animeIds: animeIdsOf(point.payload) };
    const version = this.removed.get(id);
    return version === undefined ? undefined : { kind: 'removed', version };
  }
}

function holds(filter: Filter | undefined, point: EmbeddedPoint): boolean {
  if (!filter) return true;
  if ('all' in filter) return filter.all.every((part) => holds(part, point));
  if ('in' in filter)
    return [point.payload[filter.key]].flat().some((value) => value !== undefined && filter.in.includes(value));
  throw new Error('MemoryStore knows only `all` of `in`');
}

/** A point with little in it. */
export function somePoint(id: string, version: bigint, fields: Partial<EmbeddedPoint> = {}): EmbeddedPoint {
  const vector = Float32Array.of(1, 0, 0, 0);
  const entity = fields.entity ?? 'ANIME';
  return {
    id,
    entity,
    version,
    payload: { entity_type: entity },
    titles: [],
    terms: [],
    text: 't',
    digest: 'd',
    vector,
    ...fields,
  };
}

/** Collections in memory: what a process on the same disk would find again. */
export class MemoryCollectionStore implements CollectionStore {
  readonly stores = new Map<string, MemoryStore>();
  places: CollectionState = {};

  async read(): Promise<CollectionState> {
    return this.places;
  }

  async open(collection: string): Promise<MemoryStore> {
    const store = this.stores.get(collection) ?? new MemoryStore(collection);
    this.stores.set(collection, store);
    return store;
  }

  async write(places: CollectionState): Promise<void> {
    this.places = places;
  }

  async drop(collection: string): Promise<void> {
    this.stores.delete(collection);
  }
}

/** A UUID that is easy to tell from others. */
export const someId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Gives each text the same vector, and remembers what it was asked. */
export function fakeEmbedder() {
  const vector = Float32Array.of(1, 0, 0, 0);
  const fake = {
    model: 'fake',
    dimensions: 4,
    queries: [] as string[],
    documents: [] as string[],
    failure: undefined as Error | undefined,
    /** Texts that the model will not embed. */
    refuses: undefined as RegExp | undefined,
    async embedQuery(text: string) {
      if (fake.failure) throw fake.failure;
      fake.queries.push(text);
      return vector;
    },
    async embedDocuments(texts: readonly string[]) {
      if (fake.failure && texts.length > 0) throw fake.failure;
      if (texts.some((text) => fake.refuses?.test(text))) throw new Refused('a text was refused');
      fake.documents.push(...texts);
      return texts.map(() => vector);
    },
    async [Symbol.asyncDispose]() {},
  };
  return fake satisfies Embedder;
}
