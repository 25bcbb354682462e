/** So many filters' ids are kept: nearly all searches share the one that leaves adult titles out. */
const KEPT = 8;

/**
 * What each of the last filters lets through, until something is written: to list thousands of ids takes Zvec ten times as long as all the
 * rest of a search.
 */
export class MatchingIds {
  readonly #list: (condition: string) => Promise<readonly string[]>;
  readonly #known = new Map<string, Promise<ReadonlySet<string>>>();

  /** @param list all ids that meet a condition in Zvec's language */
  constructor(list: (condition: string) => Promise<readonly string[]>) {
    this.#list = list;
  }

  of(condition: string): Promise<ReadonlySet<string>> {
    const ids = this.#known.get(condition) ?? this.#ask(condition);
    // In order of use, so that the first is the one that was asked for longest ago.
    this.#known.delete(condition);
    this.#known.set(condition, ids);
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value!);
    return ids;
  }

  /** To be called with each write; what is being listed meanwhile is not kept either. */
  clear(): void {
    this.#known.clear();
  }

  #ask(condition: string): Promise<ReadonlySet<string>> {
    const ids = this.#list(condition).then((list) => new Set(list));
    ids.catch(() => this.#known.get(condition) === ids && this.#known.delete(condition));
    return ids;
  }
}
