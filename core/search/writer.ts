import type { Change } from './domain/changes.ts';
import { repair, take, type IndexerContext } from './indexer.ts';
import type { ActiveCollection } from './active-collection.ts';
import type { Store } from './store.ts';

/**
 * The only writer of the index: one batch after the other, whether it comes from the stream, from a reindex or from
 * a repair, so that what one reads of a point still holds when it writes.
 */
export class Writer {
  readonly #collections: ActiveCollection;
  readonly #context: IndexerContext;
  #last: Promise<unknown> = Promise.resolve();

  constructor(collections: ActiveCollection, context: IndexerContext) {
    this.#collections = collections;
    this.#context = context;
  }

  /** Takes in changes, one an id. @returns why some are to come again, by id */
  take(changes: readonly Change[]): Promise<Map<string, Error>> {
    return this.alone(async () => {
      const late = await Promise.all(this.#collections.targets.map((store) => take(store, changes, this.#context)));
      return new Map(late.flatMap((map) => [...map]));
    });
  }

  /** Takes in changes of one collection only. */
  takeInto(store: Store, changes: readonly Change[]): Promise<Map<string, Error>> {
    return this.alone(() => take(store, changes, this.#context));
  }

  /** Rewrites these anime. @returns how many points were written or removed */
  repair(ids: readonly string[]): Promise<number> {
    return this.alone(async () => {
      const repaired = await Promise.all(this.#collections.targets.map((store) => repair(store, ids, this.#context)));
      return Math.max(0, ...repaired);
    });
  }

  /** Runs something that no write may come between. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
