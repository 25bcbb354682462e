import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../embedder.ts';
import { openOfflineEmbedder, splitJobs } from './offline-embedder.ts';

describe('the offline embedder', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await openOfflineEmbedder();
  }, 30_000);
  afterAll(() => embedder[Symbol.asyncDispose]());

  const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

  it('gives one vector of unit length and the stated size for each text, in order', async () => {
    const [cat, king] = await embedder.embedDocuments(['a cat', 'a king']);
    expect(cat).toHaveLength(embedder.dimensions);
    expect(cosine(cat!, cat!)).toBeCloseTo(1);
    expect(cosine(king!, await embedder.embedQuery('a king'))).toBeGreaterThan(cosine(cat!, await embedder.embedQuery('a king')));
  });

  it('puts texts of like meaning close together', async () => {
    const [kitten, tax] = await embedder.embedDocuments(['a small kitten', 'the tax return']);
    const query = await embedder.embedQuery('a little cat');
    expect(cosine(query, kitten!)).toBeGreaterThan(cosine(query, tax!));
  });

  it('puts a text and its translation close together', async () => {
    const [bathhouse, boxer] = await embedder.embedDocuments(['A girl works in a bathhouse for spirits.', 'A bullied boy becomes a boxer.']);
    for (const asked of ['una niña trabaja en una casa de baños de espíritus', '神々の銭湯で働く少女', 'девочка работает в бане для духов', '소녀가 정령들의 목욕탕에서 일한다']) {
      const query = await embedder.embedQuery(asked);
      expect(cosine(query, bathhouse!), asked).toBeGreaterThan(cosine(query, boxer!));
    }
  });

  it('gives a text the same vector whatever stands beside it', async () => {
    const texts = ['a long text of many words that is not like the others at all', 'a cat', 'a king of old'];
    const [alone] = await embedder.embedDocuments([texts[1]!]);
    const together = await embedder.embedDocuments(texts);
    expect(cosine(alone!, together[1]!)).toBeGreaterThan(0.99);
  });

  it('answers a query before the documents that wait', async () => {
    const order: string[] = [];
    const documents = embedder
      .embedDocuments(Array.from({ length: 40 }, (_, n) => `document ${n}`))
      .then(() => order.push('documents'));
    const query = embedder.embedQuery('query').then(() => order.push('query'));
    await Promise.all([documents, query]);
    expect(order).toEqual(['query', 'documents']);
  });

  it('rejects a text that the model refuses, and goes on', async () => {
    await expect(embedder.embedDocuments([''])).rejects.toThrow(/refused/);
    expect(await embedder.embedDocuments(['fine'])).toHaveLength(1);
  });

  it('rejects what it is asked after its end', async () => {
    const ended = await openOfflineEmbedder();
    await ended[Symbol.asyncDispose]();
    await expect(ended.embedQuery('late')).rejects.toThrow(/ended/);
  });
});

describe('jobs', () => {
  it('keep the order, and hold few texts and few characters', () => {
    const texts = [
      ...Array.from({ length: 20 }, (_, n) => `short ${n}`),
      'x'.repeat(1_500),
      'y'.repeat(1_500),
      'z'.repeat(9_000),
    ];
    const jobs = splitJobs(texts);
    expect(jobs.flat()).toEqual(texts);
    expect(jobs.map((job) => job.length)).toEqual([16, 4, 1, 1, 1]);
  });

  it('do not put short texts beside a long one, as long as which each would count', () => {
    const jobs = splitJobs(['short', 'x'.repeat(1_000), 'short', 'short']);
    expect(jobs.map((job) => job.length)).toEqual([1, 1, 2]);
  });

  it('are none for no texts', () => {
    expect(splitJobs([])).toEqual([]);
  });
});
