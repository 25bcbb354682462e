import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { natsWithStreams } from './support/outbox.ts';
import { fakeEmbeddings, type FakeEmbeddings } from './support/embeddings.ts';
import { FakeCatalog, idOf, publishDeleted, publishSynced, SearchProcess } from './support/search.ts';
import { until, type TestNats } from './support/resources.ts';

let nats: TestNats;
let catalog: FakeCatalog;
let embeddings: FakeEmbeddings;
let service: SearchProcess;
const stack = new AsyncDisposableStack();
beforeAll(async () => {
  nats = stack.use(await natsWithStreams());
  catalog = stack.use(await new FakeCatalog().start());
  embeddings = stack.use(await fakeEmbeddings(20));
  service = stack.use(await SearchProcess.create(nats.url, catalog.url, embeddings.url));
});
afterAll(() => stack.disposeAsync());

// One service for the file: each test goes on from where the one before left it.
describe('the index of a service', () => {
  test('that starts empty is filled from the catalog with what is older than the stream', { timeout: 120_000 }, async () => {
    for (let n = 1; n <= 300; n++) catalog.commit(n, 1n);
    await service.start();
    await service.settled(300);
    expect(await service.verify()).toEqual({ code: 0, output: '' });
  });

  test('that was killed twice in the middle of its load is equal to the catalog afterwards', { timeout: 240_000 }, async () => {
    for (let n = 1; n <= 400; n++) {
      catalog.commit(n, 2n);
      await publishSynced(nats, n, 2n);
    }
    for (let n = 1; n <= 40; n++) {
      catalog.records.delete(idOf(n));
      await publishDeleted(nats, n, 3n);
    }
    for (const part of [20, 150]) {
      await until('some of it to be indexed', async () => {
        const { entries } = await service.client.listPoints({ pageSize: 5_000 });
        return entries.filter(({ version }) => version === 2n).length >= part || undefined;
      });
      await service.kill();
      await service.start();
    }
    await service.settled(360);
    expect(await service.verify()).toEqual({ code: 0, output: '' });
  });

  test('that lost, kept back and kept too long some points is told of by name, and mended', async () => {
    const unknown = idOf(999);
    catalog.commit(501, 1n);
    catalog.commit(100, 9n);
    catalog.records.delete(idOf(200));
    expect(await service.verify()).toEqual({ code: 1, output: `missing ${idOf(501)}\nstale ${idOf(100)}\norphaned ${idOf(200)}\n` });
    const repaired = await service.verify('--repair');
    expect(repaired.output).toContain('repaired 3 of 3');
    expect(repaired.code).toBe(0);
    expect(await service.verify()).toEqual({ code: 0, output: '' });
    expect(await service.client.getPoint({ id: idOf(100) })).toMatchObject({ version: 9n });
    await expect(service.client.getPoint({ id: unknown })).rejects.toThrow(/has no point/);
  });

  test('waits for an embedder that is away, loses nothing and burns no deliveries', async () => {
    embeddings.failing = 503;
    for (let n = 300; n <= 330; n++) {
      catalog.commit(n, 5n);
      await publishSynced(nats, n, 5n);
    }
    const before = embeddings.requests;
    await until('it to have tried again and again', () => (embeddings.requests > before + 6 ? true : undefined), 60);
    const found = await service.client.search({ query: 'title 301', limit: 3 });
    expect(found.wordsOnly).toBe(true);
    expect(found.hits[0]?.id).toBe(idOf(301));
    embeddings.failing = undefined;
    await service.settled(360);
    expect(await service.verify()).toEqual({ code: 0, output: '' });
    const manager = await managerOf(nats.nats);
    const { num_redelivered } = await manager.consumers.info('ANIME_CHANGES', 'qdrant-consumer');
    const { state } = await manager.streams.info('ANIME_DLQ');
    expect([num_redelivered, state.messages]).toEqual([0, 0]);
  });

  test('is built anew while it is searched, and stays equal', async () => {
    const { collection } = await service.client.reindex({});
    await until('the switch', async () => {
      const { hits } = await service.client.search({ query: 'title 350', limit: 1 });
      expect(hits[0]?.id).toBe(idOf(350));
      return (await service.client.getSearchStatus({})).collection === collection || undefined;
    }, 60);
    expect(await service.verify()).toEqual({ code: 0, output: '' });
  });
});
