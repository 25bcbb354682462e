import { expect, test } from 'vitest';
import { episodesWords, line, planParts, titleOf } from './words.ts';

const PLAN: Parameters<typeof planParts>[0] = {
  planner: 'RULES', model: null, text: null, filters: [], exclude: [], like: [], walks: [], schedule: null, sort: null, limit: null, relaxed: [],
};
const words = (plan: Partial<typeof PLAN>) => planParts({ ...PLAN, ...plan }).map(({ kind, text }) => `${kind}: ${text}`);

test('a plan is told in the words of who asks, all of it', () => {
  expect(words({
    text: 'bounty hunters',
    like: [{ title: 'Cowboy Bebop', animeId: 'x' }, { title: 'Nonesuch', animeId: null }],
    filters: [{ field: 'season_year', operator: 'GTE', values: ['1990'] }, { field: 'format', operator: 'EQ', values: ['MOVIE'] }, { field: 'status', operator: 'EQ', values: ['FINISHED'] }],
    exclude: [{ field: 'genres', operator: 'IN', values: ['Mecha', 'Horror'] }],
    sort: 'SCORE_DESC', limit: 5,
    relaxed: [{ field: 'studios.name', operator: 'EQ', values: ['Bones'] }],
  })).toEqual([
    'about: “bounty hunters”', 'like: Cowboy Bebop', 'like: Nonesuch (unknown here)', 'only: year ≥ 1990', 'only: Film', 'only: finished',
    'not: Mecha or Horror', 'order: by score, highest first', 'order: at most 5', 'dropped: by Bones',
  ]);
});

test('walks and days are told with where they start and whose clock they go by', () => {
  expect(words({
    walks: [{ from: { title: 'Akira' }, relations: [], sameStudio: true }, { from: { title: 'Akira' }, relations: ['SIDE_STORY'], sameStudio: false }],
    schedule: { firstDay: '2026-11-29', lastDay: '2026-11-29', firstTime: '18:00', lastTime: '29:00', timeZone: 'Europe/Paris' },
  })).toEqual(['only: by the studio of Akira', 'only: side story of Akira', 'only: airs 2026-11-29 18:00–29:00, Europe/Paris']);
});

test('the first title that there is stands for an anime', () => {
  expect(titleOf({ english: null, romaji: 'Akira', native: 'アキラ' })).toBe('Akira');
  expect(titleOf({ english: null, romaji: null, native: null })).toBe('Untitled');
});

test('what is not known, or goes without saying, is left out', () => {
  expect(line('TV', null, undefined, '', 2001)).toBe('TV · 2001');
  expect([episodesWords('MOVIE', 1), episodesWords('OVA', 1), episodesWords('TV', 26), episodesWords('TV', null)]).toEqual([undefined, '1 episode', '26 episodes', undefined]);
});
