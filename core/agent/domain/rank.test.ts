import { expect, test } from 'vitest';
import type { Facts } from './facts.ts';
import { blend, preferAlike, preferKnown } from './rank.ts';

const known = (id: string, values: Record<string, number>): [string, Facts] =>
  [id, { id, title: id, titles: [id], values: new Map(Object.entries(values).map(([key, value]) => [key, [value]])), studios: [] }];
const ids = (candidates: readonly { readonly id: string }[]) => candidates.map(({ id }) => id);

test('a translation counts twice as much as the words that it was made from, and what one of them lacks is no loss of the order', () => {
  const blended = blend([{ id: 'own', score: 0.9 }, { id: 'both', score: 0.5 }], [{ id: 'translated', score: 0.6 }, { id: 'both', score: 0.5 }]);
  expect(blended.map(({ id, score }) => [id, Number(score.toFixed(3))])).toEqual([['both', 0.5], ['translated', 0.4], ['own', 0.3]]);
});

test('of what answers about as well the better known comes first', () => {
  const facts = new Map([known('little', { fame: 800 }), known('famous', { fame: 1000 })]);
  expect(ids(preferKnown([{ id: 'little', score: 0.7 }, { id: 'famous', score: 0.6 }], facts))).toEqual(['famous', 'little']);
  expect(ids(preferKnown([{ id: 'little', score: 0.9 }, { id: 'famous', score: 0.5 }], facts))).toEqual(['little', 'famous']);
});

test('the users of a platform go before the estimate, and who is not known to anybody is last', () => {
  const facts = new Map([known('counted', { fame: 1000, 'statistics.mal.members': 1_000 }), known('judged', { fame: 900 }), known('unknown', {})]);
  expect(ids(preferKnown(['counted', 'judged', 'unknown'].map((id) => ({ id, score: 0.5 })), facts))).toEqual(['judged', 'counted', 'unknown']);
});

test('what is to be like a title shares its genres, themes and tags; meaning decides between what shares as much, and fame between what means as much', () => {
  const about = (id: string, fame: number, ...genres: string[]): [string, Facts] => {
    const [, facts] = known(id, { fame });
    return [id, { ...facts, values: new Map([...facts.values, ['genres', genres]]) }];
  };
  const [, deathNote] = about('like', 1000, 'Mystery', 'Psychological', 'Supernatural');
  const facts = new Map([about('romance', 800, 'Romance'), about('near', 800, 'Mystery', 'Psychological'), about('far', 800, 'Mystery', 'Psychological'), about('famous', 1000, 'Mystery', 'Psychological')]);
  const candidates = [{ id: 'romance', score: 0.6 }, { id: 'near', score: 0.58 }, { id: 'far', score: 0.5 }, { id: 'famous', score: 0.5 }];
  const order = ids(preferAlike(candidates, facts, [deathNote]));
  expect(order.at(-1)).toBe('romance');
  expect(order.indexOf('near')).toBeLessThan(order.indexOf('far'));
  expect(order.indexOf('famous')).toBeLessThan(order.indexOf('far'));
});
