import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { FilterOperator as Op, SearchFilterSchema, type FilterValue } from '#proto/search';
import { describeAll } from '../adapters/contract.ts';
import { compileRequest } from './filter-request.ts';

const { ANIME, EPISODE } = describeAll();
type Given = string | number | boolean;
const kindOf = (value: Given): FilterValue['kind'] =>
  typeof value === 'string'
    ? { case: 'text', value }
    : typeof value === 'number'
      ? { case: 'number', value }
      : { case: 'flag', value };
const on = (field: string, operator: Op, ...values: Given[]) => ({
  field,
  operator,
  values: values.map((value) => ({ kind: kindOf(value) })),
});
const compile = (filter: Parameters<typeof create<typeof SearchFilterSchema>>[1], description = ANIME) =>
  compileRequest(create(SearchFilterSchema, filter), description);

describe('a requested filter', () => {
  it.each([
    [Op.EQ, { key: 'season_year', in: [1998] }],
    [Op.NE, { not: { key: 'season_year', in: [1998] } }],
    [Op.IN, { key: 'season_year', in: [1998] }],
    [Op.NOT_IN, { not: { key: 'season_year', in: [1998] } }],
    [Op.GT, { key: 'season_year', range: { gt: 1998 } }],
    [Op.GTE, { key: 'season_year', range: { gte: 1998 } }],
    [Op.LT, { key: 'season_year', range: { lt: 1998 } }],
    [Op.LTE, { key: 'season_year', range: { lte: 1998 } }],
  ])('knows each operator: %i', (operator, expected) => {
    expect(compile({ must: [on('season_year', operator, 1998)] })).toEqual({ all: [expected] });
  });

  it('asks for all of must, none of must_not, and one of should', () => {
    const filter = compile({
      must: [on('format', Op.EQ, 'TV')],
      mustNot: [on('genres', Op.IN, 'Horror', 'Drama')],
      should: [on('is_adult', Op.EQ, false), on('statistics.mal.score', Op.GTE, 8.5)],
    });
    expect(filter).toEqual({
      all: [
        { key: 'format', in: ['TV'] },
        { not: { key: 'genres', in: ['Horror', 'Drama'] } },
        {
          any: [
            { key: 'is_adult', in: [false] },
            { key: 'statistics.mal.score', range: { gte: 8.5 } },
          ],
        },
      ],
    });
  });

  it('asks for nothing when there is none', () => {
    expect(compileRequest(undefined, ANIME)).toEqual({ all: [] });
  });

  it('takes several values to be one of, and to be none of', () => {
    expect(compile({ must: [on('season_year', Op.IN, 1998, 1999), on('season_year', Op.NOT_IN, 2000, 2001)] })).toEqual({
      all: [{ key: 'season_year', in: [1998, 1999] }, { not: { key: 'season_year', in: [2000, 2001] } }],
    });
  });

  it('reads dates as instants', () => {
    expect(compile({ must: [on('start_date', Op.GTE, '1970-01-02')] })).toEqual({
      all: [{ key: 'start_date', range: { gte: 86_400_000 } }],
    });
  });

  it('takes every field that is indexed', () => {
    const value = { keyword: '1', integer: 1, float: 1, bool: true, datetime: '2001-01-01' } as const;
    for (const { key, kind } of ANIME.payload)
      expect(() => compile({ must: [on(key, Op.EQ, value[kind])] })).not.toThrow();
  });

  it.each([
    [
      'an unknown field',
      on('colour', Op.EQ, 'red'),
      /no field "colour"; known fields: .*season_year.*statistics\.mal\.score/,
    ],
    ['an unknown operator', on('format', 99 as Op, 'TV'), /format: no operator 99; known operators: eq, ne, in/],
    [
      'a text for a number',
      on('season_year', Op.EQ, '1998'),
      /season_year: expected a whole number, got the text "1998"/,
    ],
    ['a fraction for a whole number', on('season_year', Op.EQ, 1998.5), /season_year: expected a whole number/],
    ['a number for a flag', on('is_adult', Op.EQ, 1), /is_adult: expected a flag, got the number 1/],
    ['a flag for a text', on('genres', Op.EQ, true), /genres: expected a text, got the flag true/],
    ['a text for a flag', on('is_adult', Op.EQ, 'true'), /is_adult: expected a flag, got the text "true"/],
    ['a flag for a number', on('season_year', Op.EQ, true), /season_year: expected a whole number, got the flag true/],
    ['a number for a date', on('start_date', Op.GT, 2026), /start_date: expected an RFC 3339.* got the number 2026/],
    ['no value at all', { field: 'format', operator: Op.EQ, values: [{}] }, /format: expected a text, got nothing/],
    ['what is no date', on('start_date', Op.GT, 'yesterday'), /start_date: expected an RFC 3339/],
    ['a day that its month lacks', on('start_date', Op.GT, '2026-02-31'), /start_date: expected an RFC 3339.* got the text "2026-02-31"/],
    [
      'a value that the contract does not have',
      on('format', Op.EQ, 'FILM'),
      /no such value "FILM"; known values: TV, .*MOVIE/,
    ],
    ['a range of what has no order', on('genres', Op.GT, 'Action'), /genres: a keyword has no order for gt/],
    ['two values for one', on('season_year', Op.EQ, 1, 2), /season_year: eq takes one value, not 2/],
  ])('is refused with %s, naming it', (_what, condition, message) => {
    expect(() => compile({ must: [condition] })).toThrow(message);
    expect(() => compile({ should: [condition] })).toThrow(message);
  });

  it('knows the fields of the entity type that is searched', () => {
    expect(compile({ must: [on('number', Op.EQ, 1)] }, EPISODE)).toEqual({ all: [{ key: 'number', in: [1] }] });
    expect(() => compile({ must: [on('season_year', Op.EQ, 1)] }, EPISODE)).toThrow(
      /EPISODE has no field "season_year"/,
    );
  });
});
