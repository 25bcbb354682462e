import { expect, test } from 'vitest';
import { Season } from '#proto/anime';
import { seasonOf } from './seasons.ts';

const on = (year: number, month: number, day = 0) => seasonOf({ year, month, day });

test('a season is the three months that it is named for', () => {
  expect([1, 5, 8, 10].map((month) => on(2024, month)?.season)).toEqual([Season.WINTER, Season.SPRING, Season.SUMMER, Season.FALL]);
});

test('what begins in the month before a season is of it, in December of the next year’s', () => {
  expect(on(2023, 9, 29)).toEqual({ season: Season.FALL, seasonYear: 2023 });
  expect(on(2024, 12, 31)).toEqual({ season: Season.WINTER, seasonYear: 2025 });
});

test('of a year alone there is none', () => {
  expect(on(2024, 0)).toBeUndefined();
});
