import type { RankingKey } from '../domain/fusion.ts';
import { gramsOf } from '../domain/analysis.ts';
import type { Payload } from '../domain/point.ts';
import { Postings, type Scored } from '../domain/postings.ts';
import { gramWeights, termWeights, type Weights } from '../domain/relevance.ts';
import type { Hit } from '../store.ts';

/** What of an entity words and titles are searched in, and what ranking wants to know of it. */
export interface Texts {
  readonly id: string;
  readonly terms: readonly string[];
  readonly titles: readonly string[];
  readonly payload: Payload;
}

interface Wanted {
  readonly limit: number;
  /** Nothing but these, when it is given. */
  readonly among: ReadonlySet<string> | undefined;
  readonly keys: readonly RankingKey[];
}

interface Card {
  /** One a line: an array would take twice the memory. */
  readonly titles: string;
  readonly payload: Payload;
}

/**
 * Words and titles of one entity type in memory, made anew from the documents when a collection is opened and kept equal to
 * it with each write. Zvec goes through its sparse vectors whole, and takes 20 µs for each document that is fetched by id.
 */
export class TextIndex {
  readonly #keys: readonly RankingKey[];
  readonly #postings = { words: new Postings(), grams: new Postings() };
  readonly #cards = new Map<string, Card>();

  /** @param keys the payload that hits are to carry */
  constructor(keys: readonly RankingKey[]) {
    this.#keys = keys;
  }

  get size(): number {
    return this.#cards.size;
  }

  set({ id, terms, titles, payload }: Texts): void {
    this.#postings.words.set(id, termWeights(terms));
    this.#postings.grams.set(id, gramWeights(gramsOf(titles.join('\n'))));
    this.#cards.set(id, { titles: titles.map((title) => title.replaceAll('\n', ' ')).join('\n'), payload: only(payload, this.#keys) });
  }

  delete(id: string): void {
    for (const postings of Object.values(this.#postings)) postings.delete(id);
    this.#cards.delete(id);
  }

  /** What has some of these terms, or of these letter groups in its titles; the more and the rarer ones first. */
  best(arm: 'words' | 'grams', asked: Weights, { limit, among, keys }: Wanted): Hit[] {
    return this.#postings[arm].best(asked, limit, among).flatMap((scored) => this.hit(scored, keys) ?? []);
  }

  /** What is returned for a match; undefined if it was removed. */
  hit({ id, score }: Scored, keys: readonly RankingKey[]): Hit | undefined {
    const card = this.#cards.get(id);
    if (!card) return undefined;
    const { titles, payload } = card;
    return { id, score, titles: titles === '' ? [] : titles.split('\n'), payload: only(payload, keys) };
  }
}

function only(payload: Payload, keys: readonly string[]): Payload {
  return Object.fromEntries(keys.flatMap((key) => (payload[key] === undefined ? [] : [[key, payload[key]]])));
}
