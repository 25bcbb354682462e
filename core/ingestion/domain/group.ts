import type { Platform } from './normalise/references.ts';

/**
 * The platforms by how finely their ids tell anime apart: MyAnimeList has an entry for each season, AniDB often one for
 * several, Bangumi several for one.
 */
export const platforms: readonly Platform[] = [
  'MAL', 'ANILIST', 'KITSU', 'ANISEARCH', 'ANIME_PLANET', 'LIVECHART', 'SIMKL', 'ANN', 'ANIMECOUNTDOWN', 'NOTIFY', 'ANNICT', 'ANIDB', 'BANGUMI',
];

/**
 * Which records are one anime (union-find with path halving, Tarjan and van Leeuwen 1984), 8 bytes a record.
 *
 * Ids are to be joined in the order of `platforms`. An id joins two sets unless both have ids on a finer platform: had
 * they one in common there, they would be one already, so they differ, and the coarser id is shared by several anime.
 */
export class Grouping {
  readonly #parents: Int32Array;
  /** Bit n: some record of the set has an id on platform n. */
  readonly #masks: Int32Array;

  /** @param size how many records there are; each is a number below it */
  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_none, index) => index);
    this.#masks = new Int32Array(size);
  }

  /** Says that a record has an id on a platform. All are to be said before the first join. */
  claim(record: number, platform: number): void {
    this.#masks[record] = this.#mask(record) | (1 << platform);
  }

  /** One set of the two records, which share an id on this platform; false when they are kept apart. */
  join(a: number, b: number, platform: number): boolean {
    const [first, second] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return true;
    const finer = (1 << platform) - 1;
    if (this.#mask(first) & this.#mask(second) & finer) return false;
    this.#parents[second] = first;
    this.#masks[first] = this.#mask(first) | this.#mask(second);
    return true;
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
