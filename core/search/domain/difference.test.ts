import { describe, expect, it } from 'vitest';
import { differenceOf, differingIds, intersect } from './difference.ts';

const at = (id: string, version: bigint) => ({ id, version });

describe('the difference between catalog and index', () => {
  it('is empty when every version is the same', () => {
    const same = [at('a', 1n), at('b', 7n)];
    expect(differenceOf(same, same)).toEqual({ missing: [], stale: [], orphaned: [] });
  });

  it('tells what is missing, what has another version, and what nobody knows any more', () => {
    const catalog = [at('a', 1n), at('d', 4n), at('z', 1n), at('c', 3n), at('b', 2n)];
    const index = [at('f', 1n), at('e', 1n), at('c', 2n), at('d', 5n), at('a', 1n)];
    expect(differenceOf(catalog, index)).toEqual({ missing: ['b', 'z'], stale: ['c', 'd'], orphaned: ['e', 'f'] });
    expect(differingIds(differenceOf(catalog, index))).toEqual(['b', 'z', 'c', 'd', 'e', 'f']);
  });

  it('lasts only where two comparisons find it', () => {
    const first = { missing: ['a', 'b'], stale: [], orphaned: [] };
    const second = { missing: ['b'], stale: [], orphaned: ['c'] };
    expect(intersect(first, second)).toEqual({ missing: ['b'], stale: [], orphaned: [] });
  });
});
