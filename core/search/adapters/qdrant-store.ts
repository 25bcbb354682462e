import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import type { Column } from '../domain/description.ts';
import type { Filter } from '../domain/filter.ts';
import {
  animeIdsOf,
  type EmbeddedPoint,
  type EntityType,
  type Point,
  type PointState,
  type PointTexts,
  type Removal,
} from '../domain/point.ts';
import { queryWeights } from '../domain/relevance.ts';
import { newestOfEach } from '../domain/version.ts';
import type { Hit, ListOptions, QueryOptions, Store } from '../store.ts';
import {
  fromPoint,
  isRemoved,
  ownOf,
  payloadOf,
  sparse,
  toPoint,
  toTombstone,
  Vector,
  versionOf,
} from './qdrant-document.ts';
import { filterOf, olderThan } from './qdrant-filter.ts';

/** Points in one request: about 2 MB with their vectors. */
const BATCH = 128;

/**
 * One Qdrant collection. A write is one conditional upsert for each point, which Qdrant carries out as one: a point
 * is changed only while its version is older, and a removal is an upsert too, of a tombstone, because a conditional
 * write inserts what is absent whatever its condition.
 */
export class QdrantStore implements Store {
  readonly collection: string;
  readonly #client: QdrantClient;
  readonly #columns: readonly Column[];

  constructor(client: QdrantClient, collection: string, columns: readonly Column[]) {
    this.#client = client;
    this.collection = collection;
    this.#columns = columns;
  }

  async states(ids: readonly string[]): Promise<ReadonlyMap<string, PointState>> {
    const records = await this.#retrieve(ids, false);
    return new Map(records.map(({ id, payload }) => [String(id), stateOf(payload ?? {})]));
  }

  async upsertMany(points: readonly EmbeddedPoint[]): Promise<void> {
    await this.#write(newestOfEach(points).map((point) => this.#guarded(point)));
  }

  async updateMany(points: readonly Point[]): Promise<void> {
    const newest = newestOfEach(points);
    const records = await this.#retrieve(
      newest.map(({ id }) => id),
      [Vector.dense],
    );
    const vectors = new Map(
      records.filter(({ payload }) => !isRemoved(payload ?? {})).map((record) => [record.id, denseOf(record)]),
    );
    // Whoever changes the vector in between raises the version, and then this changes nothing.
    const updates = newest.flatMap((point) => {
      const vector = vectors.get(point.id);
      return vector
        ? [{ ...this.#guarded({ ...point, vector: Float32Array.from(vector) }), update_mode: 'update_only' as const }]
        : [];
    });
    await this.#write(updates);
  }

  async removeMany(removals: readonly Removal[]): Promise<void> {
    const tombstones = newestOfEach(removals).map(({ id, version }) => {
      return { points: [toTombstone(id, version)], update_filter: olderThan(version) };
    });
    await this.#write(tombstones);
  }

  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#client.delete(this.collection, { points: [...ids], wait: true });
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, EmbeddedPoint>> {
    const records = await this.#retrieve(ids, [Vector.dense]);
    const present = records.filter(({ payload }) => !isRemoved(payload ?? {}));
    return new Map(
      present.map((record) => [
        String(record.id),
        fromPoint(String(record.id), record.payload ?? {}, denseOf(record), this.#columns),
      ]),
    );
  }

  async getTexts(entity: EntityType, ids: readonly string[]): Promise<PointTexts[]> {
    const records = await this.#retrieve(ids, false);
    const present = records.filter(({ payload }) => payload?.['entity_type'] === entity);
    return present.map(({ id, payload }) => ({ id: String(id), titles: ownOf(payload!).titles, terms: ownOf(payload!).terms }));
  }

  async count(entity: EntityType, filter?: Filter): Promise<number> {
    const { count } = await this.#client.count(this.collection, { filter: this.#filter(entity, filter), exact: true });
    return count;
  }

  async list({ entity, afterId, limit, filter }: ListOptions): Promise<{ id: string; version: bigint }[]> {
    const page = await this.#client.scroll(this.collection, {
      filter: this.#filter(entity, filter),
      with_payload: ['_version'],
      with_vector: false,
      // Scrolling goes in order of id and begins with the offset itself.
      limit: afterId ? limit + 1 : limit,
      ...(afterId && { offset: afterId }),
    });
    const points = page.points.map(({ id, payload }) => ({ id: String(id), version: versionOf(payload ?? {}) }));
    return points.filter(({ id }) => id !== afterId).slice(0, limit);
  }

