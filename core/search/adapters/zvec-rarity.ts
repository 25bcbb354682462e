import { gramsOf } from '../domain/analysis.ts';
import { gramWeights, rarity, termWeights, type Weights } from '../domain/relevance.ts';

/** What of an entity its weights are made from. */
export interface Worded {
  readonly terms: readonly string[];
  readonly titles: readonly string[];
}

export const wordsOf = ({ terms }: Worded): Weights => termWeights(terms);
export const lettersOf = ({ titles }: Worded): Weights => gramWeights(gramsOf(titles.join('\n')));

/**
 * How many entities have each term: Zvec knows no rarity of what a sparse vector holds. It is counted anew when a
 * collection is opened, and kept equal to it with each write.
 */
export class Rarity {
  readonly #weightsOf: (entity: Worded) => Weights;
  readonly #having = new Map<number, number>();
  /** Only those that have any term: of what has no text nothing can be said. */
  #entities = 0;

  constructor(weightsOf: (entity: Worded) => Weights) {
    this.#weightsOf = weightsOf;
  }

  add(entity: Worded): void {
    this.#count(entity, 1);
  }

  remove(entity: Worded): void {
    this.#count(entity, -1);
  }

  /** The query with each term weighed by its rarity, without those that nothing has. */
  weigh(query: Weights): Record<number, number> {
    const known = [...query].filter(([place]) => this.#having.has(place));
    return Object.fromEntries(
      known.map(([place, weight]) => [place, weight * rarity(this.#entities, this.#having.get(place)!)]),
    );
  }

  #count(entity: Worded, by: 1 | -1): void {
    const places = this.#weightsOf(entity);
    if (places.size > 0) this.#entities += by;
    for (const place of places.keys()) {
      const having = (this.#having.get(place) ?? 0) + by;
      if (having > 0) this.#having.set(place, having);
      else this.#having.delete(place);
    }
  }
}
