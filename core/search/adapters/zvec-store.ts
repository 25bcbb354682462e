import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ZVecCreateAndOpen,
  ZVecInitialize,
  ZVecLogLevel,
  ZVecOpen,
  type ZVecCollection,
  type ZVecCollectionSchema,
} from '@zvec/zvec';
import type { Descriptions } from '../domain/description.ts';
import type { Filter } from '../domain/filter.ts';
import {
  entityTypes,
  type EmbeddedPoint,
  type EntityType,
  type Point,
  type PointState,
  type PointTexts,
  type Removal,
} from '../domain/point.ts';
import { queryWeights } from '../domain/relevance.ts';
import { isNewer, newestOfEach } from '../domain/version.ts';
import type { Hit, ListOptions, QueryOptions, Store } from '../store.ts';
import { inBatches, ZvecPoints } from './zvec-collection.ts';
import { ZvecDisk } from './zvec-disk.ts';
import { columnsOfDocument, fromDocument, stateOf, termsOf, titlesOf, vectorOf } from './zvec-document.ts';
import { Column, pointsSchema, tombstonesSchema } from './zvec-schema.ts';
import { SegmentMerger } from './zvec-segment-merger.ts';

export interface ZvecOptions {
  /** Where collections are kept, one folder each. One process at a time may have a collection open. */
  readonly folder: string;
  /** Names the collection: another name opens another one. */
  readonly collection: string;
  readonly descriptions: Descriptions;
  readonly dimensions: number;
  /** The disk of a folder; another than the real one in tests. */
  readonly diskOf?: (folder: string) => ZvecDisk;
}

let initialised = false;

/**
 * Opens the collection, creating it when it is not there.
 *
 * @throws Error when another process has it open
 * @throws Unavailable when the disk has no room
 */
export function openZvecStore(options: ZvecOptions): ZvecStore {
  if (!initialised) ZVecInitialize({ logLevel: ZVecLogLevel.FATAL });
  initialised = true;
  const folder = join(options.folder, options.collection);
  const marker = join(folder, 'created');
  const isNew = !existsSync(marker);
  // Without its marker a collection was left half made by a crash; nothing was acknowledged into it.
  if (isNew) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const disk = options.diskOf?.(folder) ?? new ZvecDisk(folder);
  disk.assertRoom();
  const openPoints = (entity: EntityType) => {
    const [path, description] = [join(folder, entity.toLowerCase()), options.descriptions[entity]];
    const create = () => createWhole(path, pointsSchema(description, options.dimensions));
    return new ZvecPoints(existsSync(path) ? openExisting(path) : undefined, create, description);
  };
  const points = { ANIME: openPoints('ANIME'), CHARACTER: openPoints('CHARACTER'), EPISODE: openPoints('EPISODE') };
  const graves = join(folder, 'tombstones');
  const tombstones = isNew ? ZVecCreateAndOpen(graves, tombstonesSchema()) : openExisting(graves);
  writeFileSync(marker, '');
  return new ZvecStore(options.collection, points, tombstones, disk);
}

/** Under its own name only when it is whole: a crash in between leaves nothing that would be opened. */
function createWhole(path: string, schema: ZVecCollectionSchema): ZVecCollection {
  const making = `${path}.making`;
  rmSync(making, { recursive: true, force: true });
  ZVecCreateAndOpen(making, schema).closeSync();
  renameSync(making, path);
  return ZVecOpen(path);
}

function openExisting(path: string): ZVecCollection {
  try {
    return ZVecOpen(path);
  } catch (error) {
    if (!/lock/i.test(String(error))) throw error;
    throw new Error(`another process has ${path} open; Zvec allows one at a time`, { cause: error });
  }
}

const STATE_COLUMNS = [Column.version, Column.digest, 'anime_ids'];

/** Zvec writes synchronously and lives in this process alone, so read, compare and write need no lock. */
export class ZvecStore implements Store {
  readonly collection: string;
  readonly #points: Readonly<Record<EntityType, ZvecPoints>>;
  readonly #tombstones: ZVecCollection;
  readonly #disk: ZvecDisk;
  readonly #merger: SegmentMerger;

  constructor(collection: string, points: Readonly<Record<EntityType, ZvecPoints>>, tombstones: ZVecCollection, disk: ZvecDisk) {
    this.collection = collection;
    this.#points = points;
    this.#tombstones = tombstones;
    this.#disk = disk;
    this.#merger = new SegmentMerger(Object.values(points), () => disk.assertRoomTwice());
  }

  async states(ids: readonly string[]): Promise<ReadonlyMap<string, PointState>> {
    return this.#states(ids);
  }

  upsertMany(points: readonly EmbeddedPoint[]): Promise<void> {
    return this.#change(() => this.#upsert(points));
  }

  updateMany(points: readonly Point[]): Promise<void> {
    return this.#change(() => this.#update(points));
  }

  removeMany(removals: readonly Removal[]): Promise<void> {
    return this.#change(() => this.#remove(removals));
  }

