import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, toBinary } from '@bufbuild/protobuf';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTelemetry } from '#platform/telemetry';
import { AnimeSchema, Status } from '#proto/anime';
import { CharacterSchema } from '#proto/character';
import { commitBatch } from '../core/catalog/adapters/commit.ts';
import { fillMetadata } from '../core/catalog/adapters/fill-metadata.ts';
import { animeMetadata, characterMetadata } from '../core/catalog/adapters/metadata.ts';
import { migrate } from '../core/catalog/adapters/migrate.ts';
import { openDatabase } from '../core/catalog/adapters/database.ts';
import { ROOT } from '../dev/options.ts';
import type { AnimeInit } from './support/catalog.ts';
import { enrichedAt, mal, minute, show, updatedAt, writeRoom, type WriteRoom } from './support/catalog-write.ts';
import { emptyDatabase, temporaryFolder } from './support/resources.ts';
import { becoming, fieldsIn, wholeRecord } from './support/whole-record.ts';

const { log } = createTelemetry('test', 'silent');
let room: WriteRoom;
beforeAll(async () => {
  room = await writeRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

const bebop: AnimeInit = show(1, {
  titles: { romaji: 'Cowboy Bebop', english: 'Cowboy Bebop', native: 'カウボーイビバップ' }, genres: ['Action', 'Sci-Fi'], status: Status.RELEASING, synopsis: 'Bounty hunters.',
  studios: [{ name: 'Sunrise', externalIds: [mal(14)] }],
  characters: [{ character: { name: 'Spike Spiegel', description: 'A bounty hunter.' }, voiceActors: [{ name: 'Kouichi Yamadera', language: 'ja' }] }],
});

describe('for people with psql', () => {
  beforeAll(async () => {
    await room.take(enrichedAt(minute(1), bebop));
    // It would be a new wording of a title that is there: it waits.
    await room.take(enrichedAt(minute(2), { ...bebop, titles: { romaji: 'Another Bebop' } }));
  });

  const [, block = ''] = /^## In psql$[^]*?```sql\n([^]*?)```/m.exec(readFileSync(join(ROOT, 'core/catalog/README.md'), 'utf8')) ?? [];
  const queries = block.split(/;\n/).map((text) => text.trim()).filter((text) => text !== '');

  test.each(queries)('a query of the guide finds something: %s', async (text) => {
    const rows = await room.sql.unsafe<Record<string, unknown>[]>(text);
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.values(rows[0]!).some((value) => value !== null)).toBe(true);
  });

  test('there are several of them', () => expect(queries.length).toBeGreaterThan(7));

  test('a title, the status and a list are read by name', async () => {
    const rows = await room.sql`select title_romaji, title_native, status, metadata->'genres' as genres, metadata->>'synopsis' as synopsis from anime`;
    expect([...rows]).toEqual([{ title_romaji: 'Cowboy Bebop', title_native: 'カウボーイビバップ', status: 'RELEASING', genres: ['Action', 'Sci-Fi'], synopsis: 'Bounty hunters.' }]);
    expect([...(await room.sql`select metadata from character`)]).toEqual([{ metadata: { name: 'Spike Spiegel', description: 'A bounty hunter.' } }]);
  });

  test('metadata follows each change in its own transaction', async () => {
    await room.take(updatedAt(minute(3), 1, ['synopsis'], { synopsis: 'Space cowboys.' }));
    const rows = await room.sql`select version, metadata_version, metadata->>'synopsis' as synopsis from anime`;
    expect([...rows]).toEqual([{ version: 2n, metadata_version: 2n, synopsis: 'Space cowboys.' }]);
  });
});

test('what is said to be in metadata is in it, of a record that has every field, and nothing else is', async () => {
  await room.empty();
  await commitBatch(room.sql, { newId: randomUUID, now: () => new Date() }, [becoming(wholeRecord())]);
  const [anime] = await room.sql<{ metadata: object }[]>`select metadata from anime`;
  const [character] = await room.sql<{ metadata: object }[]>`select metadata from character`;
  const said = await room.sql<{ name: string }[]>`select message || '.' || field as name from contract_field where 'metadata' = any (held_in)`;
  const found = new Set([...fieldsIn(AnimeSchema, anime!.metadata), ...fieldsIn(CharacterSchema, character!.metadata)]);
  expect([...found].sort()).toEqual(said.map(({ name }) => name).sort());
});

describe('a database of a release that wrote no metadata', () => {
  const anime = (n: number) => create(AnimeSchema, { titles: { romaji: `Old ${n}` }, externalIds: [mal(n)] });
  const character = create(CharacterSchema, { name: 'Ann', gender: 'Female' });
  const missing = async (sql: Sql<{ bigint: bigint }>) => Number((await sql`select count(*) from anime where metadata_version <> version`)[0]!['count']);

  test('is filled in batch by batch, goes on where it was killed, and changes no version', async () => {
    await using old = await databaseBefore('0010');
    const { sql } = old;
    await sql`insert into anime ${sql(Array.from({ length: 450 }, (_, n) => ({ id: randomUUID(), version: '7', record: toBinary(AnimeSchema, anime(n)) })))}`;
    await sql`insert into character ${sql([{ id: randomUUID(), version: '3', name: 'Ann', record: toBinary(CharacterSchema, character) }])}`;
    await migrate(sql);
    expect(await missing(sql)).toBe(450);
    expect(await fillMetadata(sql, log)).toBe(201);
    expect(await missing(sql)).toBe(250);
    // Another instance does its part at the same time; none is done twice.
    const [one, other] = await Promise.all([fillMetadata(sql, log), fillMetadata(sql, log)]);
    expect(one + other + (await fillMetadata(sql, log))).toBe(250);
    expect(await fillMetadata(sql, log)).toBe(0);
    const rows = await sql`select title_romaji, metadata, version from anime where title_romaji = 'Old 449'`;
    expect([...rows]).toEqual([{ title_romaji: 'Old 449', metadata: animeMetadata(anime(449)), version: 7n }]);
    expect([...(await sql`select metadata, version from character`)]).toEqual([{ metadata: characterMetadata(character), version: 3n }]);
  });

  test('that still runs beside this one has what it writes filled in again', async () => {
    await room.empty();
    await room.take(enrichedAt(minute(1), bebop));
    const record = toBinary(AnimeSchema, create(AnimeSchema, { titles: { romaji: 'Written by the older' } }));
    await room.sql`update anime set record = ${record}, version = version + 1`;
    expect(await fillMetadata(room.sql, log)).toBe(1);
    expect([...(await room.sql`select title_romaji, metadata_version from anime`)]).toEqual([{ title_romaji: 'Written by the older', metadata_version: 2n }]);
  });

  test('has the credits that it did not keep written with it, also of anime that it added', async () => {
    await room.empty();
    await room.take(enrichedAt(minute(1), bebop));
    const kept = async () => [...(await room.sql`select (select count(*)::int from anime_voice) as voices, (select count(*)::int from studio_external_id) as studios, (select version from anime) as version`)];
    expect(await kept()).toEqual([{ voices: 1, studios: 1, version: 1n }]);
    await room.sql`delete from anime_voice`;
    await room.sql`delete from studio_external_id`;
    await room.sql`update anime set metadata_version = 0`;
    expect([await fillMetadata(room.sql, log), await fillMetadata(room.sql, log)]).toEqual([1, 0]);
    expect(await kept()).toEqual([{ voices: 1, studios: 1, version: 1n }]);
  });

  test('counts as such after 0011 where its credits were not written, whatever its metadata', async () => {
    await using old = await databaseBefore('0011');
    const { sql } = old;
    const row = (more: object) => ({ id: randomUUID(), version: '3', metadata_version: '3', record: toBinary(AnimeSchema, anime(1)), credits_told: true, metadata: sql.json({}), ...more });
    const voiced = sql.json({ characters: [{ voice_actors: [{ name: 'Someone' }] }] });
    const rows = [row({}), row({ credits_told: false }), row({ metadata: voiced })];
    for (const one of rows) await sql`insert into anime ${sql(one)}`;
    await migrate(sql);
    const stale = await sql<{ id: string }[]>`select id from anime where metadata_version <> version`;
    expect(stale.map(({ id }) => id).sort()).toEqual(rows.slice(1).map(({ id }) => id).sort());
  });

  test('holds up none of its neighbours with a record that PostgreSQL refuses or nobody can read, which is named once', async () => {
    await using old = await databaseBefore('9999');
    const { sql } = old;
    const lines: { level: number; anime?: string }[] = [];
    const { log } = createTelemetry('test', 'info', { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
    const [refused, unreadable] = [randomUUID(), randomUUID()];
    // PostgreSQL's JSON has no zero character.
    const bad = create(AnimeSchema, { titles: { romaji: 'Bad' }, provenance: { 'title\0': { source: 'x' } } });
    const rows = Array.from({ length: 20 }, (_, n) => ({ id: randomUUID(), version: '1', record: toBinary(AnimeSchema, anime(n)) }));
    rows.push({ id: refused, version: '1', record: toBinary(AnimeSchema, bad) }, { id: unreadable, version: '1', record: new Uint8Array([255]) });
    await sql`insert into anime ${sql(rows)}`;
    await sql`insert into character ${sql([{ id: randomUUID(), version: '3', name: 'Ann', record: toBinary(CharacterSchema, character) }])}`;
    const known = new Set<string>();
    expect([await fillMetadata(sql, log, known), await fillMetadata(sql, log, known)]).toEqual([21, 0]);
    expect(lines.filter(({ level }) => level === 50).map(({ anime }) => anime).sort()).toEqual([refused, unreadable].sort());
  });

  test('gets the characters filled in though the anime can not be', async () => {
    await using old = await databaseBefore('9999');
    const { sql } = old;
    await sql`insert into character ${sql([{ id: randomUUID(), version: '3', name: 'Ann', record: toBinary(CharacterSchema, character) }])}`;
    await sql`alter table anime rename column metadata_version to elsewhere`;
    expect(await fillMetadata(sql, log)).toBe(1);
  });

  test('is looked for by an index that is empty once all is filled in', async () => {
    await using old = await databaseBefore('0011');
    const { sql } = old;
    await sql`insert into anime ${sql(Array.from({ length: 2_000 }, (_, n) => ({ id: randomUUID(), version: '1', metadata_version: '1', record: toBinary(AnimeSchema, anime(n)) })))}`;
    await sql`vacuum analyze anime`;
    const text = readFileSync(join(ROOT, 'core/catalog/sql/list_stale_metadata.sql'), 'utf8').replaceAll('$1', '200').replaceAll('$2', "'{}'");
    const plan = (await sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${text.slice(text.indexOf('select'))}`)).map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('anime_stale_metadata');
  });
});

/** With the migrations before this one. */
async function databaseBefore(number: string): Promise<AsyncDisposable & { readonly sql: Sql<{ bigint: bigint }> }> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder());
  const isNewer = (name: string) => /^\d{4}_/.test(name) && name >= number;
  cpSync(join(ROOT, 'migrations'), folder.path, { recursive: true });
  for (const name of readdirSync(folder.path).filter(isNewer)) rmSync(join(folder.path, name));
  const { sql } = stack.use(openDatabase(stack.use(await emptyDatabase()).url, 4));
  await migrate(sql, pathToFileURL(`${folder.path}/`));
  const owned = stack.move();
  return { sql, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
