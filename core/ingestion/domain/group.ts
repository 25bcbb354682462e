import type { Platform } from './normalise/references.ts';

/**
 * The platforms by how finely their ids tell anime apart: MyAnimeList has an entry for each season, AniDB often one for
 * several, Bangumi several for one.
 */
export const platforms: readonly Platform[] = [
  'MAL', 'ANILIST', 'KITSU', 'ANISEARCH', 'ANIME_PLANET', 'LIVECHART', 'SIMKL', 'ANN', 'ANIMECOUNTDOWN', 'NOTIFY', 'ANNICT', 'ANIDB', 'BANGUMI',
];

/** Why the records of two sets are not one anime; undefined when nothing speaks against it. */
export type ConflictCheck = (ours: readonly number[], theirs: readonly number[]) => string | undefined;

/**
 * Which records are one anime (union-find with path halving, Tarjan and van Leeuwen 1984), 12 bytes a record.
 *
 * Ids are to be joined in the order of `platforms`. An id joins two sets unless both have ids on a finer platform: had
 * they one in common there, they would be one already, so they differ, and the coarser id is shared by several anime.
 */
export class Grouping {
  readonly #parents: Int32Array;
  /** Bit n: some record of the set has an id on platform n. */
  readonly #masks: Int32Array;
  /** The next record of the same set, round in a circle. */
  readonly #next: Int32Array;

  /** @param size how many records there are; each is a number below it */
  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_none, index) => index);
    this.#masks = new Int32Array(size);
    this.#next = Int32Array.from(this.#parents);
  }

  /** Says that a record has an id on a platform. All are to be said before the first join. */
  claim(record: number, platform: number): void {
    this.#masks[record] = this.#mask(record) | (1 << platform);
  }

  /**
   * One set of the two records, which share an id on this platform.
   *
   * @returns why they are kept apart; undefined when they are one now
   */
  join(a: number, b: number, platform: number, whyApart: ConflictCheck = () => undefined): string | undefined {
    if (this.find(a) === this.find(b)) return undefined;
    const finer = (1 << platform) - 1;
    if (this.#mask(this.find(a)) & this.#mask(this.find(b)) & finer) return 'a finer platform tells them apart';
    const why = whyApart(this.members(a), this.members(b));
    if (why === undefined) this.unite(a, b);
    return why;
  }

  /** One set of the two, whatever they share. */
  unite(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return;
    this.#parents[second] = first;
    this.#masks[first] = this.#mask(first) | this.#mask(second);
    // Two circles become one when two of their links change places.
    const [after, other] = [this.#next[first] ?? first, this.#next[second] ?? second];
    this.#next[first] = other;
    this.#next[second] = after;
  }

  /** All records of a record's set, in order. */
  members(record: number): number[] {
    const all = [record];
    for (let at = this.#next[record] ?? record; at !== record; at = this.#next[at] ?? record) all.push(at);
    return all.sort((a, b) => a - b);
  }

  /** The set's smallest record. */
  find(record: number): number {
    let at = record;
    for (let parent = this.#parent(at); parent !== at; parent = this.#parent(at)) {
      const above = this.#parent(parent);
      this.#parents[at] = above;
      at = above;
    }
    return at;
  }

  readonly #mask = (record: number) => this.#masks[record] ?? 0;
  readonly #parent = (record: number) => this.#parents[record] ?? record;
}
