import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import type { Sql } from 'postgres';
import { StudioRole } from '#proto/anime';
import { CatalogReadService } from '#proto/catalog';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { catalogDatabase } from './support/catalog.ts';
import { catalogClient, idOf, malOf, numberOf, putAnime } from './support/catalog-rows.ts';
import { startNats } from './support/resources.ts';

const resources = new AsyncDisposableStack();
let client: Client<typeof CatalogReadService>;
let sql: Sql<{ bigint: bigint }>;

const { ANIMATION, PRODUCER } = StudioRole;
const onAnilist = (id: number) => ({ source: Source.ANILIST, id: String(id) });
const refused = async (asked: Promise<unknown>) => ConnectError.from(await asked.catch((reason: unknown) => reason));

beforeAll(async () => {
  sql = resources.use(await catalogDatabase()).sql;
  const { nats } = resources.use(await startNats());
  client = catalogClient(CatalogReadService, sql, nats);
  const spike = { name: 'Spike', externalIds: [malOf(100)] };
  const members = (count: number) => [{ platform: Source.MAL, members: count }];
  await putAnime(sql,
    { id: idOf(1), titles: { romaji: 'First' }, statistics: members(10),
      studios: [{ name: 'Studio Kumo', role: ANIMATION, externalIds: [malOf(7)] }, { name: 'Kumo Pictures', role: PRODUCER }],
      staff: [
        { name: 'Shunsuke Tada', nativeName: '多田俊介', role: 'Director', externalIds: [onAnilist(1), malOf(2)] },
        { name: 'Shunsuke Tada', role: 'Storyboard', externalIds: [onAnilist(1)] },
        { name: 'Hiro Kaburagi', role: 'Music' },
      ],
      characters: [{ character: spike, role: CharacterRole.MAIN, voiceActors: [
        { name: 'Yamadera', language: 'ja', externalIds: [malOf(11)] }, { name: 'Blum', language: 'en', externalIds: [malOf(12)] }] }] },
    { id: idOf(2), titles: { romaji: 'Second' }, statistics: members(500),
      studios: [{ name: 'Studio Kumo', role: PRODUCER }],
      staff: [{ name: 'Tada, Shunsuke', role: 'Director', externalIds: [malOf(2)] }, { name: 'Kaburagi Hiro', role: 'Director' }, { name: 'Shunsuke Tada', role: 'Script' }],
      characters: [{ character: spike, role: CharacterRole.SUPPORTING, voiceActors: [{ name: 'Yamadera', language: 'ja', externalIds: [malOf(11)] }] }] },
    { id: idOf(3), titles: { romaji: 'Withdrawn' }, studios: [{ name: 'Studio Kumo', role: ANIMATION }], staff: [{ name: 'Hiro Kaburagi', role: 'Music' }] },
  );
  await sql`update anime set deleted_at = now() where id = ${idOf(3)}`;
});
afterAll(() => resources.disposeAsync());

describe('a studio', () => {
  const byName = async (name: string) => (await client.getStudio({ by: { case: 'name', value: name } })).studio;

  test('is found by name, by a platform\'s id and by ours, with how many anime it has that are here', async () => {
    const studio = await byName('Studio Kumo');
    expect(studio).toMatchObject({ name: 'Studio Kumo', externalIds: [malOf(7)], animeCount: 2 });
    for (const by of [{ case: 'id', value: studio?.id ?? '' }, { case: 'externalId', value: malOf(7) }] as const) expect((await client.getStudio({ by })).studio).toEqual(studio);
  });

  test('is found by part of its name, who has just that name and then most anime first', async () => {
    const names = async (name: string) => (await client.listStudios({ name, pageSize: 10 })).studios.map((studio) => studio.name);
    expect(await names('kumo')).toEqual(['Studio Kumo', 'Kumo Pictures']);
    expect(await names('kumo-pictures')).toEqual(['Kumo Pictures']);
    expect(await names('')).toEqual(['Studio Kumo', 'Kumo Pictures']);
    expect(await names('%')).toEqual([]);
  });

  test.each([['STUDIO KUMO', 'Studio Kumo'], ['studio-kūmo', 'Studio Kumo'], ['kumo', undefined], ['Studio', undefined], ['!', undefined]])('%s by itself is %s: a part of a name is none', async (name, found) => {
    expect((await client.getStudio({ by: { case: 'name', value: name } }).catch(() => undefined))?.studio?.name).toBe(found);
  });

  test('of several that sound the same is the one that is spelt just so', async () => {
    await putAnime(sql, { id: idOf(8), titles: { romaji: 'Eighth' }, studios: [{ name: 'Studio-Kumo', role: ANIMATION }] });
    expect([(await byName('Studio-Kumo'))?.name, (await byName('Studio Kumo'))?.name, (await byName('studio kumo'))?.name]).toEqual(['Studio-Kumo', 'Studio Kumo', 'Studio Kumo']);
    await sql`update anime set deleted_at = now() where id = ${idOf(8)}`;
  });

  test('of which all anime were withdrawn is in no list, nor is who made them', async () => {
    await putAnime(sql, { id: idOf(7), titles: { romaji: 'Seventh' }, studios: [{ name: 'Gone', role: ANIMATION }], staff: [{ name: 'Going Away', role: 'Music' }] });
    const listed = async () => [(await client.listStudios({ name: 'gone', pageSize: 10 })).studios.length, (await client.listPeople({ name: 'going', pageSize: 10 })).people.length];
    expect(await listed()).toEqual([1, 1]);
    await sql`update anime set deleted_at = now() where id = ${idOf(7)}`;
    expect(await listed()).toEqual([0, 0]);
  });

  test('carries its id where an anime names it', async () => {
    const { anime } = await client.getAnime({ by: { case: 'id', value: idOf(1) }, readMask: { paths: ['studios'] } });
    expect(anime?.studios[0]?.id).toBe((await byName('Studio Kumo'))?.id);
  });

  test.each<[StudioRole[], number[]]>([[[], [1, 2]], [[ANIMATION], [1]], [[PRODUCER], [2]], [[ANIMATION, PRODUCER], [1, 2]]])('has the anime in which its part is %j', async (studioRoleIn, numbers) => {
    const { anime, totalCount } = await client.listAnime({ filter: { studioIn: ['Studio Kumo'], studioRoleIn }, pageSize: 10 });
    expect([anime.map(({ id }) => numberOf(id)), totalCount]).toEqual([numbers, BigInt(numbers.length)]);
  });

  test('that is not here is not found', async () => {
    for (const by of [{ case: 'name', value: 'Nobody' }, { case: 'externalId', value: malOf(404) }] as const) expect((await refused(client.getStudio({ by }))).code).toBe(Code.NotFound);
  });
});

