import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Status } from '#proto/anime';
import { Source } from '#proto/common';
import { AnimeUpdatedSchema } from '#proto/events';
import { RelationType } from '#proto/relation';
import { Poison } from '#platform/bus/consume';
import type { Database } from '../core/catalog/adapters/database.ts';
import { migrate } from '../core/catalog/adapters/migrate.ts';
import { CatalogReader } from '../core/catalog/adapters/reader.ts';
import { handler } from '../core/catalog/consume.ts';
import { readEnriched, readUpdated } from '../core/catalog/intake.ts';
import { catalogDatabase, delivery, enriched, type AnimeInit } from './support/catalog.ts';
import { emptyDatabase } from './support/resources.ts';
import { openDatabase } from '../core/catalog/adapters/database.ts';

let database: Database;
let reader: CatalogReader;
beforeAll(async () => {
  database = await catalogDatabase();
  reader = new CatalogReader(database.sql);
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await database.sql`truncate anime, review, outbox cascade`;
});

const ingest = (...records: AnimeInit[]) => handler(database.sql, readEnriched)(records.map((record) => delivery(enriched(record))));
const mal = (id: number) => ({ source: Source.MAL, id: String(id) });
const show = (id: number, more: AnimeInit = {}): AnimeInit => ({ titles: { romaji: `Show ${id}` }, externalIds: [mal(id)], ...more });
const find = (id: number) => reader.findByExternalId('MAL', String(id));
const outbox = async () =>
  (await database.sql<{ subject: string; version: bigint }[]>`select subject, version from outbox order by id`).map((row) => `${row.subject} ${row.version}`);

