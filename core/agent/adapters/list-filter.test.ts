import { toJson } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import { AnimeFilterSchema } from '#proto/filter';
import { NO_FILTER, type Condition } from '../domain/plan.ts';
import { listFilter } from './list-filter.ts';

const on = (field: string, operator: Condition['operator'], ...values: Condition['values']): Condition => ({ field, operator, values });
const asked = (...must: Condition[]) => toJson(AnimeFilterSchema, listFilter({ ...NO_FILTER, must }));
const without = (...mustNot: Condition[]) => toJson(AnimeFilterSchema, listFilter({ ...NO_FILTER, mustNot }));

test('every label that is asked for is, and of alternatives one is enough', () => {
  expect(asked(on('genres', 'EQ', 'Drama'), on('genres', 'EQ', 'Romance'), on('tags.name', 'IN', 'Ninja', 'Pirates'))).toEqual({ genreAll: ['Drama', 'Romance'], tagIn: ['Ninja', 'Pirates'] });
});

test('names of enums are read as the contract has them', () => {
  expect(asked(on('format', 'EQ', 'MOVIE'), on('season', 'EQ', 'FALL'), on('status', 'EQ', 'RELEASING'), on('source_material', 'EQ', 'LIGHT_NOVEL')))
    .toEqual({ formatIn: ['FORMAT_MOVIE'], seasonIn: ['SEASON_FALL'], statusIn: ['STATUS_RELEASING'], sourceMaterialIn: ['SOURCE_MATERIAL_LIGHT_NOVEL'] });
});

test.each<[Condition[], object]>([
  [[on('season_year', 'EQ', 1998)], { gte: 1998, lte: 1998 }],
  [[on('season_year', 'GT', 1998), on('season_year', 'LT', 2003)], { gte: 1999, lte: 2002 }],
  [[on('season_year', 'GTE', 1998), on('season_year', 'GTE', 2001)], { gte: 2001 }],
  [[on('season_year', 'LTE', 1998), on('season_year', 'LT', 1998)], { lte: 1997 }],
  [[on('season_year', 'IN', 2003, 1998)], { gte: 1998, lte: 2003 }],
])('bounds of whole numbers become one range that holds all they let through', (conditions, range) => {
  expect(asked(...conditions)).toEqual({ seasonYear: range });
});

test('what the lists do not know asks for nothing, and is never turned into its opposite', () => {
  expect(asked(on('genres', 'NE', 'Drama'), on('genres', 'NOT_IN', 'Drama'), on('start_date', 'GT', '2020-01-01'), on('score.count', 'GT', 5))).toEqual({});
  expect(without(on('themes', 'EQ', 'Gore'), on('genres', 'NE', 'Drama'), on('season_year', 'LT', 2000))).toEqual({});
});

test('what is excluded is excluded together', () => {
  expect(without(on('genres', 'EQ', 'Drama'), on('genres', 'EQ', 'Horror'), on('format', 'IN', 'MOVIE', 'OVA'))).toEqual({ genreNotIn: ['Drama', 'Horror'], formatNotIn: ['FORMAT_MOVIE', 'FORMAT_OVA'] });
});
