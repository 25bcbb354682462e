import { describe, expect, it } from 'vitest';
import { Unavailable } from '#platform/bus/consume';
import { withQueryTimeout } from './query-timeout.ts';
import { fakeEmbedder } from './testing.ts';

/** A model that embeds a query when it is told to. */
function slowEmbedder() {
  const asked: (() => void)[] = [];
  const fake = fakeEmbedder();
  const embedQuery = (text: string) => new Promise<void>((resolve) => asked.push(resolve)).then(() => fake.embedQuery(text));
  return { ...fake, asked, embedQuery };
}

describe('a query', () => {
  it('is turned away at once while as many as the patience has room for are with the model', async () => {
    const model = slowEmbedder();
    const embedder = withQueryTimeout(model, { queries: 2, ms: 60_000 });
    const [first, second] = [embedder.embedQuery('a'), embedder.embedQuery('b')];
    await expect(embedder.embedQuery('c')).rejects.toThrow(Unavailable);
    model.asked.forEach((answer) => answer());
    expect(await Promise.all([first, second])).toHaveLength(2);
    const third = embedder.embedQuery('c');
    model.asked.at(-1)?.();
    expect(await third).toHaveLength(4);
  });

  it('is waited for no longer than the patience lasts, and keeps its place until the model has done it', async () => {
    const model = slowEmbedder();
    const embedder = withQueryTimeout(model, { queries: 1, ms: 20 });
    await expect(embedder.embedQuery('a')).rejects.toThrow(Unavailable);
    await expect(embedder.embedQuery('b')).rejects.toThrow(Unavailable);
    expect(model.asked).toHaveLength(1);
  });

  it('fails with the model’s own error when the model fails', async () => {
    const model = fakeEmbedder();
    model.failure = new Error('no such model');
    await expect(withQueryTimeout(model, { queries: 1, ms: 1_000 }).embedQuery('a')).rejects.toThrow('no such model');
  });
});

describe('documents', () => {
  it('wait for the model however long it takes', async () => {
    const embedder = withQueryTimeout(fakeEmbedder(), { queries: 0, ms: 1 });
    expect(await embedder.embedDocuments(['a'])).toHaveLength(1);
  });
});