  async queryDense(vector: Float32Array, options: QueryOptions): Promise<Hit[]> {
    return this.#query({ query: [...vector], using: Vector.dense }, options);
  }

  async queryTerms(terms: readonly string[], options: QueryOptions): Promise<Hit[]> {
    return this.#match(Vector.terms, terms, options);
  }

  async queryTitles(grams: ReadonlySet<string>, options: QueryOptions): Promise<Hit[]> {
    return this.#match(Vector.grams, [...grams], options);
  }

  /** The client holds no connection that would have to be closed. */
  async [Symbol.asyncDispose](): Promise<void> {}

  async #match(using: string, words: readonly string[], options: QueryOptions): Promise<Hit[]> {
    if (words.length === 0) return [];
    const query = sparse(queryWeights(words));
    // Words of episodes say nothing of how rare a word is among anime.
    const params = { idf: { corpus: this.#filter(options.entity) } };
    return this.#query({ query, using, params }, options);
  }

  async #query(request: Schemas['QueryRequest'], { entity, limit, filter, keys = [] }: QueryOptions): Promise<Hit[]> {
    const asked: readonly string[] = keys;
    const wanted = this.#columns.filter(({ key }) => asked.includes(key));
    const { points } = await this.#client.query(this.collection, {
      ...request,
      filter: this.#filter(entity, filter),
      limit,
      with_payload: ['_point.titles', ...wanted.map(({ key }) => key)],
      with_vector: false,
    });
    return points.map(({ id, score, payload }) => ({
      id: String(id),
      score,
      titles: (payload?.['_point'] as { titles?: string[] } | undefined)?.titles ?? [],
      payload: payloadOf(payload ?? {}, wanted),
    }));
  }

  #filter(entity: EntityType, filter?: Filter): Schemas['Filter'] {
    return filterOf(entity, filter, this.#columns);
  }

  #guarded(point: EmbeddedPoint): Schemas['PointsList'] {
    return { points: [toPoint(point, this.#columns)], update_filter: olderThan(point.version) };
  }

  async #write(upserts: readonly Schemas['PointsList'][]): Promise<void> {
    for (let start = 0; start < upserts.length; start += BATCH) {
      const operations = upserts.slice(start, start + BATCH).map((upsert) => ({ upsert }));
      // Acknowledged only when it is applied: what is acknowledged must be found, and found durable.
      await this.#client.batchUpdate(this.collection, { operations, wait: true, ordering: 'strong' });
    }
  }

  async #retrieve(ids: readonly string[], vectors: false | string[]) {
    if (ids.length === 0) return [];
    return this.#client.retrieve(this.collection, { ids: [...new Set(ids)], with_payload: true, with_vector: vectors });
  }
}

function stateOf(payload: Readonly<Record<string, unknown>>): PointState {
  const version = versionOf(payload);
  if (isRemoved(payload)) return { kind: 'removed', version };
  const animeIds = animeIdsOf({ anime_ids: (payload['anime_ids'] ?? []) as string[] });
  return { kind: 'present', version, digest: ownOf(payload).digest, animeIds };
}

function denseOf({ vector }: { vector?: unknown }): number[] {
  return (vector as Readonly<Record<string, number[]>> | undefined)?.[Vector.dense] ?? [];
}
