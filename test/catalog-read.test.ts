import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import type { NatsConnection } from '#platform/bus/client';
import { AgeRating, AnimeSchema, Format, Season, SourceMaterial, Status } from '#proto/anime';
import { CatalogReadService } from '#proto/catalog';
import { AnimeFilterSchema, Facet, SortField } from '#proto/filter';
import { Source } from '#proto/common';
import { conditionsOf } from '../core/catalog/adapters/lists/anime-filter.ts';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { describeStatements } from '../dev/statements.ts';
import { everyComposed } from '../core/catalog/adapters/lists/every.ts';
import { catalogDatabase, type AnimeInit } from './support/catalog.ts';
import { RelationType } from '#proto/relation';
import { CatalogReader } from '../core/catalog/adapters/reader.ts';
import { counted } from './support/counted.ts';
import { catalogClient, idOf, malOf, numberOf, putAnime } from './support/catalog-rows.ts';
import { startNats } from './support/resources.ts';

type Filter = Exclude<MessageInitShape<typeof AnimeFilterSchema>, { $typeName: string }>;

const resources = new AsyncDisposableStack();
let client: Client<typeof CatalogReadService>;
let nats: NatsConnection;
let sql: Awaited<ReturnType<typeof catalogDatabase>>['sql'];

const day = (text: string) => {
  const [year = 1, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};

/** Seven shows that differ in everything that can be asked for. */
const shows: readonly AnimeInit[] = [
  { titles: { romaji: 'Shingeki no Kyojin', native: '進撃の巨人', synonyms: [{ text: '100% Titan_s' }] }, format: Format.TV, status: Status.FINISHED, season: Season.SPRING, seasonYear: 2013,
    startDate: day('2013-04-07'), episodeCount: 25, durationSeconds: 1440, sourceMaterial: SourceMaterial.MANGA, ageRating: AgeRating.R_17, countryOfOrigin: 'JP',
    score: { arithmeticMean: 8.5 }, statistics: [{ platform: Source.MAL, members: 900 }], fame: 900, genres: ['Action', 'Drama'], themes: ['Military'], demographics: ['Shounen'], relations: [{ type: RelationType.OTHER, target: [malOf(2)] }],
    tags: [{ name: 'Kaiju', rank: 90 }, { name: 'War', rank: 70 }], studios: [{ name: 'WIT Studio' }], streaming: [{ site: 'Crunchyroll' }] },
  { titles: { romaji: 'Mononoke Hime', native: 'もののけ姫' }, format: Format.MOVIE, status: Status.FINISHED, startDate: day('1997-07'), episodeCount: 1, durationSeconds: 8040,
    sourceMaterial: SourceMaterial.ORIGINAL, ageRating: AgeRating.PG_13, countryOfOrigin: 'JP', score: { arithmeticMean: 8.5 }, statistics: [{ platform: Source.MAL, members: 500 }],
    genres: ['Fantasy'], themes: ['Historical'], tags: [{ name: 'War', rank: 40 }], studios: [{ name: 'Studio Ghibli' }], streaming: [{ site: 'Netflix' }] },
  { titles: { romaji: 'hack//SIGN' }, format: Format.TV, status: Status.FINISHED, season: Season.SPRING, seasonYear: 2002, startDate: day('2002'), countryOfOrigin: 'JP' },
  { titles: { romaji: 'Kuiba' }, format: Format.MOVIE, status: Status.RELEASING, countryOfOrigin: 'CN', genres: ['Action'], isAdult: true },
  { titles: { romaji: 'Ao' }, format: Format.OVA, status: Status.NOT_YET_RELEASED, score: { arithmeticMean: 3 }, statistics: [{ platform: Source.MAL, members: 5 }] },
  { titles: { romaji: 'Zoku' }, format: 42 as Format, genres: ['Drama'] },
  { titles: { romaji: 'Gone' }, format: Format.TV, genres: ['Action'] },
];

beforeAll(async () => {
  const database = resources.use(await catalogDatabase());
  nats = resources.use(await startNats()).nats;
  sql = database.sql;
  client = catalogClient(CatalogReadService, sql, nats);
  await putAnime(sql, ...shows.map((show, place) => ({ ...show, id: idOf(place + 1), committedAt: new Date(Date.UTC(2026, 0, place + 1)) })));
  await sql`update anime set deleted_at = now() where id = ${idOf(7)}`;
});
afterAll(() => resources.disposeAsync());

const list = async (filter: Filter) => {
  const { anime, totalCount } = await client.listAnime({ filter, pageSize: 10 });
  expect(totalCount).toBe(BigInt(anime.length));
  return anime.map(({ id }) => numberOf(id));
};

test.each([1, 6])('a batch of %i is three statements, records, relations and studios, a page four', async (size) => {
  const statements = counted(sql);
  const reader = new CatalogReader(statements.sql);
  const ids = Array.from({ length: size }, (_, place) => idOf(place + 1));
  expect((await reader.findByIds([idOf(404), ...ids.toReversed()])).map(({ id }) => id)).toEqual(ids.toReversed());
  expect(statements.count).toBe(3);
  const counting = catalogClient(CatalogReadService, statements.sql, nats);
  await counting.listAnime({ pageSize: size });
  expect(statements.count).toBe(3 + 4);
});

describe('a list of anime', () => {
  test.each<[string, Filter, readonly number[]]>([
    ['nothing asked: all that are not deleted', {}, [1, 2, 3, 4, 5, 6]],
    ['part of a title, whatever the case', { text: 'KYOJIN' }, [1]],
    ['part of a title in another script', { text: '進撃の' }, [1]],
    ['a single character', { text: '姫' }, [2]],
    ['a title in full width, without spaces', { text: 'ＳＨＩＮＧＥＫＩＮＯ' }, [1]],
    ['a title with other signs and accents', { text: 'shingéki-no: kyōjin!' }, [1]],
    ['a title that no text fits, by how it is spelt', { text: 'shingeki no kyojn' }, [1]],
    ['a part of a title likewise', { text: 'monoknoke' }, [2]],
    ['in another script, too', { text: '進撃の巨入' }, [1]],
    ['not by what has little in common', { text: 'shoujo kakumei' }, []],
    ['nor by a title that was deleted', { text: 'gone' }, []],
    ['the signs of a pattern are letters like any other', { text: '%' }, [1]],
    ['so is the underscore', { text: 'n_s' }, [1]],
    ['and the backslash', { text: '\\' }, []],
    ['the beginning of the title, whatever the case', { titlePrefix: 'SHIN' }, [1]],
    ['no other part of it', { titlePrefix: 'geki' }, []],
    ['nor by the signs of a pattern', { titlePrefix: '%' }, []],
    ['season', { seasonIn: [Season.SPRING] }, [1, 3]],
    ['season year', { seasonYear: { gte: 2003 } }, [1]],
    ['season year up to', { seasonYear: { lte: 2002 } }, [3]],
    ['format', { formatIn: [Format.MOVIE, Format.OVA] }, [2, 4, 5]],
    ['a format of a newer contract', { formatIn: [42 as Format] }, [6]],
    ['not a format', { formatNotIn: [Format.MOVIE, Format.TV] }, [5, 6]],
    ['status', { statusIn: [Status.RELEASING] }, [4]],
    ['no known status', { statusIn: [Status.UNSPECIFIED] }, [6]],
    ['not a status', { statusNotIn: [Status.FINISHED] }, [4, 5, 6]],
    ['one of the genres', { genreIn: ['Drama', 'Fantasy'] }, [1, 2, 6]],
    ['all of the genres', { genreAll: ['Drama', 'Action'] }, [1]],
    ['none of the genres', { genreNotIn: ['Drama', 'Fantasy'] }, [3, 4, 5]],
    ['one of the tags', { tagIn: ['War', 'Kaiju'] }, [1, 2]],
    ['a tag from a rank on', { tagIn: ['War'], minimumTagRank: 50 }, [1]],
    ['all of the tags, each counted once', { tagAll: ['War', 'Kaiju', 'War'] }, [1]],
    ['none of the tags', { tagNotIn: ['Kaiju'] }, [2, 3, 4, 5, 6]],
    ['none of the tags that count from a rank on', { tagNotIn: ['War'], minimumTagRank: 50 }, [2, 3, 4, 5, 6]],
    ['score', { score: { gte: 3, lte: 8 } }, [5]],
    ['popularity from', { popularity: { gte: -5 } }, [1, 2, 5]],
    ['popularity up to', { popularity: { lte: 2147483647 } }, [1, 2, 5]],
    ['episodes', { episodeCount: { gte: 2 } }, [1]],
    ['duration', { durationSeconds: { gte: 1440, lte: 1440 } }, [1]],
    ['started on or after a day', { startDate: { gte: day('2013-04-07') } }, [1]],
    ['started surely within a year', { startDate: { gte: day('1997'), lte: day('2002') } }, [2, 3]],
    ['a year alone may be after its June', { startDate: { lte: day('2002-06') } }, [2]],
    ['a year alone may be before its June', { startDate: { gte: day('2002-06'), lte: day('2002') } }, []],
    ['source material', { sourceMaterialIn: [SourceMaterial.MANGA] }, [1]],
    ['country', { countryIn: ['CN'] }, [4]],
    ['studio', { studioIn: ['Studio Ghibli'] }, [2]],
    ['streaming site', { streamingSiteIn: ['Netflix', 'Crunchyroll'] }, [1, 2]],
    ['adult', { isAdult: true }, [4]],
    ['not adult', { isAdult: false }, [1, 2, 3, 5, 6]],
    ['ids, the deleted one not among them', { idIn: [idOf(7), idOf(3)] }, [3]],
    ['demographic', { demographicIn: ['Shounen'] }, [1]],
    ['theme', { themeIn: ['Historical'] }, [2]],
    ['age rating', { ageRatingIn: [AgeRating.PG_13] }, [2]],
    ['several together', { genreIn: ['Action'], isAdult: false, text: 'shingeki' }, [1]],
  ])('holds those that match: %s', async (_what, filter, expected) => {
    expect(await list(filter)).toEqual(expected);
  });

  test('asks for something with every field of the filter, whatever is added to it', () => {
    const full = create(AnimeFilterSchema, {
      text: 'x', titlePrefix: 'x', seasonIn: [1], seasonYear: { gte: 1 }, formatIn: [1], formatNotIn: [1], statusIn: [1], statusNotIn: [1], genreIn: ['x'], genreAll: ['x'],
      genreNotIn: ['x'], tagIn: ['x'], tagAll: ['x'], tagNotIn: ['x'], minimumTagRank: 1, score: { gte: 1 }, popularity: { gte: 1 }, episodeCount: { gte: 1 },
      durationSeconds: { gte: 1 }, startDate: { gte: day('2000') }, sourceMaterialIn: [1], countryIn: ['x'], studioIn: ['x'], streamingSiteIn: ['x'], isAdult: true,
      idIn: [idOf(1)], demographicIn: ['x'], themeIn: ['x'], ageRatingIn: [1],
    });
    const askedBy = (field: string) => conditionsOf({ ...create(AnimeFilterSchema), [field]: Reflect.get(full, field) as unknown }, 0).length - conditionsOf(undefined, 0).length;
    const silent = AnimeFilterSchema.fields.map(({ localName }) => localName).filter((name) => askedBy(name) === 0);
    // The rank says which tags count, the role which part of a studio; alone they ask for nothing.
    expect(silent).toEqual(['minimumTagRank', 'studioRoleIn']);
  });

  test('answers a value that no text can hold with the filter at fault', async () => {
    const error = ConnectError.from(await client.listAnime({ filter: { genreIn: ['a\0b'] }, pageSize: 1 }).catch((reason: unknown) => reason));
    expect(error).toMatchObject({ code: Code.InvalidArgument, rawMessage: expect.stringMatching(/^filter: /) });
  });

  test('counts only when it is asked to, and cuts records to the mask', async () => {
    const { anime: [first], totalCount } = await client.listAnime({ pageSize: 1, skipTotal: true, readMask: { paths: ['format'] } });
    expect(totalCount).toBeUndefined();
    expect(first).toEqual(create(AnimeSchema, { id: idOf(1), version: 1n, format: Format.TV }));
  });
});

describe('the order of a list', () => {
  const by = (field: SortField, descending = false) => ({ field, descending });
  const orders: readonly [string, { field: SortField; descending: boolean }[], readonly number[]][] = [
    ['the id when nothing is asked', [], [1, 2, 3, 4, 5, 6]],
    ['title, whatever the case', [by(SortField.TITLE)], [5, 3, 4, 2, 1, 6]],
    ['title backwards', [by(SortField.TITLE, true)], [6, 1, 2, 4, 3, 5]],
    ['score upwards, those without last, ties by id', [by(SortField.SCORE)], [5, 1, 2, 3, 4, 6]],
    ['score downwards, those without last too, ties by fame', [by(SortField.SCORE, true)], [1, 2, 5, 6, 4, 3]],
    ['start upwards', [by(SortField.START_DATE)], [2, 3, 1, 4, 5, 6]],
    ['start downwards', [by(SortField.START_DATE, true)], [1, 3, 2, 6, 5, 4]],
    ['popularity upwards', [by(SortField.POPULARITY)], [5, 2, 1, 3, 4, 6]],
    ['popularity downwards', [by(SortField.POPULARITY, true)], [1, 2, 5, 6, 4, 3]],
    ['episodes upwards', [by(SortField.EPISODES)], [2, 1, 3, 4, 5, 6]],
    ['episodes downwards', [by(SortField.EPISODES, true)], [1, 2, 6, 5, 4, 3]],
    ['last change downwards', [by(SortField.UPDATED, true)], [6, 5, 4, 3, 2, 1]],
    ['what is on the air, then popularity, downwards', [by(SortField.TRENDING, true)], [4, 1, 2, 5, 6, 3]],
    ['the same upwards', [by(SortField.TRENDING)], [3, 6, 5, 2, 1, 4]],
    ['a second key breaks ties of the first, in its own direction', [by(SortField.SCORE, true), by(SortField.TITLE)], [2, 1, 5, 3, 4, 6]],
    ['three keys, some without a value', [by(SortField.EPISODES), by(SortField.SCORE, true), by(SortField.UPDATED, true)], [2, 1, 5, 6, 4, 3]],
  ];

  test.each(orders)('is by %s', async (_what, sort, expected) => {
    const { anime } = await client.listAnime({ sort, pageSize: 10 });
    expect(anime.map(({ id }) => numberOf(id))).toEqual(expected);
  });

  test.each(orders)('is the same a page at a time: by %s', async (_what, sort, expected) => {
    const seen: number[] = [];
    for (let pageToken = '', more = true; more; ) {
      const { anime, cursors, hasMore, totalCount } = await client.listAnime({ sort, pageSize: 2, pageToken });
      expect(totalCount).toBe(6n);
      seen.push(...anime.map(({ id }) => numberOf(id)));
      [pageToken, more] = [cursors.at(-1) ?? '', hasMore];
    }
    expect(seen).toEqual(expected);
  });

  test('goes on from where it was, whatever came in or went away before it', async () => {
    const sort = [by(SortField.POPULARITY, true)];
    const { cursors: [first = ''] } = await client.listAnime({ sort, pageSize: 1 });
    await putAnime(sql, { id: idOf(90), titles: { romaji: 'New' }, statistics: [{ platform: Source.MAL, members: 1000 }] });
    const { anime } = await client.listAnime({ sort, pageSize: 2, pageToken: first });
    await sql`update anime set deleted_at = now() where id = ${idOf(90)}`;
    expect(anime.map(({ id }) => numberOf(id))).toEqual([2, 5]);
  });

  test('refuses a cursor of another order, and what is none, naming page_token', async () => {
    const { cursors: [cursor = ''] } = await client.listAnime({ sort: [by(SortField.SCORE)], pageSize: 1 });
    for (const [sort, pageToken] of [[[by(SortField.SCORE, true)], cursor], [[], cursor], [[by(SortField.SCORE)], 'nonsense']] as const) {
      const error = ConnectError.from(await client.listAnime({ sort: [...sort], pageSize: 1, pageToken }).catch((reason: unknown) => reason));
      expect(error).toMatchObject({ code: Code.InvalidArgument, rawMessage: expect.stringMatching(/^page_token: /) });
    }
  });

  test('refuses a field that this version cannot sort by', async () => {
    const error = ConnectError.from(await client.listAnime({ sort: [by(99 as SortField)], pageSize: 1 }).catch((reason: unknown) => reason));
    expect(error).toMatchObject({ code: Code.InvalidArgument, rawMessage: 'sort: no such field to sort by: 99' });
  });
});

describe('facets', () => {
  const count = async (facet: Facet, filter: Filter = {}, limit = 0) => {
    const { facets: [counted], totalCount } = await client.getFacets({ facets: [facet], filter, limit });
    return [totalCount, Object.fromEntries((counted?.values ?? []).map(({ value, count: times }) => [value, times]))];
  };

  test.each<[string, Facet, Record<string, bigint>]>([
    ['format, a newer one too', Facet.FORMAT, { TV: 2n, MOVIE: 2n, OVA: 1n, 42: 1n }],
    ['status', Facet.STATUS, { FINISHED: 3n, RELEASING: 1n, NOT_YET_RELEASED: 1n }],
    ['season', Facet.SEASON, { SPRING: 2n }],
    ['season year', Facet.SEASON_YEAR, { 2013: 1n, 2002: 1n }],
    ['genre', Facet.GENRE, { Action: 2n, Drama: 2n, Fantasy: 1n }],
    ['tag', Facet.TAG, { War: 2n, Kaiju: 1n }],
    ['studio', Facet.STUDIO, { 'WIT Studio': 1n, 'Studio Ghibli': 1n }],
    ['source material', Facet.SOURCE_MATERIAL, { MANGA: 1n, ORIGINAL: 1n }],
    ['country', Facet.COUNTRY, { JP: 3n, CN: 1n }],
    ['streaming site', Facet.STREAMING_SITE, { Netflix: 1n, Crunchyroll: 1n }],
    ['demographic', Facet.DEMOGRAPHIC, { Shounen: 1n }],
    ['theme', Facet.THEME, { Military: 1n, Historical: 1n }],
    ['age rating', Facet.AGE_RATING, { R_17: 1n, PG_13: 1n }],
  ])('count the anime that have each %s, leaving out those that lack it', async (_what, facet, expected) => {
    expect(await count(facet)).toEqual([6n, expected]);
  });

  test('count within the filter, tags from its rank on', async () => {
    expect(await count(Facet.TAG, { formatIn: [Format.TV, Format.MOVIE], minimumTagRank: 50 })).toEqual([4n, { War: 1n, Kaiju: 1n }]);
  });

  test('are cut to the most frequent values', async () => {
    expect(await count(Facet.GENRE, {}, 2)).toEqual([6n, { Action: 2n, Drama: 2n }]);
  });

  test('are all counted when none is named, in the order of the contract', async () => {
    const { facets } = await client.getFacets({});
    expect(facets.map(({ facet }) => facet)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test('of an unknown kind are refused', async () => {
    const error = ConnectError.from(await client.getFacets({ facets: [99 as Facet] }).catch((reason: unknown) => reason));
    expect(error).toMatchObject({ code: Code.InvalidArgument, rawMessage: 'facets: no such facet: 99' });
  });
});

describe('the list of versions', () => {
  test('holds every anime that is not deleted, in order of id, a page at a time', async () => {
    const { entries: first } = await client.listVersions({ pageSize: 4 });
    const { entries: second } = await client.listVersions({ pageSize: 4, afterId: first.at(-1)?.id ?? '' });
    expect([...first, ...second].map(({ id, version }) => [numberOf(id), version])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [n, 1n]));
  });

  test('refuses a start that is no id', async () => {
    const error = ConnectError.from(await client.listVersions({ pageSize: 4, afterId: 'x' }).catch((reason: unknown) => reason));
    expect(error).toMatchObject({ code: Code.InvalidArgument, rawMessage: 'after_id: not a UUID' });
  });
});

test('every fragment fits the schema, and the check names one that a migration leaves behind', async () => {
  await using other = await catalogDatabase();
  expect((await describeStatements(other.sql, everyComposed())).faults).toEqual([]);
  await other.sql`alter table anime rename is_adult to adult`;
  const { faults } = await describeStatements(other.sql, everyComposed());
  expect(faults).toEqual([expect.stringMatching(/^lists\/anime_filter, is_adult: column a\.is_adult does not exist/)]);
});
