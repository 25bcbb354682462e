import { expect, test } from 'vitest';
import { compareEpisodes, episodeKey, numberedOf } from './episodes.ts';

test.each<[string | number, number, string]>([
  [7, 7, ''], ['07', 7, ''], [0, 0, ''], ['6.5', 0, '6.5'], [6.5, 0, '6.5'], ['6.0', 6, ''], ['S1', 0, 'S1'], [' OVA ', 0, 'OVA'], [100_000, 100_000, ''],
])('an episode called %j has the number %i and the label "%s"', (called, number, label) => expect(numberedOf(called)).toEqual({ number, label }));

test.each(['', ' ', -1, '-2', 100_001, 'x'.repeat(101)])('%j is no episode', (called) => expect(numberedOf(called)).toBeUndefined());

test('a key is the label, in whatever case it is written, or else the number', () => {
  expect(['S1', 's1 ', '6.5'].map((label) => episodeKey({ number: 0, label }))).toEqual(['S1', 'S1', '6.5']);
  expect([0, 6].map((number) => episodeKey({ number, label: '' }))).toEqual(['0', '6']);
});

test('episodes are in the order in which they are watched, those that only have a name last', () => {
  const called = ['S10', 'OVA', '7', '6.5', 'S2', '0', '6', '10'];
  const sorted = called.map((text) => numberedOf(text)!).toSorted(compareEpisodes).map(episodeKey);
  expect(sorted).toEqual(['0', '6', '6.5', '7', '10', 'OVA', 'S2', 'S10']);
  expect(compareEpisodes({ number: 1, label: '' }, { number: 1, label: '' })).toBe(0);
});
