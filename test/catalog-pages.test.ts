import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import type { Sql } from 'postgres';
import { CatalogReadService, CatalogWriteService } from '#proto/catalog';
import { Format } from '#proto/anime';
import { Source } from '#proto/common';
import { SortField } from '#proto/filter';
import { catalogDatabase } from './support/catalog.ts';
import { catalogClient, idOf, malOf, numberOf, putAnime } from './support/catalog-rows.ts';
import { startNats } from './support/resources.ts';

const resources = new AsyncDisposableStack();
let client: Client<typeof CatalogReadService>;
let write: Client<typeof CatalogWriteService>;
let sql: Sql<{ bigint: bigint }>;

const airedOn = (day: string) => timestampFromDate(new Date(`${day}T00:00:00Z`));
const refused = async (asked: Promise<unknown>) => ConnectError.from(await asked.catch((reason: unknown) => reason));

beforeAll(async () => {
  sql = resources.use(await catalogDatabase()).sql;
  const { nats } = resources.use(await startNats());
  client = catalogClient(CatalogReadService, sql, nats);
  write = catalogClient(CatalogWriteService, sql, nats);
  await putAnime(sql,
    { id: idOf(1), titles: { romaji: 'Naruto Shippuuden' }, fame: 900, externalIds: [malOf(1), { source: Source.KITSU, id: 'k1' }] },
    { id: idOf(2), titles: { romaji: 'Naruto' }, fame: 800 },
    { id: idOf(3), titles: { romaji: 'Road to Naruto', english: 'Naruto the Movie' }, fame: 10 },
    { id: idOf(4), titles: { romaji: 'Boruto', synonyms: [{ text: 'Naruto Next' }] }, fame: 700 },
    { id: idOf(5), titles: { romaji: 'Boruto: Naruto the Movie' }, fame: 10 },
    { id: idOf(6), titles: { romaji: 'Bleach' }, episodes: [
      { number: 2, title: 'Two', airedAt: airedOn('2026-01-08') }, { number: 1, title: 'One', airedAt: airedOn('2026-01-01') },
      { number: 0, label: '1.5', title: 'Between' }, { number: 3, title: 'Three', airedAt: airedOn('2026-01-15') }] },
  );
});
afterAll(() => resources.disposeAsync());

describe('the order by relevance', () => {
  const sort = [{ field: SortField.RELEVANCE, descending: true }];
  const list = async (text: string, more = {}) => client.listAnime({ filter: { text }, sort, pageSize: 10, ...more });

  test('has the whole title first, then its beginning, then any part, the shorter title before the longer', async () => {
    expect((await list('naruto')).anime.map(({ id }) => numberOf(id))).toEqual([2, 4, 3, 1, 5]);
  });

  test('compares titles as they are searched: without signs, accents and case', async () => {
    expect((await list('NARUTŌ the movie!')).anime.map(({ id }) => numberOf(id))).toEqual([3, 5]);
  });

  test('is the same a page at a time', async () => {
    const seen: number[] = [];
    for (let pageToken = '', more = true; more; ) {
      const { anime, cursors, hasMore } = await list('naruto', { pageSize: 2, pageToken });
      seen.push(...anime.map(({ id }) => numberOf(id)));
      [pageToken, more] = [cursors.at(-1) ?? '', hasMore];
    }
    expect(seen).toEqual([2, 4, 3, 1, 5]);
  });

  test('has of titles that are only spelt like it the nearest first, a page at a time as well', async () => {
    expect((await list('narutto')).anime.map(({ id }) => numberOf(id))).toEqual([2, 4, 3, 1]);
    const { cursors: [pageToken = ''] } = await list('narutto', { pageSize: 1 });
    expect((await list('narutto', { pageToken })).anime.map(({ id }) => numberOf(id))).toEqual([4, 3, 1]);
  });

  test('leaves what is spelt like it alone when a title has it, also where the rest of the filter lets none of those through', async () => {
    const { anime } = await client.listAnime({ filter: { text: 'bleach', formatIn: [Format.MOVIE] }, sort, pageSize: 10 });
    expect(anime).toEqual([]);
  });

  test('is refused without a text, which says why', async () => {
    expect(await refused(client.listAnime({ sort, pageSize: 1 }))).toMatchObject({ code: Code.InvalidArgument, rawMessage: expect.stringMatching(/^sort: .*text of the filter/) });
  });
});

