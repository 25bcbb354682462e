import { describe, expect, test } from 'vitest';
import type { Field, PlanContract } from './contract.ts';
import { vocabularyOf } from './labels.ts';
import { BOUNDS, PlanFault, validatePlan } from './validate.ts';

const fields: readonly Field[] = [
  { key: 'season_year', kind: 'integer', many: false }, { key: 'score.arithmetic_mean', kind: 'float', many: false },
  { key: 'is_adult', kind: 'bool', many: false }, { key: 'start_date', kind: 'datetime', many: false },
  { key: 'format', kind: 'keyword', many: false, values: ['TV', 'TV_SHORT', 'MOVIE'] }, { key: 'country_of_origin', kind: 'keyword', many: false },
  ...['genres', 'themes', 'demographics', 'tags.name', 'studios.name'].map((key): Field => ({ key, kind: 'keyword', many: true })),
];
const contract: PlanContract = { fields: new Map(fields.map((field) => [field.key, field])), relations: ['SEQUEL', 'PREQUEL'], sorts: ['SCORE', 'TITLE'] };
const label = (field: string, value: string, count: number) => ({ field, value, count });
const vocabulary = vocabularyOf(['genres', 'themes', 'tags.name', 'studios.name'], [
  label('genres', 'Horror', 90), label('genres', 'Drama', 80), label('themes', 'Gore', 30), label('tags.name', 'Gore', 50), label('studios.name', 'Bones', 40),
]);
const rules = { contract, vocabulary, timeZone: 'Asia/Tokyo' };
const plan = (given: object) => validatePlan({ text: 'wolves', ...given }, rules);
const on = (field: unknown, op: unknown, ...values: unknown[]) => ({ field, op, values });
/** Conditions as short texts. */
const told = (list: readonly { field: string; operator: string; values: readonly unknown[] }[]) => list.map(({ field, operator, values }) => `${field} ${operator} ${values.join()}`);
const must = (...filters: unknown[]) => told(plan({ filters }).filter.must);
const mustNot = (...exclude: unknown[]) => told(plan({ exclude }).filter.mustNot);

describe('a plan', () => {
  test.each([null, undefined, 'text', 7, [], [{ text: 'wolves' }]])('is an object, which %j is not', (given) => {
    expect(() => validatePlan(given, rules)).toThrow(PlanFault);
  });

  test.each([{}, { text: ' ' }, { limit: 5 }, { filters: [on('colour', 'EQ', 'red')] }, { like: [''] }, { text: 7, walks: 'SEQUEL' }])('of %j says nothing', (given) => {
    expect(() => validatePlan(given, rules)).toThrow(PlanFault);
  });

  test.each([
    { text: 'wolves' }, { filters: [on('season_year', 'EQ', 1998)] }, { exclude: [on('genres', '', 'Horror')] }, { sort: 'SCORE' }, { like: ['Trigun'] },
    { walks: [{ from: 'Trigun', relation: 'ANY' }] }, { schedule: { first_day: '2026-11-23', last_day: '2026-11-23' } },
  ])('of %j alone is one', (given) => expect(() => validatePlan(given, rules)).not.toThrow());

  test('is cleaned and cut where it is too much', () => {
    const much = plan({ text: `wolves\u200b  ${'x'.repeat(400)}`, like: ['a'.repeat(200), 2, '', 'b', 'c'], limit: 1_000, walks: [1, 2, { from: 'Trigun', relation: 'ANY' }] });
    expect(much.text).toMatch(/^wolves x/);
    expect([much.text.length, much.limit, much.walks]).toEqual([BOUNDS.text, BOUNDS.limit, []]);
    expect(much.like).toEqual(['a'.repeat(BOUNDS.title)]);
  });

  test.each([[5, 5], [0, 0], [-1, 0], [2.5, 0], ['5', 0], [null, 0]])('with a limit of %j wants %i', (given, limit) => expect(plan({ limit: given }).limit).toBe(limit));

  test.each([
    [{ sort: 'SCORE' }, { by: 'SCORE', descending: true }], [{ sort: 'TITLE', descending: false }, { by: 'TITLE', descending: false }],
    [{ sort: 'SCORE', descending: 'no' }, { by: 'SCORE', descending: true }], [{ sort: 'LENGTH' }, undefined],
  ])('sorts by what can be sorted by, the greatest first unless it says otherwise: %j', (given, sort) => expect(plan(given).sort).toEqual(sort));
});

