import type { Progress } from './domain/progress.ts';
import type { CompletedWork, Store } from './ports.ts';

/** What the leader knows: read once when it takes the lead, then written through. */
export class Memory {
  readonly #store: Store;
  #progress = new Map<string, Progress>();
  #done: CompletedWork = { windowBuiltFor: 0, scoresSyncedFor: 0 };
  /** The window was not built since it was read. */
  isFresh = true;

  constructor(store: Store) {
    this.#store = store;
  }

  get done(): CompletedWork {
    return this.#done;
  }

  async load(): Promise<void> {
    const { progress, done } = await this.#store.load();
    this.#progress = new Map(progress);
    this.#done = done;
    this.isFresh = true;
  }

  entries(): [string, Progress][] {
    return [...this.#progress];
  }

  get(id: string): Progress | undefined {
    return this.#progress.get(id);
  }

  /** Writes nothing when nothing has changed. @param progress null forgets the show @throws LeadLost */
  async set(id: string, progress: Progress | null): Promise<void> {
    const before = this.#progress.get(id);
    if (JSON.stringify(before ?? null) === JSON.stringify(progress)) return;
    await this.#store.save(id, progress);
    if (progress) this.#progress.set(id, progress);
    else this.#progress.delete(id);
  }

  /** @throws LeadLost */
  async setDone(change: Partial<CompletedWork>): Promise<void> {
    if ('windowBuiltFor' in change) this.isFresh = false;
    const done = { ...this.#done, ...change };
    if (JSON.stringify(done) === JSON.stringify(this.#done)) return;
    await this.#store.saveDone(done);
    this.#done = done;
  }
}
