import { create } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import { AnimeSchema, Format, StudioRole } from '#proto/anime';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { presentAnime } from './anime.ts';
import { uuid } from '../testing.ts';

const present = (init: Parameters<typeof create<typeof AnimeSchema>>[1]) => presentAnime(create(AnimeSchema, init));

test('what a record does not know is null, and a list of nothing is empty', () => {
  const empty = present({ id: uuid(1) });
  const lists = Object.entries(empty).filter(([, value]) => Array.isArray(value));
  expect(lists.length).toBeGreaterThan(15);
  for (const [, list] of lists) expect(list).toEqual([]);
  expect(empty).toMatchObject({ format: null, seasonYear: null, synopsis: null, startDate: null, episodeCount: null });
  expect(empty.title).toEqual({ romaji: null, english: null, native: null, synonyms: [], localized: [] });
});

test('a number of zero that means something stays', () => {
  expect(present({ episodeCount: 0 }).episodeCount).toBe(0);
});

test('platform ids are numbers where they are numbers', () => {
  const { idMal, idAnilist, idKitsu, externalIds } = present({
    externalIds: [
      { source: Source.MAL, id: '199', url: 'https://myanimelist.net/anime/199' },
      { source: Source.KITSU, id: 'spirited-away' },
      { source: 999 as Source, id: 'x' },
    ],
  });
  expect({ idMal, idAnilist, idKitsu }).toEqual({ idMal: 199, idAnilist: null, idKitsu: null });
  expect(externalIds).toEqual([
    { source: 'MAL', id: '199', url: 'https://myanimelist.net/anime/199' },
    { source: 'KITSU', id: 'spirited-away', url: null },
    { source: null, id: 'x', url: null },
  ]);
});

test('a date keeps what is known of it', () => {
  expect(present({ startDate: { year: 2001, month: 7 } }).startDate).toEqual({ year: 2001, month: 7, day: null });
});

test('scores come out as they went in, not as single precision stores them', () => {
  const { statistics } = present({ statistics: [{ platform: Source.MAL, score: Math.fround(8.78) }] });
  expect(statistics[0]).toMatchObject({ platform: 'MAL', score: 8.78, rank: null });
});

test('a studio that animates is told from one that licenses', () => {
  const { studios } = present({
    studios: [
      { name: 'Studio Ghibli', role: StudioRole.ANIMATION },
      { name: 'GKIDS', role: StudioRole.LICENSOR },
    ],
  });
  expect(studios.map(({ name, isAnimation }) => [name, isAnimation])).toEqual([
    ['Studio Ghibli', true],
    ['GKIDS', false],
  ]);
});

test('an unresolved relation keeps the target’s title and ids', () => {
  const { relations } = present({
    format: Format.MOVIE,
    relations: [{ type: RelationType.SEQUEL, target: [{ source: Source.MAL, id: '2' }], targetTitle: 'Next' }],
  });
  expect(relations).toEqual([
    {
      type: 'SEQUEL',
      targetId: null,
      targetTitle: 'Next',
      targetIds: [{ source: 'MAL', id: '2', url: null }],
      originalType: null,
    },
  ]);
});
