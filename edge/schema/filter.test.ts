import { isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Format, Season } from '#proto/anime';
import { AnimeFilterSchema } from '#proto/filter';
import { FilterOperator } from '#proto/search';
import { conditionsOf, toAnimeFilter } from './filter.ts';
import { schema } from './schema.ts';
import { needsCatalog, toSearchFilter } from './search-filter.ts';
import type { AnimeFilter } from './types.gen.ts';

describe('a filter', () => {
  test('has every condition of the contract, under the same name', () => {
    const type = schema.getType('AnimeFilter');
    const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    // What becomes of adult content is one condition of the contract, and a choice of three here.
    expect(fields.sort()).toEqual([...AnimeFilterSchema.fields.map(({ localName }) => localName), 'adult'].sort());
  });

  test('reaches the catalog as it was meant, an absent end left out', () => {
    const filter = toAnimeFilter({
      formatIn: ['TV', 'MOVIE'],
      seasonYear: { gte: 2020, lte: null },
      startDate: { lte: { year: 2024, month: 4 } },
      countryIn: ['jp'],
      isAdult: false,
    });
    expect(filter).toMatchObject({ formatIn: [Format.TV, Format.MOVIE], countryIn: ['JP'], isAdult: false });
    expect(filter.seasonYear).toEqual({ gte: 2020 });
    expect(filter.startDate).toEqual({ lte: { year: 2024, month: 4, day: 0 } });
  });

  test.each<[AnimeFilter | null, boolean | undefined, boolean]>([
    [null, false, true],
    [{ isAdult: null }, false, true],
    [{ isAdult: false }, false, true],
    [{ adult: 'EXCLUDE' }, false, true],
    [{ isAdult: true }, true, false],
    [{ adult: 'ONLY' }, true, false],
    [{ adult: 'INCLUDE' }, undefined, false],
  ])('%j asks the catalog for adult content %s, and keeps it out of a search: %s', (filter, isAdult, isKeptOut) => {
    expect(toAnimeFilter(filter).isAdult).toBe(isAdult);
    expect((toSearchFilter(filter)?.mustNot ?? []).length > 0).toBe(isKeptOut);
  });

  test('that says two things of adult content is refused', () =>
    expect(() => toAnimeFilter({ isAdult: false, adult: 'ONLY' })).toThrow(/^filter.isAdult says EXCLUDE and filter.adult ONLY/));

  test.each([
    [{ idIn: ['1'] }, /^filter.idIn must be a UUID/],
    [{ genreIn: Array.from({ length: 51 }, String) }, /^filter.genreIn.length must be 0–50, got 51/],
    [{ studioIn: ['x'.repeat(201)] }, /^filter.studioIn may have 200 characters/],
    [{ minimumTagRank: 101 }, /^filter.minimumTagRank must be 0–100/],
    [{ startDate: { gte: { year: 2024, month: 13 } } }, /^filter.startDate.gte.month must be/],
    [{ startDate: { gte: { year: 2024, day: 1 } } }, /^filter.startDate.gte.month is needed/],
  ])('%j is refused and named', (filter, message) => expect(() => toAnimeFilter(filter)).toThrow(message));
});

describe('a list is known by', () => {
  test.each([
    ['its studios', { studioIn: ['MAPPA'], genreIn: ['Action'] }, [{ case: 'studio', value: 'MAPPA' }]],
    [
      'the seasons of its years',
      { seasonIn: ['FALL' as const], seasonYear: { gte: 2025, lte: 2026 } },
      [2025, 2026].map((year) => ({ case: 'season', value: { year, season: Season.FALL } })),
    ],
    [
      'any of its genres',
      { genreIn: ['Action', 'Drama'] },
      ['Action', 'Drama'].map((value) => ({ case: 'genre', value })),
    ],
    ['one of the genres that it needs all of', { genreAll: ['Action', 'Drama'] }, [{ case: 'genre', value: 'Action' }]],
    ['nothing, with a year alone: the season may be unknown', { seasonYear: { gte: 2026, lte: 2026 } }, []],
    ['nothing, with another condition', { isAdult: false }, []],
  ])('%s', (_, filter, conditions) => expect(conditionsOf(filter)).toEqual(conditions));
});

describe('a search is narrowed by', () => {
  const text = (value: string) => ({ kind: { case: 'text', value } });
  const forAdults = {
    field: 'is_adult',
    operator: FilterOperator.EQ,
    values: [{ kind: { case: 'flag', value: true } }],
  };

  test('values, ranges and flags of the index’s own fields', () => {
    const filter = toSearchFilter({
      formatIn: ['TV'],
      genreAll: ['Action', 'Drama'],
      genreNotIn: ['Horror'],
      seasonYear: { gte: 2020 },
      isAdult: false,
    });
    expect(filter).toEqual({
      must: [
        { field: 'format', operator: FilterOperator.IN, values: [text('TV')] },
        { field: 'genres', operator: FilterOperator.EQ, values: [text('Action')] },
        { field: 'genres', operator: FilterOperator.EQ, values: [text('Drama')] },
        { field: 'season_year', operator: FilterOperator.GTE, values: [{ kind: { case: 'number', value: 2020 } }] },
      ],
      mustNot: [{ field: 'genres', operator: FilterOperator.IN, values: [text('Horror')] }, forAdults],
    });
  });

  test.each([
    [{ gte: { year: 2024 } }, '2024-01-01'],
    [{ gte: { year: 2024, month: 5 } }, '2024-05-01'],
    [{ lte: { year: 2024 } }, '2024-12-31'],
    [{ lte: { year: 2024, month: 2 } }, '2024-02-29'],
    [{ lte: { year: 2024, month: 2, day: 3 } }, '2024-02-03'],
  ])('a start date %j, whose end is %s', (startDate, day) => {
    expect(toSearchFilter({ startDate })?.must?.[0]).toMatchObject({ field: 'start_date', values: [text(day)] });
  });

  test('nothing but what is for adults only, where nothing is said', () => {
    expect(toSearchFilter({ genreIn: [] })).toEqual({ must: [], mustNot: [forAdults] });
    expect(toSearchFilter({ adult: 'INCLUDE' })).toBeUndefined();
  });

  test.each([[{ text: 'x' }], [{ titlePrefix: 'x' }], [{ popularity: { gte: 1 } }], [{ idIn: ['00000000-0000-4000-8000-000000000001'] }], [{ tagIn: ['x'], minimumTagRank: 1 }], [{ studioIn: ['x'], studioRoleIn: ['PRODUCER' as const] }]])(
    'a condition that only the catalog knows is left to it: %j',
    (filter) => {
      expect(needsCatalog(filter)).toBe(true);
      const { must, mustNot } = toSearchFilter(filter) ?? {};
      expect([...(must ?? []), ...(mustNot ?? [])].map(({ field }) => field)).toEqual(expect.not.arrayContaining(['text', 'popularity', 'id']));
    },
  );

  test.each([[{}], [null], [{ text: '' }], [{ idIn: [] }], [{ minimumTagRank: 50 }], [{ genreIn: ['x'], score: { gte: 1 } }]])(
    'nothing is left to the catalog where nothing is asked that only it knows: %j',
    (filter) => expect(needsCatalog(filter)).toBe(false),
  );

  test('a tag that counts only from a rank on keeps nothing out before the catalog knows its rank', () => {
    expect(toSearchFilter({ tagNotIn: ['War'], minimumTagRank: 80 })?.mustNot).toEqual([forAdults]);
    expect(toSearchFilter({ tagNotIn: ['War'] })?.mustNot).toHaveLength(2);
  });
});