describe('a person', () => {
  const byRef = (externalId: { source: Source; id: string }) => client.getPerson({ by: { case: 'externalId', value: externalId } });

  test('is one by any of their ids, however the name is written, with each anime once, the best known first', async () => {
    const { person, works } = await byRef(onAnilist(1));
    expect(person).toMatchObject({ name: 'Shunsuke Tada', nativeName: '多田俊介', externalIds: [onAnilist(1), malOf(2)] });
    expect(works.map(({ animeId, roles }) => [numberOf(animeId), roles])).toEqual([[2, ['Director']], [1, ['Director', 'Storyboard']]]);
    expect((await byRef(malOf(2))).person).toEqual(person);
  });

  test('without ids is one by name, in whatever order its words are, and is not who has that name and ids', async () => {
    const works = async (value: string) => (await client.getPerson({ by: { case: 'name', value } })).works.map(({ animeId, roles }) => [numberOf(animeId), roles]);
    expect(await works('Hiro Kaburagi')).toEqual([[2, ['Director']], [1, ['Music']]]);
    const { people } = await client.listPeople({ name: 'tada', pageSize: 10 });
    expect(people.map(({ externalIds }) => externalIds.length)).toEqual([2, 0]);
  });

  test.each([
    ['kaburagi HIRO', 'Hiro Kaburagi'], ['多田 俊介', 'Shunsuke Tada'], ['Tada Shūnsuke', 'Shunsuke Tada'], ['Hiro', undefined], ['多田', undefined], ['!', undefined],
  ])('%s by itself is %s: words of a name are none', async (name, found) => {
    expect((await client.getPerson({ by: { case: 'name', value: name } }).catch(() => undefined))?.person?.name).toBe(found);
  });

  test('has whom they spoke, in which language and how large the part is', async () => {
    const { parts, characters } = await byRef(malOf(11));
    expect(parts.map(({ animeId, language, role }) => [numberOf(animeId), language, role])).toEqual([[2, 'ja', CharacterRole.SUPPORTING], [1, 'ja', CharacterRole.MAIN]]);
    expect(characters.map(({ name }) => name)).toEqual(['Spike']);
    expect((await byRef(malOf(12))).parts.map(({ language }) => language)).toEqual(['en']);
  });

  test('carries their id where an anime credits them, for a job or a voice', async () => {
    const { anime } = await client.getAnime({ by: { case: 'id', value: idOf(1) } });
    const [first, second] = anime?.staff ?? [];
    const [tada, voice] = [(await byRef(malOf(2))).person?.id, (await byRef(malOf(11))).person?.id];
    expect([first?.id, second?.id, anime?.characters[0]?.voiceActors[0]?.id]).toEqual([tada, tada, voice]);
  });

  test('is found by words of a name in any order and script, a page at a time', async () => {
    const names = async (name: string, more = {}) => (await client.listPeople({ name, pageSize: 10, ...more })).people.map((person) => person.name);
    expect(await names('hiro kabu')).toEqual(['Hiro Kaburagi']);
    expect(await names('多田')).toEqual(['Shunsuke Tada']);
    expect(await names('!')).toEqual([]);
    const { people: [only], cursors: [cursor = ''], hasMore } = await client.listPeople({ name: 'tada', pageSize: 1 });
    expect([only?.externalIds.length, hasMore]).toEqual([2, true]);
    expect(await names('tada', { pageToken: cursor })).toHaveLength(1);
    expect((await names('')).length).toBe(5);
  });

  test('who is not here is not found', async () => {
    expect((await refused(byRef(malOf(404)))).code).toBe(Code.NotFound);
  });
});

test('who is credited no more has the anime no more', async () => {
  const staying = { name: 'Staying', role: 'Music' };
  await putAnime(sql, { id: idOf(9), titles: { romaji: 'Ninth' }, staff: [staying, { name: 'Passing', role: 'Music', externalIds: [onAnilist(99)] }] });
  const works = async () => (await client.getPerson({ by: { case: 'externalId', value: onAnilist(99) } })).works.length;
  expect(await works()).toBe(1);
  await putAnime(sql, { id: idOf(9), titles: { romaji: 'Ninth' }, staff: [staying] });
  expect(await works()).toBe(0);
  expect((await client.listPeople({ name: 'passing', pageSize: 1 })).people).toEqual([]);
});
