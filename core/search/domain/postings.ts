import { rarity, type Weights } from './relevance.ts';

export interface Scored {
  readonly id: string;
  /** The sum of the weights that it has of what was asked for, each by how rare it is. */
  readonly score: number;
}

/** Entries of one term: who has it, by slot, and how much of it. */
interface List<Numbers extends ArrayLike<number> = ArrayLike<number>> {
  readonly slots: Numbers;
  readonly weights: Numbers;
}

/** For each place, in order, its entries: those of `places[n]` stand from `starts[n]` to `starts[n + 1]`. */
interface Sorted {
  readonly places: Uint32Array;
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly weights: Float32Array;
}

/** So many entities, or this share of all, gather before they are sorted in among the others, which takes 0.1 s at 25,000. */
const GATHERED = { entities: 250, share: 1 / 8 };

/**
 * An inverted index of sparse vectors (Zobel and Moffat, 2006): a query reads the entries of its own terms, not every
 * vector. An entry takes 8 bytes.
 *
 * Entities are numbered by slots. One that is replaced gets another slot; what is gone is passed over by readers until
 * the entries are sorted the next time.
 */
export class Postings {
  #sorted: Sorted = { places: new Uint32Array(), starts: new Uint32Array(1), slots: new Uint32Array(), weights: new Float32Array() };
  /** What came since, by place. */
  readonly #recent = new Map<number, List<number[]>>();
  #gathered = 0;
  /** By slot; undefined of what is gone. */
  #ids: (string | undefined)[] = [];
  readonly #slots = new Map<string, number>();

  /** Replaces what this id had. Without weights it has nothing, and does not count among those that have words. */
  set(id: string, weights: Weights): void {
    this.delete(id);
    if (weights.size === 0) return;
    const slot = this.#ids.push(id) - 1;
    this.#slots.set(id, slot);
    for (const [place, weight] of weights) this.#add(place, slot, weight);
    if (++this.#gathered > Math.max(GATHERED.entities, this.#slots.size * GATHERED.share)) this.#sortIn();
  }

  /** Most terms are of one entity: an array that begins empty would get room for 17 with its first entry. */
  #add(place: number, slot: number, weight: number): void {
    const list = this.#recent.get(place);
    if (!list) return void this.#recent.set(place, { slots: [slot], weights: [weight] });
    list.slots.push(slot);
    list.weights.push(weight);
  }

  delete(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
  }

  /** The best matches, of equal ones the lower ids; only of `among`, when it is given. */
  best(asked: Weights, limit: number, among?: ReadonlySet<string>): Scored[] {
    const scores = new Float64Array(this.#ids.length);
    for (const [place, weight] of asked) this.#addTo(scores, this.#listsOf(place), weight);
    const found = this.#matching(scores, among);
    const least = found.length > limit ? leastOfBest(found.map((slot) => scores[slot]!), limit) : 0;
    const best = found.filter((slot) => scores[slot]! >= least);
    const hits = best.map((slot) => ({ id: this.#ids[slot]!, score: scores[slot]! }));
    return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  }

  #addTo(scores: Float64Array, lists: readonly List[], asked: number): void {
    const factor = asked * rarity(this.#slots.size, this.#having(lists));
    for (const { slots, weights } of lists) {
      for (let at = 0; at < slots.length; at++) scores[slots[at]!]! += factor * weights[at]!;
    }
  }

  /** How many of those that are there have it. */
  #having(lists: readonly List[]): number {
    let count = 0;
    for (const { slots } of lists) {
      for (let at = 0; at < slots.length; at++) if (this.#ids[slots[at]!] !== undefined) count++;
    }
    return count;
  }

  #matching(scores: Float64Array, among: ReadonlySet<string> | undefined): number[] {
    const found: number[] = [];
    for (let slot = 0; slot < scores.length; slot++) {
      const id = this.#ids[slot];
      if (scores[slot]! > 0 && id !== undefined && (!among || among.has(id))) found.push(slot);
    }
    return found;
  }

  #listsOf(place: number): List[] {
    const { places, starts, slots, weights } = this.#sorted;
    const recent = this.#recent.get(place);
    const n = lowerBound(places, place);
    const [from, to] = places[n] === place ? [starts[n]!, starts[n + 1]!] : [0, 0];
    return [{ slots: slots.subarray(from, to), weights: weights.subarray(from, to) }, ...(recent ? [recent] : [])];
  }

  /** Merges additions, drops removals, and renumbers. */
  #sortIn(): void {
    const places = Uint32Array.from(new Set([...this.#sorted.places, ...this.#recent.keys()])).sort();
    const starts = new Uint32Array(places.length + 1);
    const renumbered = Uint32Array.from(this.#ids, (id) => (id === undefined ? 0 : 1));
    let [next, end] = [0, 0];
    renumbered.forEach((isThere, slot) => (renumbered[slot] = isThere ? next++ : GONE));
    const most = this.#sorted.slots.length + [...this.#recent.values()].reduce((sum, { slots }) => sum + slots.length, 0);
    const [slots, weights] = [new Uint32Array(most), new Float32Array(most)];
    places.forEach((place, n) => {
      for (const list of this.#listsOf(place)) {
        for (let at = 0; at < list.slots.length; at++) {
          const slot = renumbered[list.slots[at]!]!;
          if (slot === GONE) continue;
          slots[end] = slot;
          weights[end++] = list.weights[at]!;
        }
      }
      starts[n + 1] = end;
    });
    this.#ids = this.#ids.filter((id) => id !== undefined);
    this.#ids.forEach((id, slot) => this.#slots.set(id!, slot));
    this.#sorted = { places, starts, slots: slots.slice(0, end), weights: weights.slice(0, end) };
    this.#recent.clear();
    this.#gathered = 0;
  }
}

const GONE = 2 ** 32 - 1;

function leastOfBest(scores: readonly number[], limit: number): number {
  // Numbers of a typed array are sorted as such, in a tenth of the time.
  return new Float64Array(scores).sort().at(-limit)!;
}

/** The first position whose value is not below this one. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
