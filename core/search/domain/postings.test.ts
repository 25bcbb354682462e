import { describe, expect, it } from 'vitest';
import { Postings } from './postings.ts';
import { rarity, type Weights } from './relevance.ts';

const [WOLF, GIRL, RAIN] = [7, 3, 2 ** 32 - 1] as const;
const weights = (...entries: [number, number][]): Weights => new Map(entries);
const ask = (...places: number[]): Weights => new Map(places.map((place) => [place, 1]));
/** More than gather before the entries are sorted in. */
const MANY = 1_500;
const padding = (n: number) => `padding ${n}`;

describe('an inverted index', () => {
  it('adds up the weights of what was asked for, each by how rare it is', () => {
    const postings = new Postings();
    postings.set('a', weights([WOLF, 2], [RAIN, 1]));
    postings.set('b', weights([RAIN, 1.5]));
    expect(postings.best(ask(WOLF, RAIN), 10)).toEqual([
      { id: 'a', score: 2 * rarity(2, 1) + rarity(2, 2) },
      { id: 'b', score: 1.5 * rarity(2, 2) },
    ]);
  });

  it('gives as many as are wanted, of equal ones the lower ids', () => {
    const postings = new Postings();
    for (const id of ['d', 'b', 'c', 'a']) postings.set(id, weights([WOLF, id === 'c' ? 2 : 1]));
    expect(postings.best(ask(WOLF), 3).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('counts what is gone neither among all nor among those that have a term', () => {
    const postings = new Postings();
    for (const id of ['a', 'b', 'c']) postings.set(id, weights([WOLF, 1]));
    postings.delete('b');
    postings.set('c', weights([GIRL, 1]));
    expect(postings.best(ask(WOLF), 10)).toEqual([{ id: 'a', score: rarity(2, 1) }]);
  });

  it('orders those that score alike by their ids, in whatever order they came', () => {
    const postings = new Postings();
    for (const id of ['a', 'c', 'b']) postings.set(id, weights([WOLF, 1]));
    expect(postings.best(ask(WOLF), 3).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(postings.best(ask(WOLF), 1).map(({ id }) => id)).toEqual(['a']);
  });

  it('looks among some only, and weighs as among all', () => {
    const postings = new Postings();
    for (const id of ['a', 'b', 'c']) postings.set(id, weights([WOLF, 1]));
    expect(postings.best(ask(WOLF), 10, new Set(['b', 'x']))).toEqual([{ id: 'b', score: rarity(3, 3) }]);
  });

  it('finds nothing by what nothing has, or before there is anything', () => {
    const postings = new Postings();
    expect(postings.best(ask(WOLF), 10)).toEqual([]);
    postings.set('a', weights([WOLF, 1]));
    expect(postings.best(ask(GIRL), 10)).toEqual([]);
    expect(postings.best(ask(), 10)).toEqual([]);
  });

  it.each([0, MANY])('knows nothing any more of what was replaced or deleted, with %i written before it', (before) => {
    const postings = new Postings();
    for (const id of ['a', 'b', 'c']) postings.set(id, weights([WOLF, 1]));
    for (let n = 0; n < before; n++) postings.set(padding(n), weights([RAIN, 1]));
    postings.set('a', weights([GIRL, 1]));
    postings.delete('b');
    postings.delete('never heard of');
    postings.set('c', weights());
    expect(postings.best(ask(WOLF), 10)).toEqual([]);
    expect(postings.best(ask(GIRL), 10)).toEqual([{ id: 'a', score: rarity(before + 1, 1) }]);
  });

  it('scores alike before and after what came is sorted in', () => {
    const [few, many] = [new Postings(), new Postings()];
    for (const postings of [few, many]) {
      postings.set('a', weights([WOLF, 0.5], [RAIN, 1]));
      postings.set('b', weights([RAIN, 0.25], [GIRL, 2]));
    }
    for (let n = 0; n < MANY; n++) many.set(padding(n), weights([n + 100, 1]));
    for (let n = 0; n < MANY; n++) many.delete(padding(n));
    many.set('c', weights([GIRL, 1]));
    few.set('c', weights([GIRL, 1]));
    expect(many.best(ask(WOLF, RAIN, GIRL), 10)).toEqual(few.best(ask(WOLF, RAIN, GIRL), 10));
  });

  it('finds each of many, whatever was changed meanwhile', () => {
    const postings = new Postings();
    for (let n = 0; n < 3 * MANY; n++) postings.set(padding(n % MANY), weights([n, 1]));
    for (let n = 2 * MANY; n < 3 * MANY; n += 97) expect(postings.best(ask(n), 2).map(({ id }) => id)).toEqual([padding(n % MANY)]);
    for (let n = 0; n < 2 * MANY; n += 97) expect(postings.best(ask(n), 2)).toEqual([]);
  });
});