describe('a condition', () => {
  test.each([
    [on('season_year', 'EQ', 1998), 'season_year EQ 1998'], [on('season_year', 'EQ', 1998, 1999), 'season_year IN 1998,1999'],
    [on('season_year', 'NE', 1998, 1999), 'season_year NOT_IN 1998,1999'], [on('season_year', 'IN', 1998), 'season_year EQ 1998'],
    [on('season_year', 'NOT_IN', 1998), 'season_year NE 1998'], [on('season_year', 'IN', 1998, 1998, 'x'), 'season_year EQ 1998'],
    [on('season_year', 'IN', 1998, 1999), 'season_year IN 1998,1999'], [on('season_year', 'GTE', 1998, 1999), 'season_year GTE 1998'],
    [on('season_year', 'LTE', -10_000_000), 'season_year LTE -10000000'], [on('score.arithmetic_mean', 'GT', 8.5), 'score.arithmetic_mean GT 8.5'],
    [on('is_adult', 'EQ', false), 'is_adult EQ false'], [on('format', 'EQ', 'tv short'), 'format EQ TV_SHORT'],
    [on('start_date', 'LT', '2026-02-28'), 'start_date LT 2026-02-28'], [on('start_date', 'GTE', '2026-02-28T10:00:00.5+09:00'), 'start_date GTE 2026-02-28T10:00:00.5+09:00'],
    [on('studios.name', 'EQ', 'BONES'), 'studios.name EQ Bones'], [on('country_of_origin', 'EQ', 'KR'), 'country_of_origin EQ KR'],
  ])('that the contract has is kept, with the operator that its values take: %j', (given, expected) => expect(must(given)).toEqual([expected]));

  test.each([
    [on('colour', 'EQ', 'red')], [on('season_year', 'LIKE', 1998)], [on('season_year', 'EQ')], [on('season_year', 'EQ', '1998')], [on('season_year', 'EQ', 1998.5)],
    [on('season_year', 'EQ', 10_000_001)], [on('score.arithmetic_mean', 'EQ', '8')], [on('is_adult', 'EQ', 'false')], [on('is_adult', 'GT', true)], [on('format', 'EQ', 'FILM')],
    [on('format', 'GT', 'TV')], [on('genres', 'LT', 'Horror')], [on('start_date', 'GT', 'yesterday')], [on('start_date', 'GT', '2026-02-31')], [on('start_date', 'GT', '2026-02-28T25:00:00Z')],
    [on('start_date', 'GT', 20260228)], [on('studios.name', 'EQ', 'Nobody')], [on('genres', 'EQ', 'Nonsense')], [on('country_of_origin', 'EQ', '')], ['season_year'], [{ field: 'season_year', op: 'EQ', values: 1998 }],
  ])('that it does not have is left out: %j', (given) => expect(must(given)).toEqual([]));

  test('is one of twelve at most, with twenty values at most', () => {
    expect(must(...Array.from({ length: 13 }, (_, n) => on('season_year', 'EQ', n)))).toHaveLength(12);
    expect(plan({ filters: [on('season_year', 'IN', ...Array.from({ length: 21 }, (_, n) => n))] }).filter.must[0]?.values).toHaveLength(20);
  });

  test('on a label is on the field in which the catalog has it most', () => {
    expect(must(on('genres', 'EQ', 'gore'))).toEqual(['tags.name EQ Gore']);
    expect(must(on('themes', 'IN', 'horror', 'drama', 'Horror', 'gore'))).toEqual(['genres IN Horror,Drama', 'tags.name EQ Gore']);
    expect(must(on('genres', 'EQ', 'Bones'))).toEqual([]);
  });

  test('on labels of which the catalog knows none is kept as it is said', () => {
    expect(must(on('demographics', 'IN', ' Seinen ', 'Josei', ''))).toEqual(['demographics IN Seinen,Josei']);
  });
});

