import { describe, expect, test } from 'vitest';
import { both, canonicalForm, NO_FILTER, type Condition, type Plan, type Schedule } from './plan.ts';
import { relax } from './relax.ts';

const on = (field: string, ...values: Condition['values']): Condition => ({ field, operator: 'IN', values });
const plan = (more: Partial<Plan> = {}): Plan => ({ text: '', filter: NO_FILTER, like: [], walks: [], limit: 0, ...more });
const walk = (from: string, types: string[] = ['SEQUEL'], sameStudio = false) => ({ from, types, sameStudio });

describe('plans that mean the same', () => {
  const during = (firstDay: string, lastDay: string, more: Partial<Schedule> = {}): Partial<Plan> =>
    ({ schedule: { firstDay, lastDay, timeZone: '', firstTime: '', lastTime: '', ...more } });
  const same = (a: Plan, b: Plan) => canonicalForm(a) === canonicalForm(b);

  test('have one form, whatever their order, case and repetitions', () => {
    const a = plan({ text: 'Wolves', filter: { must: [on('a', 1, 2), on('b', 3)], mustNot: [on('c', 4), on('d', 5)], should: [] }, like: ['Trigun', 'Monster'], walks: [walk('A', ['X', 'Y']), walk('B')] });
    const b = plan({ text: 'wolves', filter: { must: [on('b', 3), on('a', 2, 1, 2)], mustNot: [on('d', 5), on('c', 4), on('d', 5)], should: [] }, like: ['monster', 'TRIGUN'], walks: [walk('b'), walk('a', ['Y', 'X'])] });
    expect(same(a, b)).toBe(true);
  });

  test.each<[string, Partial<Plan>]>([
    ['text', { text: 'wolves' }], ['condition', { filter: { ...NO_FILTER, must: [on('a', 1)] } }], ['exclusion', { filter: { ...NO_FILTER, mustNot: [on('a', 1)] } }],
    ['alternative', { filter: { ...NO_FILTER, should: [on('a', 1)] } }], ['order', { sort: { by: 'SCORE', descending: true } }], ['title to be like', { like: ['Trigun'] }],
    ['walk', { walks: [walk('Trigun')] }], ['schedule', during('2026-11-23', '2026-11-23')], ['limit', { limit: 5 }],
  ])('share their %s', (_part, more) => expect(same(plan(more), plan())).toBe(false));

  const where = (condition: Condition): Partial<Plan> => ({ filter: { ...NO_FILTER, must: [condition] } });
  
  test.each<[string, Partial<Plan>, Partial<Plan>]>([
    ['field', where(on('a', 1)), where(on('b', 1))], ['operator', where(on('a', 1)), where({ ...on('a', 1), operator: 'NOT_IN' })], ['values', where(on('a', 1)), where(on('a', 2))],
    ['kind of value', where(on('a', 1)), where(on('a', '1'))], ['title to be like', { like: ['Trigun'] }, { like: ['Monster'] }], ['start of a walk', { walks: [walk('Trigun')] }, { walks: [walk('Monster')] }],
    ['relation', { walks: [walk('Trigun')] }, { walks: [walk('Trigun', ['PREQUEL'])] }], ['studio', { walks: [walk('Trigun', [])] }, { walks: [walk('Trigun', [], true)] }],
    ['first day', during('2026-11-22', '2026-11-23'), during('2026-11-23', '2026-11-23')], ['last day', during('2026-11-23', '2026-11-23'), during('2026-11-23', '2026-11-24')],
    ['zone', during('2026-11-23', '2026-11-23'), during('2026-11-23', '2026-11-23', { timeZone: 'Asia/Tokyo' })],
    ['time of day', during('2026-11-23', '2026-11-23'), during('2026-11-23', '2026-11-23', { firstTime: '18:00' })],
    ['order', { sort: { by: 'SCORE', descending: true } }, { sort: { by: 'SCORE', descending: false } }], ['way to sort', { sort: { by: 'SCORE', descending: true } }, { sort: { by: 'TITLE', descending: true } }],
  ])('do not differ in a %s', (_part, a, b) => expect(same(plan(a), plan(b))).toBe(false));
});

test('a caller’s filter holds beside the plan’s, and alternatives are the caller’s alone', () => {
  const [mine, theirs] = [{ must: [on('a', 1)], mustNot: [on('b', 1)], should: [on('c', 1)] }, { must: [on('d', 1)], mustNot: [on('e', 1)], should: [on('f', 1)] }];
  expect(both(mine, theirs)).toEqual({ must: [on('a', 1), on('d', 1)], mustNot: [on('b', 1), on('e', 1)], should: [on('f', 1)] });
});

describe('a plan that nothing meets', () => {
  const relaxed = (text: string, ...must: Condition[]) => relax(plan({ text, filter: { must, mustNot: [on('genres', 'Horror')], should: [] } }));

  test('lets go of its labels, which it then searches by as words, and of nothing else', () => {
    const next = relaxed('wolves', on('genres', 'Drama', 'Action'), on('season_year', 1998));
    expect(next).toMatchObject({ plan: { text: 'wolves Drama Action', filter: { must: [on('season_year', 1998)], mustNot: [on('genres', 'Horror')] } }, dropped: [on('genres', 'Drama', 'Action')] });
  });

  test('lets go of every condition when it has no labels, but not of those of time; numbers are no words', () => {
    expect(relaxed('', on('episode_count', 12), on('season_year', 1998), on('studios.name', 'Bones')))
      .toMatchObject({ plan: { text: 'Bones', filter: { must: [on('season_year', 1998)] } }, dropped: [on('episode_count', 12), on('studios.name', 'Bones')] });
  });

  test('keeps its season: of one of which nothing is known nothing is answered, rather than another', () => {
    expect(relaxed('', on('season', 'FALL'), on('season_year', 2026))).toBeUndefined();
  });

  test('says no word twice, and no more than a text may hold', () => {
    expect(relaxed('a DRAMA of wolves', on('genres', 'Drama'))?.plan.text).toBe('a DRAMA of wolves');
    expect(relaxed('x'.repeat(199), on('genres', 'Drama'))?.plan.text).toHaveLength(200);
  });

  test('has nothing to let go of without a condition', () => expect(relaxed('wolves')).toBeUndefined());
});
