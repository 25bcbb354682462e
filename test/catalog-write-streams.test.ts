import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { create, fromBinary, toBinary, type UnknownField } from '@bufbuild/protobuf';
import type { Client } from '@connectrpc/connect';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { AnimeSchema, type Anime, type Format, Status } from '#proto/anime';
import { CatalogOperationsService, CatalogReadService } from '#proto/catalog';
import { publish } from '#platform/bus/publish';
import { countMessages } from '#platform/bus/streams';
import { DEAD_LETTERS } from '../core/catalog/adapters/dead-letters.ts';
import type { Database } from '../core/catalog/adapters/database.ts';
import { consumers, INTAKE, startConsumers } from '../core/catalog/consume.ts';
import { catalogDatabase, type AnimeInit } from './support/catalog.ts';
import { catalogClient } from './support/catalog-rows.ts';
import { airedAt, enrichedAt, mal, minute, show, updatedAt } from './support/catalog-write.ts';
import { natsWithStreams } from './support/outbox.ts';
import { untilAcknowledged, until, type TestNats } from './support/resources.ts';

let database: Database;
let server: TestNats;
let read: Client<typeof CatalogReadService>;
let operations: Client<typeof CatalogOperationsService>;
let running: AsyncDisposable;
beforeAll(async () => {
  [database, server] = await Promise.all([catalogDatabase(), natsWithStreams()]);
  read = catalogClient(CatalogReadService, database.sql, server.nats);
  operations = catalogClient(CatalogOperationsService, database.sql, server.nats);
  running = await startConsumers(server.nats, database.sql, pino({ level: 'silent' }), 100);
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await Promise.all([server[Symbol.asyncDispose](), database[Symbol.asyncDispose]()]);
});
beforeEach(async () => {
  const { streams } = await managerOf(server.nats);
  for (const name of [INTAKE, DEAD_LETTERS]) await streams.purge(name);
  await database.sql`truncate anime, review, outbox, anime_change cascade`;
});

let sent = 0;
const send = ({ subject, body }: { subject: string; body: Uint8Array }) => publish(server.nats, { subject, id: `m${++sent}`, body });
const settled = () => Promise.all(consumers.map(({ name }) => untilAcknowledged(server.nats, INTAKE, name)));
const letters = async () => (await operations.listDeadLetters({ pageSize: 500 })).deadLetters;
const get = async (id: number) => (await read.getAnime({ by: { case: 'externalId', value: mal(id) } })).anime ?? create(AnimeSchema);

describe('1% of malformed events among good ones', () => {
  const GOOD = 990;
  const malformed = [
    { body: new TextEncoder().encode('not protobuf'), reason: 'not a protobuf AnimeEnriched' },
    { body: enrichedAt(minute(1), { titles: { romaji: 'No ids' } }).body, reason: 'external_ids' },
    { body: enrichedAt(minute(1), show(1, { seasonYear: -1 })).body, reason: 'season_year' },
    { body: new Uint8Array(), reason: 'meta' },
    { body: enrichedAt(minute(1), show(1, { tags: [{ name: '' }] })).body, reason: 'tags[0].name' },
  ];

  test('are dead-lettered once each, with the reason, and redriving them twice changes nothing more', { timeout: 120_000 }, async () => {
    const reasons: string[] = [];
    for (let index = 0; index < GOOD; index++) {
      const bad = index % 99 === 0 ? malformed[(index / 99) % malformed.length] : undefined;
      if (bad) await send({ subject: 'anime.enriched', body: bad.body }).then(() => reasons.push(bad.reason));
      await send(enrichedAt(minute(1), show(index + 1)));
    }
    await settled();
    const state = () => database.sql`select (select count(*) from anime) as anime, (select count(*) from anime_change) as changes,
      (select count(*) from outbox) as outbox, (select count(*) from review) as reviews`;
    const before = await state();
    expect([...before]).toEqual([{ anime: BigInt(GOOD), changes: BigInt(GOOD), outbox: BigInt(GOOD), reviews: 0n }]);
    const dead = await letters();
    expect(dead.map(({ error }) => error)).toEqual(reasons.map((reason) => expect.stringContaining(reason) as string));
    expect(new Set(dead.map(({ streamSequence }) => streamSequence)).size).toBe(reasons.length);

    for (let round = 0; round < 2; round++) {
      await operations.redriveDeadLetters({ limit: 100 });
      await until('them to die again', async () => ((await countMessages(server.nats, DEAD_LETTERS)) === reasons.length ? true : undefined));
      await settled();
      expect((await letters()).map(({ error }) => error)).toEqual(dead.map(({ error }) => error));
      expect([...(await state())]).toEqual([...before]);
    }
  });
});

describe('a newer producer', () => {
  const text = (no: number, value: string): UnknownField => ({ no, wireType: WireType.LengthDelimited, data: new BinaryWriter().string(value).finish() });
  /** A record with a field that we don't know, in itself and in a part of it. */
  function newer(): Anime {
    const anime = create(AnimeSchema, show(1, { format: 99 as Format, status: 77 as Status }));
    anime.$unknown = [text(900, 'mood: calm')];
    if (anime.titles) anime.titles.$unknown = [text(901, 'furigana')];
    return anime;
  }
  const withUnknown = (init: AnimeInit, unknown: UnknownField): Anime => ({ ...create(AnimeSchema, init), $unknown: [unknown] });

  test('is not dead-lettered, and all of what it says passes through to those who ask', async () => {
    await send(enrichedAt(minute(1), newer()));
    await settled();
    await send(airedAt(minute(2), 1, { number: 1, title: 'One' }));
    const episodes = create(AnimeSchema, { episodes: [{ number: 2, title: 'Two' }] });
    if (episodes.episodes[0]) episodes.episodes[0].$unknown = [text(902, '4:3')];
    await send(updatedAt(minute(3), 1, ['episodes'], episodes));
    await send(updatedAt(minute(4), 1, ['mascot', 'synopsis'], withUnknown({ synopsis: 'News.' }, text(903, 'a cat'))));
    await settled();

    expect(await letters()).toEqual([]);
    // As a client of the newer contract would read it: from the bytes.
    const served = fromBinary(AnimeSchema, toBinary(AnimeSchema, await get(1)));
    expect(served).toMatchObject({ format: 99, status: 77, synopsis: 'News.', episodes: [{ title: 'One' }, { title: 'Two' }] });
    expect(served.$unknown).toEqual(expect.arrayContaining([text(900, 'mood: calm'), text(903, 'a cat')]));
    expect(served.titles?.$unknown).toEqual([text(901, 'furigana')]);
    expect(served.episodes[1]?.$unknown).toEqual([text(902, '4:3')]);
  });

  test('may name a status that is neither forward nor backward to us: it applies', async () => {
    await send(enrichedAt(minute(1), show(1, { status: Status.FINISHED })));
    await settled();
    await send(updatedAt(minute(2), 1, ['status'], { status: 77 as Status }));
    await settled();
    expect((await get(1)).status).toBe(77);
    expect(await database.sql`select status from anime`).toEqual([{ status: '77' }]);
  });
});
