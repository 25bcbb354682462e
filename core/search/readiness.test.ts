import { describe, expect, it } from 'vitest';
import { readiness } from './readiness.ts';
import { fakeEmbedder } from './testing.ts';

const busOf = (rtt: () => Promise<number>) => Promise.resolve({ nats: { rtt } });
const bus = busOf(async () => 1);

describe('readiness', () => {
  it('is given when NATS and the model answer', async () => {
    await expect(readiness(bus, fakeEmbedder())).resolves.toBeUndefined();
  });

  it('names what is away', async () => {
    const gone = busOf(() => Promise.reject(new Error('DISCONNECT')));
    await expect(readiness(gone, fakeEmbedder())).rejects.toThrow(/NATS is unavailable: .*DISCONNECT/);
    const embedder = fakeEmbedder();
    embedder.failure = new Error('no thread');
    await expect(readiness(bus, embedder)).rejects.toThrow(/the embedding model is unavailable: .*no thread/);
  });

  it('does not wait for ever for one that hangs', async () => {
    const { promise: never } = Promise.withResolvers<number>();
    await expect(
      readiness(
        busOf(() => never),
        fakeEmbedder(),
        1,
      ),
    ).rejects.toThrow(/NATS is unavailable: .*no answer/);
  });
});
