import { describe, expect, test } from 'vitest';
import type { Operator, Scalar } from './contract.ts';
import { meets, passes, type Facts } from './facts.ts';
import { arrange, fuse } from './rank.ts';
import { pickTitle } from './titles.ts';

const facts = (id: string, values: Record<string, readonly Scalar[]> = {}, titles = [id]): Facts => ({ id, title: titles[0] ?? '', titles, values: new Map(Object.entries(values)), studios: [] });
const on = (operator: Operator, ...values: Scalar[]) => ({ field: 'f', operator, values });

describe('a condition on a field', () => {
  test.each<[Operator, readonly Scalar[], boolean, boolean, boolean]>([
    ['EQ', [5], false, true, false], ['IN', [5, 9], false, true, false], ['NE', [5], true, false, true], ['NOT_IN', [5, 9], true, false, true],
    ['GT', [5], false, false, true], ['GTE', [5], false, true, true], ['LT', [5], true, false, false], ['LTE', [5], true, true, false],
  ])('%s %j holds for 4, 5 and 6: %s, %s, %s', (operator, values, ...expected) => {
    expect([4, 5, 6].map((value) => meets([value], on(operator, ...values)))).toEqual(expected);
  });

  test('holds when one of several values meets it, and excludes when one of them does', () => {
    expect(meets(['a', 'b'], on('EQ', 'b'))).toBe(true);
    expect(meets(['a', 'b'], on('NE', 'b'))).toBe(false);
    expect(meets([1, 9], on('GT', 5))).toBe(true);
  });

  test('holds for what has no value only if it excludes', () => {
    expect((['EQ', 'IN', 'GT', 'LTE', 'NE', 'NOT_IN'] as const).map((operator) => meets([], on(operator, 5)))).toEqual([false, false, false, false, true, true]);
  });

  test('on a date compares instants', () => {
    const day = Date.UTC(1998, 3, 3);
    expect(meets([day], on('EQ', '1998-04-03'))).toBe(true);
    expect(meets([day], on('LT', '1998-04-03T00:00:01Z'))).toBe(true);
    expect(meets(['1998-04-03'], on('EQ', '1998-04-03T00:00:00Z'))).toBe(false);
  });
});

test('an anime passes when it meets all that must, nothing that must not, and one of what should', () => {
  const of = (field: string) => ({ field, operator: 'EQ' as const, values: [1] });
  const all = { must: [of('a'), of('b')], mustNot: [of('c'), of('d')], should: [of('e'), of('f')] };
  const judged = (...fields: string[]) => passes(facts('x', Object.fromEntries(fields.map((field) => [field, [1]]))), all);
  expect([judged('a', 'b', 'f'), judged('a', 'f'), judged('a', 'b', 'd', 'f'), judged('a', 'b')]).toEqual([true, false, false, false]);
  expect(passes(facts('x'), { must: [], mustNot: [], should: [] })).toBe(true);
});

describe('several lists made one', () => {
  const list = (...ids: string[]) => ids.map((id, place) => ({ id, score: 0.9 - place / 10 }));
  test('put first what is high in all of them, 1 for what is first in each', () => {
    const fused = fuse([list('a', 'b', 'c'), list('a', 'c'), []]);
    expect(fused.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(fused[0]?.score).toBeCloseTo(1, 12);
    expect(fused[2]?.score).toBeCloseTo(61 / 62 / 2, 12);
  });

  test('break ties by id, and a list alone keeps its scores', () => {
    expect(fuse([list('b', 'a'), list('a', 'b')]).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(fuse([[], list('a', 'b')])).toEqual(list('a', 'b'));
    expect(fuse([[], []])).toEqual([]);
  });
});

describe('the order that a plan asks for', () => {
  const known = new Map([
    facts('a', { start_date: [3], 'score.arithmetic_mean': [7], 'statistics.mal.members': [10], 'statistics.anilist.members': [90], episode_count: [12] }, ['Beta']),
    facts('b', { start_date: [1], 'score.arithmetic_mean': [9], 'statistics.mal.members': [50], 'statistics.mal.score': [99], episode_count: [26] }, ['alpha']),
    facts('c', { start_date: ['soon'] }, ['Gamma']),
  ].map((one) => [one.id, one]));
  const order = (by: string, descending: boolean) => arrange(['c', 'x', 'a', 'b'].map((id) => ({ id, score: 1 })), known, { by, descending }).map(({ id }) => id).join('');

  test.each([
    ['START_DATE', false, 'bacx'], ['START_DATE', true, 'abcx'], ['SCORE', true, 'bacx'], ['SCORE', false, 'abcx'], ['EPISODES', true, 'bacx'],
    ['POPULARITY', true, 'abcx'], ['POPULARITY', false, 'bacx'], ['TITLE', false, 'bacx'], ['TITLE', true, 'cabx'], ['NEWER', true, 'cxab'],
  ])('by %s, descending %s, has what lacks the value last: %s', (by, descending, expected) => expect(order(by, descending)).toBe(expected));

  test('is that of fame where no platform says how many know an anime, and among those without a score', () => {
    const estimated = new Map([facts('a', { fame: [700] }), facts('b', { fame: [950] }), facts('c', { 'score.arithmetic_mean': [5] })].map((one) => [one.id, one]));
    const candidates = ['a', 'b', 'c'].map((id) => ({ id, score: 1 }));
    expect(arrange(candidates, estimated, { by: 'POPULARITY', descending: true }).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(arrange(candidates, estimated, { by: 'SCORE', descending: true }).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('is that of the candidates when it asks for none', () => {
    expect(arrange([{ id: 'b', score: 1 }, { id: 'a', score: 1 }], known, undefined).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the anime that a title means', () => {
  const found = (...names: string[]) => names.map((name) => facts(name, {}, ['夏目友人帳', name]));
  const pick = (title: string, ...names: string[]) => pickTitle(title, found(...names))?.id;

  test('is the one of that name before one that begins with it, before one that holds it', () => {
    expect(pick('TRIGUN!', 'The Trigun Story', 'Trigun Maximum', 'Trigun')).toBe('Trigun');
    expect(pick('trigun', 'The Trigun Story', 'Trigun Maximum')).toBe('Trigun Maximum');
    expect(pick('trigun', 'The Trigun Story')).toBe('The Trigun Story');
    expect(pick('Trigun Maximum Season 2', 'Trigun Maximum')).toBe('Trigun Maximum');
  });

  test('is one that is nearly spelled so, and nobody’s when none is', () => {
    expect(pick('Natsume Yujincho', 'Monster', 'Natsume Yuujinchou')).toBe('Natsume Yuujinchou');
    expect(pick('Trigun', 'Triguns', 'Monster')).toBe('Triguns');
    expect(pick('trig', 'Trigun Maximum')).toBeUndefined();
    expect(pick('!?', 'Trigun', '?!')).toBeUndefined();
  });
});