  forget(ids: readonly string[]): Promise<void> {
    return this.#change(() => this.#forget(ids));
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, EmbeddedPoint>> {
    const found = entityTypes.flatMap((entity) => {
      const points = this.#points[entity];
      return points.fetch(ids).map((document) => fromDocument(document, entity, points.keys));
    });
    return new Map(found.map((point) => [point.id, point]));
  }

  async getTexts(entity: EntityType, ids: readonly string[]): Promise<PointTexts[]> {
    const documents = this.#points[entity].fetch(ids, [Column.titles, Column.terms]);
    return documents.map((document) => ({ id: document.id, titles: titlesOf(document), terms: termsOf(document) }));
  }

  async count(entity: EntityType, filter?: Filter): Promise<number> {
    return filter ? (await this.#points[entity].query({}, filter)).length : this.#points[entity].size;
  }

  async list({ entity, afterId, limit, filter }: ListOptions): Promise<{ id: string; version: bigint }[]> {
    // Zvec does not sort by id.
    const documents = await this.#points[entity].query({ outputFields: [Column.version] }, filter);
    return documents
      .filter(({ id }) => id > afterId)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map((document) => ({ id: document.id, version: BigInt(columnsOfDocument(document).version) }));
  }

  async queryDense(vector: Float32Array, options: QueryOptions): Promise<Hit[]> {
    return this.#points[options.entity].nearest(vector, options);
  }

  async queryTerms(terms: readonly string[], options: QueryOptions): Promise<Hit[]> {
    return this.#points[options.entity].matches('words', queryWeights(terms), options);
  }

  async queryTitles(grams: ReadonlySet<string>, options: QueryOptions): Promise<Hit[]> {
    return this.#points[options.entity].matches('grams', queryWeights(grams), options);
  }

  /** Brings what was written lately in order; it does so by itself from time to time. */
  async settle(): Promise<void> {
    await this.#merger.now();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#merger[Symbol.asyncDispose]();
    for (const points of Object.values(this.#points)) points.close();
    this.#tombstones.closeSync();
  }

  async #change(write: () => void): Promise<void> {
    await this.#merger.between(() => {
      this.#disk.assertRoom();
      write();
    });
  }

  #upsert(points: readonly EmbeddedPoint[]): void {
    const states = this.#states(points.map(({ id }) => id));
    this.#write(newestOfEach(points).filter((point) => isNewer(point, states.get(point.id))));
  }

  #update(points: readonly Point[]): void {
    const states = this.#states(points.map(({ id }) => id));
    const fresh = newestOfEach(points).filter((point) => {
      const known = states.get(point.id);
      return known?.kind === 'present' && isNewer(point, known);
    });
    // Zvec's own update can't unset a field, so the document is written anew around its vector.
    const vectors = new Map(this.#fetch(fresh).map((document) => [document.id, vectorOf(document)]));
    this.#write(fresh.map((point) => ({ ...point, vector: vectors.get(point.id)! })));
  }

  #remove(removals: readonly Removal[]): void {
    const states = this.#states(removals.map(({ id }) => id));
    const fresh = newestOfEach(removals).filter((removal) => isNewer(removal, states.get(removal.id)));
    // The tombstone first: after a crash between the two, the same removal finds the point still there.
    inBatches(fresh, (batch) =>
      this.#tombstones.upsertSync(batch.map(({ id, version }) => ({ id, fields: { version: Number(version) } }))),
    );
    this.#deletePoints(fresh.map(({ id }) => id).filter((id) => states.get(id)?.kind === 'present'));
  }

  #forget(ids: readonly string[]): void {
    const states = this.#states(ids);
    this.#deletePoints(ids.filter((id) => states.has(id)));
    const buried = Object.keys(ids.length > 0 ? this.#tombstones.fetchSync([...ids]) : {});
    inBatches(buried, (batch) => this.#tombstones.deleteSync(batch));
  }

  #states(ids: readonly string[]): Map<string, PointState> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const present = entityTypes.flatMap((entity) => this.#points[entity].fetch(wanted, STATE_COLUMNS));
    const states = new Map(present.map((document): [string, PointState] => [document.id, stateOf(document)]));
    for (const document of Object.values(this.#tombstones.fetchSync(wanted))) {
      // A point beside a newer tombstone was left by a crash between the two: its removal comes again and must find it.
      if (!states.has(document.id)) states.set(document.id, { kind: 'removed', version: BigInt(columnsOfDocument(document).version) });
    }
    return states;
  }

  #fetch(points: readonly Point[]) {
    return entityTypes.flatMap((entity) =>
      this.#points[entity].fetch(points.filter((point) => point.entity === entity).map(({ id }) => id)),
    );
  }

  #write(points: readonly EmbeddedPoint[]): void {
    for (const entity of entityTypes) this.#points[entity].write(points.filter((point) => point.entity === entity));
    this.#merger.wake();
  }

  #deletePoints(ids: readonly string[]): void {
    for (const entity of entityTypes) {
      const here = this.#points[entity].fetch(ids, []).map(({ id }) => id);
      this.#points[entity].delete(here);
    }
    this.#merger.wake();
  }
}
