import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import type { Sql } from 'postgres';
import { CatalogReadService } from '#proto/catalog';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { mergeCharacters } from '../core/catalog/adapters/merge-characters.ts';
import { startConsumers } from '../core/catalog/consume.ts';
import { streams } from '../core/catalog/consume.ts';
import { ensureStreams } from '#platform/bus/streams';
import { createTelemetry } from '#platform/telemetry';
import { catalogDatabase } from './support/catalog.ts';
import { catalogClient, idOf, malOf, numberOf, putAnime } from './support/catalog-rows.ts';
import { startNats } from './support/resources.ts';

const resources = new AsyncDisposableStack();
let client: Client<typeof CatalogReadService>;
let sql: Sql<{ bigint: bigint }>;

const { MAIN, SUPPORTING, BACKGROUND } = CharacterRole;
const part = (n: number, name: string, role: CharacterRole, billing = 0, more: { nativeName?: string; aliases?: string[]; favorites?: number } = {}) =>
  ({ character: { name, externalIds: [malOf(n)], ...more }, role, billing });

beforeAll(async () => {
  sql = resources.use(await catalogDatabase()).sql;
  const { nats } = resources.use(await startNats());
  await ensureStreams(nats, streams, 1);
  resources.use(await startConsumers(nats, sql, createTelemetry('test', 'silent').log, 10));
  client = catalogClient(CatalogReadService, sql, nats);
  const spike = part(1, 'Spiegel, Spike', MAIN, 1, { nativeName: 'スパイク・スピーゲル', favorites: 50 });
  await putAnime(sql,
    { id: idOf(1), titles: { romaji: 'Cowboy Bebop' }, startDate: { year: 1998 }, characters: [
      part(4, 'Ein', SUPPORTING, 0, { favorites: 9 }), spike, part(3, 'Edward', BACKGROUND, 1, { aliases: ['Radical Ed'], favorites: 50 }), part(2, 'Faye Valentine', MAIN, 2)] },
    { id: idOf(2), titles: { romaji: 'Tengoku no Tobira' }, startDate: { year: 2001 }, characters: [{ ...spike, role: SUPPORTING }] },
    { id: idOf(3), titles: { romaji: 'Withdrawn' }, characters: [spike] },
    { id: idOf(4), titles: { romaji: 'Elsewhere' }, characters: [part(5, 'Spike S.', MAIN)] },
  );
  await sql`update anime set deleted_at = now() where id = ${idOf(3)}`;
});
afterAll(() => resources.disposeAsync());

const byMal = async (n: number) => client.getCharacter({ by: { case: 'externalId', value: malOf(n) } });
const list = async (request: { name?: string; animeId?: string }) => (await client.listCharacters({ pageSize: 10, ...request })).characters.map(({ name }) => name);

describe('a character', () => {
  test('is found by a platform\'s id and by ours, with where it appears', async () => {
    const { character, appearances } = await byMal(1);
    expect(character).toMatchObject({ name: 'Spiegel, Spike', id: expect.stringMatching(/^[\da-f-]{36}$/), version: expect.any(BigInt) });
    expect(appearances.map(({ animeId, role, billing }) => [numberOf(animeId), role, billing])).toEqual([[1, MAIN, 1], [2, SUPPORTING, 1]]);
    expect(await client.getCharacter({ by: { case: 'id', value: character?.id ?? '' } })).toEqual({ $typeName: expect.anything(), character, appearances });
  });

  test('that is not here is not found', async () => {
    for (const by of [{ case: 'id', value: idOf(404) }, { case: 'externalId', value: { source: Source.ANIDB, id: '1' } }] as const) {
      expect(ConnectError.from(await client.getCharacter({ by }).catch((reason: unknown) => reason)).code).toBe(Code.NotFound);
    }
  });
});

