import { expect, test } from 'vitest';
import type { RelationType } from './answers.gen.ts';
import { arc, mainArc, relationArcsOf } from './franchise.ts';

const order = ['a', 'b', 'c', 'd'].map((id) => ({
  optional: false,
  anime: { id, title: { english: id, romaji: null, native: null }, format: null, startDate: null, episodeCount: null },
}));
const ties = (...edges: [from: string, to: string, type: RelationType | null][]) =>
  relationArcsOf({ watchOrder: order, edges: edges.map(([from, to, type]) => ({ from, to, type })) });

test('a relation that is told from both sides is drawn once, as it is read', () => {
  expect(ties(['b', 'a', 'PREQUEL'], ['a', 'b', 'SEQUEL'])).toEqual([{ from: 0, to: 1, type: 'SEQUEL' }]);
  expect(ties(['a', 'b', 'SEQUEL'], ['b', 'a', 'PREQUEL'])).toEqual([{ from: 0, to: 1, type: 'SEQUEL' }]);
});

test('one that is told from the later side alone is turned round', () => {
  expect(ties(['c', 'a', 'PARENT_STORY'])).toEqual([{ from: 0, to: 2, type: 'SIDE_STORY' }]);
  expect(ties(['c', 'a', 'ALTERNATIVE_VERSION'])).toEqual([{ from: 0, to: 2, type: 'ALTERNATIVE_VERSION' }]);
});

test('what is not in the watch order, or leads to itself, is not drawn', () => {
  expect(ties(['a', 'elsewhere', 'SEQUEL'], ['b', 'b', 'OTHER'])).toEqual([]);
});

test('a row is told by what it continues, else by the nearest row above', () => {
  const known = ties(['a', 'd', 'SEQUEL'], ['c', 'd', 'SUMMARY'], ['a', 'c', 'SIDE_STORY'], ['b', 'c', 'OTHER']);
  expect(mainArc(known, 3)).toEqual({ from: 0, to: 3, type: 'SEQUEL' });
  expect(mainArc(known, 2)).toEqual({ from: 1, to: 2, type: 'OTHER' });
  expect(mainArc(known, 0)).toBeUndefined();
});

test('an arc never leaves the drawing, however far apart its ends are', () => {
  const [, out = ''] = /C(-?[\d.]+)/.exec(arc(0, 100_000, 62, 54)) ?? [];
  // A cubic curve reaches three quarters of the way to control points that are equally far out.
  expect(62 - 0.75 * (62 - Number(out))).toBeGreaterThan(0);
});