describe('a page by number', () => {
  const sort = [{ field: SortField.TITLE, descending: false }];

  test('skips what the pages before it show, and its cursors go on from it', async () => {
    const all = (await client.listAnime({ sort, pageSize: 10 })).anime.map(({ id }) => id);
    const { anime, cursors, hasMore } = await client.listAnime({ sort, pageSize: 2, offset: 2 });
    expect([anime.map(({ id }) => id), hasMore]).toEqual([all.slice(2, 4), true]);
    const next = await client.listAnime({ sort, pageSize: 2, pageToken: cursors.at(-1) ?? '' });
    expect(next.anime.map(({ id }) => id)).toEqual(all.slice(4, 6));
  });

  test('is not asked for by a cursor as well, nor beyond the ten thousandth entry', async () => {
    const { cursors: [pageToken = ''] } = await client.listAnime({ sort, pageSize: 1 });
    expect(await refused(client.listAnime({ sort, pageSize: 1, pageToken, offset: 1 }))).toMatchObject({ code: Code.InvalidArgument, rawMessage: 'offset: not together with page_token' });
    expect((await refused(client.listAnime({ sort, pageSize: 1, offset: 10_001 }))).code).toBe(Code.InvalidArgument);
  });
});

describe('a batch by the ids of platforms', () => {
  test('says of each id which anime it is, in the order asked for, and has each anime once', async () => {
    const externalIds = [{ source: Source.KITSU, id: 'k1' }, malOf(404), malOf(2), malOf(1)];
    const { anime, externalOwners } = await client.batchGetAnime({ externalIds, readMask: { paths: ['titles'] } });
    expect(externalOwners).toEqual([idOf(1), '', idOf(2), idOf(1)]);
    expect(anime.map(({ id, titles }) => [id, titles?.romaji])).toEqual([[idOf(1), 'Naruto Shippuuden'], [idOf(2), 'Naruto']]);
  });

  test('knows nothing of one that was withdrawn', async () => {
    await write.deleteAnime({ id: idOf(5), source: 'operator:test' });
    expect((await client.batchGetAnime({ externalIds: [malOf(5)] })).externalOwners).toEqual(['']);
    await write.restoreAnime({ id: idOf(5), source: 'operator:test' });
    expect((await client.batchGetAnime({ externalIds: [malOf(5)] })).externalOwners).toEqual([idOf(5)]);
  });
});

describe('the episodes of an anime', () => {
  const titles = async (request: object) => (await client.listEpisodes({ animeId: idOf(6), pageSize: 10, ...request })).episodes.map(({ title }) => title);

  test('come in the order in which they are watched, with how many there are', async () => {
    const { episodes, totalCount, hasMore } = await client.listEpisodes({ animeId: idOf(6), pageSize: 3 });
    expect([episodes.map(({ title }) => title), totalCount, hasMore]).toEqual([['One', 'Between', 'Two'], 4n, true]);
  });

  test('are the same a page at a time, by cursor and by number', async () => {
    const seen: string[] = [];
    for (let pageToken = '', more = true; more; ) {
      const { episodes, cursors, hasMore } = await client.listEpisodes({ animeId: idOf(6), pageSize: 1, pageToken });
      seen.push(...episodes.map(({ title }) => title));
      [pageToken, more] = [cursors.at(-1) ?? '', hasMore];
    }
    expect(seen).toEqual(['One', 'Between', 'Two', 'Three']);
    expect(await titles({ pageSize: 2, offset: 2 })).toEqual(['Two', 'Three']);
  });

  test('are those of a time, its end left out, without those of which nobody knows when', async () => {
    expect(await titles({ airedFrom: airedOn('2026-01-01'), airedBefore: airedOn('2026-01-15') })).toEqual(['One', 'Two']);
    expect(await titles({ airedFrom: airedOn('2026-01-02') })).toEqual(['Two', 'Three']);
  });

  test('of no anime are not found, and a cursor of another list is refused', async () => {
    expect((await refused(client.listEpisodes({ animeId: idOf(404), pageSize: 1 }))).code).toBe(Code.NotFound);
    expect(await refused(client.listEpisodes({ animeId: idOf(6), pageSize: 1, pageToken: 'x' }))).toMatchObject({ code: Code.InvalidArgument, rawMessage: expect.stringMatching(/^page_token: /) });
  });
});
