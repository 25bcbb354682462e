import { describe, expect, it } from 'vitest';
import { queryWeights, rarity, termWeights } from './relevance.ts';

const weightOf = (term: string, terms: readonly string[]) => {
  const [place] = queryWeights([term]).keys();
  return termWeights(terms).get(place!) ?? 0;
};
const filler = (length: number) => Array.from({ length }, (_none, place) => `filler${place}`);

describe('the weight of a term', () => {
  it('grows with its frequency, ever less', () => {
    const weights = [1, 2, 3].map((times) => weightOf('wolf', [...filler(100), ...Array<string>(times).fill('wolf')]));
    const [first, second, third] = weights as [number, number, number];
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
    expect(third - second).toBeLessThan(second - first);
  });

  it('is less in a longer text', () => {
    expect(weightOf('wolf', ['wolf', ...filler(300)])).toBeLessThan(weightOf('wolf', ['wolf', ...filler(30)]));
  });

  it('has a place of its own in any script', () => {
    expect(termWeights(['狼', '雨', 'wolf', 'flow']).size).toBe(4);
  });
});

describe('the rarity of a term', () => {
  it('falls with the number that have it, but not below nothing', () => {
    const rarities = [1, 10, 99, 100].map((having) => rarity(100, having));
    expect(rarities).toEqual(rarities.toSorted((a, b) => b - a));
    expect(rarities.at(-1)).toBeGreaterThan(0);
  });
});
