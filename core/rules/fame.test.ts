import { describe, expect, test } from 'vitest';
import { estimateFame, fameOfMembers } from './fame.ts';

const nothing = { sites: 0, languages: 0, isSelected: false };
const little = { ...nothing, sites: 1 };
const fame = (facts: typeof nothing) => estimateFame(facts) ?? NaN;

describe('the estimate of how well known an anime is', () => {
  test('grows with each fact that speaks for it', () => {
    expect(fame({ ...little, sites: 3 })).toBeGreaterThan(fame(little));
    expect(fame({ ...little, languages: 2 })).toBeGreaterThan(fame(little));
    expect(fame({ ...little, isSelected: true })).toBeGreaterThan(fame({ ...little, sites: 9 }));
  });

  test('is not made up where nothing is known', () => expect(estimateFame(nothing)).toBeUndefined());

  test('never leaves its scale', () => {
    expect(fame({ sites: 10_000, languages: 500, isSelected: true })).toBeLessThanOrEqual(1000);
  });
});

test('counted users are on the same scale: nobody is 0, a million and more is 1000', () => {
  expect([0, 999, 1_000_000, 50_000_000].map(fameOfMembers)).toEqual([0, 500, 1000, 1000]);
});
