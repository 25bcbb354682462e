import type { Store } from './store.ts';

/** Where collections are kept, and which of them is in use and which is being built. */
export interface CollectionStore {
  /** Names of collections; undefined when there is none. Remembered over restarts. */
  read(): Promise<CollectionState>;
  /** Opens a collection, creating it when it is not there. */
  open(collection: string): Promise<Store>;
  /** Remembers, all at once. */
  write(state: CollectionState): Promise<void>;
  /** Removes a collection with all that is in it. */
  drop(collection: string): Promise<void>;
}

export interface CollectionState {
  readonly active?: string;
  /** Built beside the active one, to take its place. */
  readonly building?: string;
  /** Was in use before, and is to be removed. */
  readonly retired?: string;
}

/**
 * The collection in use and the one that is built beside it. Writes go to both, so that the new one misses
 * nothing that is committed while it is built; reads go to the one in use.
 */
export class ActiveCollection implements AsyncDisposable {
  readonly #store: CollectionStore;
  readonly #name: string;
  #active: Store;
  #building: Store | undefined;
  readonly #readers = new Map<Store, number>();
  readonly #retired = new Set<Store>();
  #closing: Promise<void> = Promise.resolve();

  constructor(collectionStore: CollectionStore, name: string, active: Store, building: Store | undefined) {
    this.#store = collectionStore;
    this.#name = name;
    this.#active = active;
    this.#building = building;
  }

  /**
   * Opens what is in use, or an empty collection of this name when nothing is. A collection of another name, of
   * another model or contract, stays in use until one of this name is built.
   */
  static async open(collectionStore: CollectionStore, name: string): Promise<ActiveCollection> {
    const state = await collectionStore.read();
    const active = state.active ?? `${name}-1`;
    if (!state.active) await collectionStore.write({ active });
    const isOurs = (collection: string) => collection.startsWith(`${name}-`);
    const building = state.building && isOurs(state.building) ? state.building : undefined;
    for (const left of [state.retired, building ? undefined : state.building]) if (left) await collectionStore.drop(left);
    if (state.retired ?? state.building) await collectionStore.write({ active, ...(building && { building }) });
    return new ActiveCollection(collectionStore, name, await collectionStore.open(active), building ? await collectionStore.open(building) : undefined);
  }

  /** The collection in use was made by another model or contract: its vectors do not compare with ours. */
  get isOutdated(): boolean {
    return !this.#active.collection.startsWith(`${this.#name}-`);
  }

  get collection(): string {
    return this.#active.collection;
  }

  /** The collection that is being built. */
  get building(): Store | undefined {
    return this.#building;
  }

  /** Where changes are written. An outdated collection is left alone: our points do not fit. */
  get targets(): Store[] {
    const active = this.isOutdated ? [] : [this.#active];
    return this.#building ? [...active, this.#building] : active;
  }

  /** Reads from the collection in use; it stays open until the reading is over. */
  async read<Result>(use: (store: Store) => Promise<Result>): Promise<Result> {
    const store = this.#active;
    this.#readers.set(store, (this.#readers.get(store) ?? 0) + 1);
    try {
      return await use(store);
    } finally {
      this.#readers.set(store, this.#readers.get(store)! - 1);
      this.#closeUnread(store);
    }
  }

  /** Starts a new collection beside the one in use, or finds the one that was started. */
  async build(): Promise<Store> {
    if (this.#building) return this.#building;
    const last = this.isOutdated ? 0 : Number(this.collection.slice(this.#name.length + 1));
    const building = `${this.#name}-${last + 1}`;
    // A crash may have left it behind after it was given up.
    await this.#store.drop(building);
    await this.#store.write({ active: this.collection, building });
    this.#building = await this.#store.open(building);
    return this.#building;
  }

  /** What was built takes the place of what was in use, which is removed when its last reader is done. */
  async switch(): Promise<void> {
    const [built, old] = [this.#building, this.#active];
    if (!built) throw new Error('nothing was built to switch to');
    await this.#store.write({ active: built.collection, retired: old.collection });
    this.#active = built;
    this.#building = undefined;
    this.#retired.add(old);
    this.#closeUnread(old);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#closing;
    const open = [this.#active, ...(this.#building ? [this.#building] : []), ...this.#retired];
    await Promise.all(open.map((store) => store[Symbol.asyncDispose]()));
  }

  /** In the background: neither a reader nor a writer waits for it. */
  #closeUnread(store: Store): void {
    if (!this.#retired.has(store) || (this.#readers.get(store) ?? 0) > 0) return;
    this.#retired.delete(store);
    // What is left standing after a failure is removed at the next start.
    this.#closing = this.#closing.then(() => this.#close(store)).catch(() => undefined);
  }

  async #close(store: Store): Promise<void> {
    await store[Symbol.asyncDispose]();
    await this.#store.drop(store.collection);
    const building = this.#building?.collection;
    await this.#store.write({ active: this.collection, ...(building && { building }) });
  }
}