describe('a list of characters', () => {
  test.each<[string, string, readonly string[]]>([
    ['the words of a name in any order', 'spike spiegel', ['Spiegel, Spike']],
    ['part of a word', 'valent', ['Faye Valentine']],
    ['an alias', 'radical', ['Edward']],
    ['another script', 'スピーゲル', ['Spiegel, Spike']],
    ['two letters', 'ei', ['Ein']],
    ['a sign of a pattern', '%', []],
    ['nobody', 'vicious', []],
  ])('holds those who go by it: %s', async (_what, name, expected) => {
    expect(await list({ name })).toEqual(expected);
  });

  test('is in the order of favour, a page at a time', async () => {
    const all = await list({});
    expect(all.slice(2)).toEqual(['Ein', expect.anything(), expect.anything()]);
    expect(all.slice(0, 2).sort()).toEqual(['Edward', 'Spiegel, Spike']);
    const seen: string[] = [];
    for (let pageToken = '', more = true; more; ) {
      const page = await client.listCharacters({ pageSize: 2, pageToken });
      seen.push(...page.characters.map(({ name }) => name));
      [pageToken, more] = [page.cursors.at(-1) ?? '', page.hasMore];
    }
    expect(seen).toEqual(all);
  });

  test('of one anime is its cast, the largest parts first, then as it is billed', async () => {
    expect(await list({ animeId: idOf(1) })).toEqual(['Spiegel, Spike', 'Faye Valentine', 'Ein', 'Edward']);
    expect(await list({ animeId: idOf(1), name: 'e' })).toEqual(['Spiegel, Spike', 'Faye Valentine', 'Ein', 'Edward']);
    const { cursors } = await client.listCharacters({ animeId: idOf(1), pageSize: 2 });
    const rest = await client.listCharacters({ animeId: idOf(1), pageSize: 2, pageToken: cursors[1] ?? '' });
    expect(rest.characters.map(({ name }) => name)).toEqual(['Ein', 'Edward']);
    expect(ConnectError.from(await client.listCharacters({ pageSize: 2, pageToken: cursors[1] ?? '' }).catch((reason: unknown) => reason)).rawMessage).toMatch(/^page_token: /);
  });
});

test('who was merged is found as what they became, and listed once', async () => {
  const [stays, goes] = [(await byMal(1)).character?.id ?? '', (await byMal(5)).character?.id ?? ''];
  await sql.begin((tx) => mergeCharacters(tx, { newId: randomUUID, now: () => new Date() }, stays, goes, 'operator'));
  const { character, appearances } = await client.getCharacter({ by: { case: 'id', value: goes } });
  expect(character?.id).toBe(stays);
  expect((await byMal(5)).character?.id).toBe(stays);
  expect(appearances.map(({ animeId }) => numberOf(animeId))).toContain(4);
  expect(await list({ name: 'spike s' })).toEqual(['Spiegel, Spike']);
});

test('the status counts anime and characters that are here', async () => {
  expect(await client.getCatalogStatus({})).toMatchObject({ animeCount: 3n, characterCount: 4n });
});

describe('a search for a name', () => {
  beforeAll(() =>
    putAnime(sql, { id: idOf(9), titles: { romaji: 'Names' }, characters: [
      part(90, 'L', MAIN, 1, { favorites: 1 }), part(91, 'Lala Lorelei', MAIN, 2, { favorites: 900 }), part(92, 'Kudou, Taiki', MAIN, 3, { nativeName: 'クドウ タイキ' }),
    ] }));

  test('has who has just this name before who only holds its letters', async () => {
    expect((await list({ name: 'L' }))[0]).toBe('L');
    const first = await client.listCharacters({ pageSize: 1, name: 'l' });
    const second = await client.listCharacters({ pageSize: 1, name: 'l', pageToken: first.cursors[0] ?? '' });
    expect([first, second].map(({ characters: [one] }) => one?.name)).toEqual(['L', 'Lala Lorelei']);
  });

  test.each(['Kudo', 'Kudou', 'Kudō', 'ＫＵＤＯ', 'taiki kudo', 'くどう'])('forgives how it is spelt: %s', async (name) => {
    expect(await list({ name })).toEqual(['Kudou, Taiki']);
  });
});
