import { describe, expect, it } from 'vitest';
import { memoiseQueries } from './memoise.ts';
import { fakeEmbedder } from './testing.ts';

describe('memoised queries', () => {
  it('are embedded once, asked at the same time or later', async () => {
    const embedder = fakeEmbedder();
    const memo = memoiseQueries(embedder, 2);
    await Promise.all([memo.embedQuery('a'), memo.embedQuery('a')]);
    await memo.embedQuery('a');
    expect(embedder.queries).toEqual(['a']);
  });

  it('are forgotten by the time of their last use', async () => {
    const embedder = fakeEmbedder();
    const memo = memoiseQueries(embedder, 2);
    for (const query of ['a', 'b', 'a', 'c', 'a', 'b']) await memo.embedQuery(query);
    expect(embedder.queries).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are asked again after a failure', async () => {
    const embedder = fakeEmbedder();
    const memo = memoiseQueries(embedder, 2);
    embedder.failure = new Error('away');
    await expect(memo.embedQuery('a')).rejects.toThrow('away');
    embedder.failure = undefined;
    await memo.embedQuery('a');
    expect(embedder.queries).toEqual(['a']);
  });
});
