/** A map that forgets what was not asked for the longest when it holds more than its budget. */
export class Lru<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly size: number }>();
  readonly #budget: number;
  #size = 0;

  /** @param budget the sum of sizes that it may hold */
  constructor(budget: number) {
    this.#budget = budget;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** What is larger than the whole budget is not kept. */
  set(key: string, value: Value, size: number): void {
    this.delete(key);
    if (size > this.#budget) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#budget) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