describe('one event', () => {
  test('writes the row and its outbox entry together', async () => {
    expect(await ingest(show(1))).toEqual([undefined]);
    expect(await find(1)).toMatchObject({ version: 1n, titles: { romaji: 'Show 1' } });
    expect(await outbox()).toEqual(['anime.created 1']);
  });

  test('the same payload again changes nothing, not even the version', async () => {
    await ingest(show(1));
    await ingest(show(1));
    expect(await find(1)).toMatchObject({ version: 1n });
    expect(await outbox()).toEqual(['anime.created 1']);
  });

  test('with news becomes the next version', async () => {
    await ingest(show(1));
    await ingest(show(1, { synopsis: 'News.' }));
    expect(await find(1)).toMatchObject({ version: 2n, synopsis: 'News.' });
    expect(await outbox()).toEqual(['anime.created 1', 'anime.synced 2']);
  });

  test('is found by each of its ids from then on', async () => {
    await ingest(show(1, { externalIds: [mal(1), { source: Source.ANILIST, id: '9' }] }));
    const [byMal, byAnilist] = [await find(1), await reader.findByExternalId('ANILIST', '9')];
    expect(byMal?.id).toBe(byAnilist?.id);
    expect(byMal?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('that joins two anime merges nothing and waits for a review that names both', async () => {
    await ingest(show(1), show(2));
    const sides = [(await find(1))?.id, (await find(2))?.id];
    expect(await ingest(show(1, { externalIds: [mal(1), mal(2)], synopsis: 'Both?' }))).toEqual([undefined]);
    const reviews = await database.sql<{ kind: string; entity_ids: string[]; reason: string }[]>`select kind, entity_ids, reason from review`;
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({ kind: 'AMBIGUOUS_IDENTITY', reason: expect.stringContaining('MAL:1, MAL:2') });
    expect([...(reviews[0]?.entity_ids ?? [])].sort()).toEqual([...sides].sort());
    expect(await find(1)).toMatchObject({ version: 1n, synopsis: '' });
  });
});

describe('a batch', () => {
  test('may speak of one anime several times: each counts', async () => {
    await ingest(show(1), show(1, { synopsis: 'Second.' }), show(1, { synopsis: 'Third.' }));
    expect(await find(1)).toMatchObject({ version: 3n, synopsis: 'Third.' });
    expect(await outbox()).toEqual(['anime.created 1', 'anime.synced 2', 'anime.synced 3']);
  });

  test('with a bad event in it still commits the good ones', async () => {
    const handle = handler(database.sql, readEnriched);
    const outcomes = await handle([
      delivery(enriched(show(1))),
      delivery(new TextEncoder().encode('not protobuf')),
      delivery(enriched({ titles: { romaji: 'No ids' } })),
      // Valid for the contract, but PostgreSQL's text can't hold it.
      delivery(enriched(show(3, { externalIds: [{ source: Source.MAL, id: 'zero \u0000' }] }))),
      delivery(enriched(show(2))),
    ]);
    expect(outcomes.map((outcome) => outcome && [outcome instanceof Poison, outcome.message])).toEqual([
      undefined,
      [true, expect.stringContaining('not a protobuf AnimeEnriched')],
      [true, expect.stringContaining('anime.external_ids: must contain at least 1')],
      [true, expect.stringContaining('PostgreSQL refuses it')],
      undefined,
    ]);
    expect(await find(1)).toMatchObject({ version: 1n });
    expect(await find(2)).toMatchObject({ version: 1n });
  });

  test('and its twin at the same time end as one anime each', async () => {
    const records = Array.from({ length: 40 }, (_none, index) => show(index + 1));
    const outcomes = await Promise.all([ingest(...records), ingest(...records.toReversed()), ingest(...records)]);
    expect(outcomes.flat().every((outcome) => outcome === undefined)).toBe(true);
    const [row] = await database.sql<{ count: bigint }[]>`select count(*) from anime`;
    expect(row?.count).toBe(40n);
    expect((await outbox()).filter((entry) => entry === 'anime.created 1')).toHaveLength(40);
  });
});

describe('relations', () => {
  const sequelOf = (target: number) => [{ type: RelationType.SEQUEL, target: [mal(target)], targetTitle: `Show ${target}` }];

  test('resolve when the target is here', async () => {
    await ingest(show(2), show(1, { relations: sequelOf(2) }));
    expect((await find(1))?.relations).toMatchObject([{ targetId: (await find(2))?.id }]);
  });

  test('stay open with their outside reference, and resolve when the target comes', async () => {
    await ingest(show(1, { relations: sequelOf(2) }));
    expect((await find(1))?.relations).toMatchObject([{ targetId: '', targetTitle: 'Show 2', target: [{ id: '2' }] }]);
    await ingest(show(2));
    expect((await find(1))?.relations).toMatchObject([{ targetId: (await find(2))?.id }]);
  });

  test('resolve when the target learns that id only later', async () => {
    await ingest(show(1, { relations: [{ type: RelationType.SEQUEL, target: [{ source: Source.ANIDB, id: '77' }] }] }), show(2));
    await ingest(show(2, { externalIds: [mal(2), { source: Source.ANIDB, id: '77' }] }));
    expect((await find(1))?.relations).toMatchObject([{ targetId: (await find(2))?.id }]);
  });

  test('to itself are refused, and doubles are one', async () => {
    await ingest(show(2), show(1, { relations: [...sequelOf(1), ...sequelOf(2), ...sequelOf(2)] }));
    const [row] = await database.sql<{ count: bigint }[]>`select count(*) from anime_relation`;
    expect(row?.count).toBe(1n);
  });
});

describe('an update', () => {
  const updated = (externalIds: { source: Source; id: string }[]) => delivery(toBinary(AnimeUpdatedSchema, create(AnimeUpdatedSchema, {
    meta: { eventId: 'u1', occurredAt: timestampFromDate(new Date()) },
    externalIds, changedFields: ['status'], anime: { status: Status.FINISHED, synopsis: 'Not named.' },
  })), 'anime.updated');

  test('applies the named fields to the anime that its ids lead to', async () => {
    await ingest(show(1, { synopsis: 'Stays.' }));
    expect(await handler(database.sql, readUpdated)([updated([mal(1)])])).toEqual([undefined]);
    expect(await find(1)).toMatchObject({ version: 2n, status: Status.FINISHED, synopsis: 'Stays.' });
  });

  test('of an anime that is not here is to come again', async () => {
    const [outcome] = await handler(database.sql, readUpdated)([updated([mal(404)])]);
    expect(outcome).not.toBeInstanceOf(Poison);
    expect(outcome?.message).toBe('the anime it updates is not here');
  });

  test('that names no anime, or a field that does not exist, is poison', async () => {
    const [nobody] = await handler(database.sql, readUpdated)([updated([])]);
    expect(nobody).toBeInstanceOf(Poison);
    const strange = toBinary(AnimeUpdatedSchema, create(AnimeUpdatedSchema, {
      meta: { eventId: 'u2', occurredAt: timestampFromDate(new Date()) }, externalIds: [mal(1)], changedFields: ['colour'], anime: {},
    }));
    const [outcome] = await handler(database.sql, readUpdated)([delivery(strange, 'anime.updated')]);
    expect(outcome).toBeInstanceOf(Poison);
    expect(outcome?.message).toBe('changed_fields: no such field: colour');
  });
});

test('instances that migrate at the same time take turns, and the second finds nothing to do', async () => {
  await using empty = await emptyDatabase();
  await using one = openDatabase(empty.url, 2);
  await using two = openDatabase(empty.url, 2);
  const applied = await Promise.all([migrate(one.sql), migrate(two.sql)]);
  expect(applied.map(({ length }) => length).sort()).toEqual([0, expect.any(Number)]);
  expect(applied.flat()).toContain('0001_catalog.sql');
});
