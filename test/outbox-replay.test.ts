import { pino } from 'pino';
import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { AnimeSchema } from '#proto/anime';
import { StreamSchema, stream } from '#proto/streams';
import { declaredStreams } from '#platform/bus/contract';
import { ensureStreams } from '#platform/bus/streams';
import type { Database } from '../core/catalog/adapters/database.ts';
import { Relay } from '../core/catalog/adapters/relay.ts';
import { replayOutbox } from '../core/catalog/adapters/replay.ts';
import { describeAll } from '../core/search/adapters/contract.ts';
import { followChanges } from '../core/search/follow.ts';
import { take } from '../core/search/indexer.ts';
import { MemoryStore, fakeEmbedder } from '../core/search/testing.ts';
import { catalogDatabase, delivery } from './support/catalog.ts';
import { CHANGES, bareAnime, commitChange, natsWithStreams, storedChanges } from './support/outbox.ts';
import { until, type TestNats } from './support/resources.ts';

let database: Database;
let server: TestNats;
beforeAll(async () => {
  [database, server] = await Promise.all([catalogDatabase(), natsWithStreams()]);
});
afterAll(async () => {
  await Promise.all([server[Symbol.asyncDispose](), database[Symbol.asyncDispose]()]);
});

let anime: string[];
/** Three anime with four changes each, all published. */
beforeEach(async () => {
  await database.sql`truncate anime, outbox cascade`;
  await streams().then(({ purge }) => purge());
  anime = await bareAnime(database.sql, 3);
  for (let change = 0; change < 4; change++) await Promise.all(anime.map((id) => commitChange(database.sql, id)));
  await using relay = new Relay(database.sql, server.nats, pino({ level: 'silent' }));
  await relay.start();
  await until('all published', async () => ((await storedChanges(server)).length === 12 ? true : undefined));
});

const longAgo = new Date(0);
const declare = () => ensureStreams(server.nats, declaredStreams(StreamSchema, stream));
async function streams() {
  const { streams } = await managerOf(server.nats);
  return { purge: () => streams.purge(CHANGES), remove: () => streams.delete(CHANGES) };
}
const versionsByAnime = async () =>
  Object.fromEntries(Object.entries(Object.groupBy(await storedChanges(server), ({ animeId }) => animeId))
    .map(([id, changes]) => [id, changes?.map(({ version }) => version)]));
const everyVersion = () => Object.fromEntries(anime.map((id) => [id, [2, 3, 4, 5]]));

describe('a replay', () => {
  test('rebuilds a stream that was lost, each anime in order', async () => {
    await (await streams()).remove();
    await declare();
    expect(await replayOutbox(database.sql, server.nats, longAgo)).toBe(12);
    expect(await versionsByAnime()).toEqual(everyVersion());
  });

  test('fills a stream that was emptied and still remembers the messages\' ids', async () => {
    await (await streams()).purge();
    expect(await replayOutbox(database.sql, server.nats, longAgo)).toBe(12);
    expect(await versionsByAnime()).toEqual(everyVersion());
  });

  test('takes what was published since, and leaves to the relay what was not', async () => {
    await (await streams()).purge();
    const [id = ''] = anime;
    await database.sql`update outbox set published_at = now() - interval '2 days' where version < 4`;
    await commitChange(database.sql, id);
    expect(await replayOutbox(database.sql, server.nats, new Date(Date.now() - 86_400_000))).toBe(6);
    expect((await versionsByAnime())[id]).toEqual([4, 5]);
  });

  test('changes nothing in an index that has it all', async () => {
    const store = new MemoryStore();
    const embedder = fakeEmbedder();
    const context = {
      embedder, descriptions: describeAll(),
      fetchAnime: (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, create(AnimeSchema, { id, version: 5n, titles: { romaji: id } })]))),
    };
    const indexer = followChanges({ take: (changes) => take(store, changes, context) });
    const deliver = async () => indexer((await storedChanges(server)).map(({ body, subject }) => delivery(body, subject)));
    await deliver();
    const before = new Map(store.points);
    const embedded = embedder.documents.length;
    expect([before.size, embedded]).toEqual([3, 3]);
    await (await streams()).remove();
    await declare();
    await replayOutbox(database.sql, server.nats, longAgo);
    expect(await deliver()).toEqual(Array(12).fill(undefined));
    expect(store.points).toEqual(before);
    expect(embedder.documents).toHaveLength(embedded);
  });
});
