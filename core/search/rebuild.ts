import { Unavailable } from '#platform/bus/consume';
import { pause } from '#platform/loop';
import type { Logger } from '#platform/telemetry';
import type { Change } from './domain/changes.ts';
import { isNewer } from './domain/version.ts';
import type { ListVersions } from './adapters/catalog.ts';
import type { ActiveCollection } from './active-collection.ts';
import type { Store } from './store.ts';
import type { Writer } from './writer.ts';

export interface RebuildContext {
  readonly collections: ActiveCollection;
  readonly writer: Writer;
  readonly versions: ListVersions;
  /** Anime in one read of the catalog and one write: small enough for the stream's changes to get in between. */
  readonly step: number;
  /** How many anime the catalog has. */
  readonly total: () => Promise<bigint>;
  readonly log: Logger;
}

export interface Progress {
  readonly collection: string;
  readonly done: bigint;
  readonly total: bigint;
}

const PAGE = 1_000;
const RETRY_MS = 1_000;

/**
 * Fills collections from the catalog while the stream goes on. Nothing of where it stands is kept: after a kill it
 * walks the versions again and skips what the collection has.
 */
export class Rebuild implements AsyncDisposable {
  readonly #context: RebuildContext;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #progress: Progress | undefined;

  constructor(context: RebuildContext) {
    this.#context = context;
  }

  /** Of what is under way; undefined when nothing is. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** Goes on with what was under way, or fills what is empty or outdated. */
  async resume(): Promise<void> {
    const { collections } = this.#context;
    if (collections.building || collections.isOutdated) await this.reindex();
    else this.#start(await collections.read(async (store) => store), false);
  }

  /** Rebuilds the collection beside the one in use, then switches. @returns the new one's name */
  async reindex(): Promise<string> {
    const { collections, writer } = this.#context;
    // From here on the stream's changes go into it too: what is committed after the walk passed by is not missed.
    const store = await writer.alone(() => collections.build());
    if (!this.#running || this.#progress?.collection !== store.collection) this.#start(store, true);
    return store.collection;
  }

  /** Resolves when nothing is under way any more. */
  async done(): Promise<void> {
    await this.#running;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  #start(store: Store, replaces: boolean): void {
    const before = this.#running ?? Promise.resolve();
    this.#running = before.then(() => this.#run(store, replaces));
  }

  async #run(store: Store, replaces: boolean): Promise<void> {
    const { log } = this.#context;
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#fill(store);
        if (replaces && !this.#stopping.signal.aborted) await this.#switchTo(store);
        break;
      } catch (error) {
        const reason = String(error);
        log.warn({ collection: store.collection, reason }, 'filling the index stopped, trying again');
        const asked = error instanceof Unavailable ? (error.afterMs ?? 0) : 0;
        await pause(Math.max(asked, RETRY_MS), this.#stopping.signal);
      }
    }
    this.#progress = undefined;
  }

  async #switchTo(store: Store): Promise<void> {
    const { collections, writer, log } = this.#context;
    await writer.alone(() => collections.switch());
    log.info({ collection: store.collection }, 'switched to the new collection');
  }

  async #fill(store: Store): Promise<void> {
    const total = await this.#context.total();
    this.#progress = { collection: store.collection, done: 0n, total };
    for (let afterId = ''; !this.#stopping.signal.aborted;) {
      const entries = await this.#context.versions(afterId, PAGE);
      await this.#takeMissing(store, entries);
      if (entries.length < PAGE) return;
      afterId = entries.at(-1)!.id;
    }
  }

  async #takeMissing(
    store: Store,
    entries: readonly { readonly id: string; readonly version: bigint }[],
  ): Promise<void> {
    const states = await store.states(entries.map(({ id }) => id));
    const missing = entries.filter((entry) => isNewer(entry, states.get(entry.id)));
    this.#count(entries.length - missing.length);
    for (let start = 0; start < missing.length && !this.#stopping.signal.aborted; start += this.#context.step) {
      const step = missing.slice(start, start + this.#context.step).map((entry): Change => ({ ...entry, kind: 'committed' }));
      const late = await this.#context.writer.takeInto(store, step);
      if (late.size > 0) throw new Unavailable([...late.values()][0]!.message);
      this.#count(step.length);
    }
  }

  #count(done: number): void {
    if (this.#progress) this.#progress = { ...this.#progress, done: this.#progress.done + BigInt(done) };
  }
}
