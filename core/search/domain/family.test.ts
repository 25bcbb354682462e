import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { AnimeSchema } from '#proto/anime';
import { editDistance } from './edit-distance.ts';
import { membersOf } from './family.ts';
import { animeIdsOf } from './point.ts';
import { popularityOf } from './popularity.ts';

describe('the members of an anime', () => {
  const derive = (animeId: string, name: string) => `${animeId}/${name}`;
  const members = (init: Exclude<Parameters<typeof create<typeof AnimeSchema>>[1], undefined>) =>
    membersOf(create(AnimeSchema, init), derive).map(({ entity, id }) => `${entity} ${id}`);

  test('are its characters and episodes, by their own ids or else by their name and number within it', () => {
    const record = { id: 'a', characters: [{ character: { id: 'c', name: 'Vash' } }, { character: { name: 'Meryl' } }, {}], episodes: [{ id: 'e', number: 1 }, { number: 2 }] };
    expect(members(record)).toEqual(['CHARACTER c', 'CHARACTER a/character Meryl', 'EPISODE e', 'EPISODE a/episode 2']);
  });

  test('are each there once, though a character appears twice', () => {
    expect(members({ id: 'a', characters: [{ character: { id: 'c', name: 'Vash' } }, { character: { id: 'c', name: 'Vash' }, billing: 2 }] })).toEqual(['CHARACTER c']);
  });
});

test('a payload names its anime in a list', () => {
  expect(animeIdsOf({ anime_ids: ['a', 'b'] })).toEqual(['a', 'b']);
  expect([animeIdsOf({}), animeIdsOf({ anime_ids: 'a' })]).toEqual([[], []]);
});

describe('how well known an entity is', () => {
  test('is told by the platform on which most know it, on a logarithmic scale that ends at a million', () => {
    expect(popularityOf({ 'statistics.mal.members': 999, 'statistics.anilist.members': 10 })).toBeCloseTo(0.5, 6);
    expect(popularityOf({ favorites: 999 })).toBeCloseTo(0.5, 6);
    expect(popularityOf({ 'statistics.mal.members': 50_000_000 })).toBe(1);
  });

  test('is estimated where no platform counts its users, and not where one does', () => {
    expect(popularityOf({ fame: 830 })).toBeCloseTo(0.83, 6);
    expect(popularityOf({ fame: 830, 'statistics.mal.members': 999 })).toBeCloseTo(0.5, 6);
  });

  test('is not told by scores, nor by anything else that is counted', () => {
    expect(popularityOf({ 'statistics.mal.score': 9, episode_count: 26, favorites_of: 7, 'old.favorites': 7, 'statistics.mal.members.old': 7, 'my.statistics.mal.members': 7 })).toBe(0);
  });
});

test.each<[string, string, number]>([
  ['naruto', 'naruto', 0], ['naruto', 'naruo', 1], ['naruto', 'narutoo', 1], ['naruto', 'naroto', 1], ['naruto', 'naurto', 1], ['naruto', 'natuor', 3],
  ['', 'abc', 3], ['abc', '', 3], ['ab', 'ba', 1], ['abcd', 'badc', 2], ['ca', 'abc', 3],
])('from %j to %j it takes %i letters put in, taken out, changed or swapped', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