describe('what is excluded', () => {
  test('is excluded wherever the catalog has it', () => {
    expect(mustNot({ field: 'genres', values: ['gore', 'horror'] })).toEqual(['tags.name EQ Gore', 'themes EQ Gore', 'genres EQ Horror']);
  });

  test('is otherwise a condition like any other, on any one of its values', () => {
    expect(mustNot({ field: 'season_year', values: [1998, 1999] }, { field: 'format', op: 'EQ', values: ['TV'] }, 'gore')).toEqual(['season_year IN 1998,1999', 'format EQ TV']);
    expect(mustNot({ field: 'studios.name', values: ['Bones'] }, { field: 'genres', values: ['Bones'] })).toEqual(['studios.name EQ Bones']);
  });

  test('is no more than twice as much as may be asked for', () => {
    expect(mustNot(...Array.from({ length: 12 }, () => ({ field: 'genres', values: ['gore', 'horror', 'drama'] })))).toHaveLength(24);
  });
});

describe('a walk', () => {
  const walks = (...given: unknown[]) => plan({ walks: given }).walks;
  test('goes from a title by a relation, by any, or to the same studio', () => {
    expect(walks({ from: 'Trigun', relation: 'SEQUEL' }, { from: 'Monster', relation: 'ANY' })).toEqual([
      { from: 'Trigun', types: ['SEQUEL'], sameStudio: false }, { from: 'Monster', types: [], sameStudio: false },
    ]);
    expect(walks({ from: 'Trigun', relation: 'SAME_STUDIO' })).toEqual([{ from: 'Trigun', types: [], sameStudio: true }]);
  });

  test.each([[{ from: '', relation: 'SEQUEL' }], [{ from: 'Trigun', relation: 'COUSIN' }], [{ relation: 'ANY' }], ['Trigun']])('of %j is none', (given) => expect(walks(given)).toEqual([]));
});

describe('a schedule', () => {
  const schedule = (first: unknown, last: unknown) => plan({ schedule: { first_day: first, last_day: last } }).schedule;
  test('is of days, both included, and of 31 at most', () => {
    const days = (firstDay: string, lastDay: string) => ({ firstDay, lastDay, timeZone: 'Asia/Tokyo', firstTime: '', lastTime: '' });
    expect(schedule('2026-11-23', '2026-11-23')).toEqual(days('2026-11-23', '2026-11-23'));
    expect(schedule('2026-11-01', '2026-12-01')).toEqual(days('2026-11-01', '2026-12-01'));
    expect(schedule('2026-11-01', '2026-12-02')).toEqual(days('2026-11-01', '2026-12-01'));
  });

  test('is of times too, up to the end of the night, and of none that are no times or go backward', () => {
    const times = (first_time: unknown, last_time: unknown) => {
      const { firstTime, lastTime } = plan({ schedule: { first_day: '2026-11-23', last_day: '2026-11-23', first_time, last_time } }).schedule!;
      return [firstTime, lastTime];
    };
    expect(times('18:00', '29:00')).toEqual(['18:00', '29:00']);
    expect([times('6 pm', '31:00'), times(18, null), times('18:00', '09:00')]).toEqual([['', ''], ['', ''], ['18:00', '']]);
  });

  test.each([['2026-11-24', '2026-11-23'], ['today', '2026-11-23'], ['2026-11-23', null], ['2026-02-31', '2026-03-05'], ['2026-11-01', '2026-11-31'], ['2026-13-01', '2026-13-02'], ['2026-11-23T00:00:00Z', '2026-11-24']])(
    'from %j to %j is none', (first, last) => expect(schedule(first, last)).toBeUndefined(),
  );
});
