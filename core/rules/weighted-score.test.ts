import { expect, test } from 'vitest';
import { weightedScore } from './scores.ts';

const rounded = (...votes: Parameters<typeof weightedScore>[0]) => Number(weightedScore(votes)?.toFixed(3));

test('few votes count for little, many for nearly all', () => {
  expect(rounded({ score: 10, votes: 2 })).toBe(6.407);
  expect(rounded({ score: 9.1, votes: 2_020_030 })).toBe(9.099);
  expect(rounded({ score: 8.4, votes: 1_000 })).toBe(7.4);
});

test('platforms count by their votes; where these are not known by their members, or as few', () => {
  expect(rounded({ score: 9, votes: 3_000 }, { score: 5, votes: 1_000 })).toBe(7.68);
  expect(rounded({ score: 8.4, members: 2_500 })).toBe(7.4);
  expect(rounded({ score: 8.4 })).toBe(7.067);
  expect(rounded({ score: 8.4, votes: 0, members: 9_000 })).toBe(6.4);
});

test('their order does not matter to the last bit, and without any there is none', () => {
  const votes = [{ score: 8.71, votes: 77 }, { score: 8.13, votes: 3 }, { score: 9.01, votes: 1_009 }];
  expect(weightedScore(votes)).toBe(weightedScore(votes.toReversed()));
  expect(weightedScore([])).toBeUndefined();
});
