import { describe, expect, test } from 'vitest';
import { StudioRole } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

const { ANIMATION, PRODUCER } = StudioRole;
const catalog = [
  anime(1, { studios: [{ name: 'Shuka', role: ANIMATION }, { name: 'Shuka', role: PRODUCER }] }),
  anime(2, { studios: [{ name: 'Shuka', role: PRODUCER }, { name: 'Other', role: ANIMATION }] }),
];
const shuka = { id: uuid(50), name: 'Shuka', externalIds: [{ source: Source.MAL, id: '1119' }], animeCount: 2 };
const hiro = {
  person: { id: uuid(60), name: 'Hiro', nativeName: '浩' },
  works: [1, 2, 404].map((number) => ({ animeId: uuid(number), roles: ['Director', 'Storyboard'] })),
  parts: [
    { animeId: uuid(2), characterId: uuid(8), role: CharacterRole.MAIN, language: 'ja' },
    { animeId: uuid(1), characterId: uuid(8), role: CharacterRole.SUPPORTING, language: 'en' },
  ],
  characters: [{ id: uuid(8), name: 'Spike' }],
};
const ask = async (query: string) => {
  const plane = fakeServices({ catalog, studios: [shuka], people: [hiro] });
  const { data, errors } = await edgeOver(plane).ask<Record<string, unknown>>(`{ ${query} }`);
  expect(errors).toEqual([]);
  return { data, calls: plane.calls };
};

describe('a studio', () => {
  test.each([`id: "${uuid(50)}"`, 'name: "Shuka"', 'xref: { source: MAL, externalId: "1119" }'])('is found by %s', async (args) => {
    const { data } = await ask(`studio(${args}) { studio { id name animeCount externalIds { source id } } }`);
    expect(data['studio']).toEqual({ studio: { id: uuid(50), name: 'Shuka', animeCount: 2, externalIds: [{ source: 'MAL', id: '1119' }] } });
  });

  test('says of each of its anime what it did for it', async () => {
    const { data } = await ask('studio(name: "Shuka") { anime { edges { node { id } roles isMain } totalCount pageInfo { hasNextPage } } }');
    expect(data['studio']).toEqual({
      anime: {
        edges: [{ node: { id: uuid(1) }, roles: ['ANIMATION', 'PRODUCER'], isMain: true }, { node: { id: uuid(2) }, roles: ['PRODUCER'], isMain: false }],
        totalCount: 2, pageInfo: { hasNextPage: false },
      },
    });
  });

  test.each([
    ['', []],
    ['(isMain: true)', [ANIMATION]],
    ['(isMain: false)', [PRODUCER, StudioRole.LICENSOR]],
  ])('asks the catalog for its anime%s', async (args, studioRoleIn) => {
    const { calls } = await ask(`studio(name: "Shuka") { anime${args} { edges { cursor } } }`);
    expect(calls.at(-1)?.request).toMatchObject({ filter: { studioIn: ['Shuka'], studioRoleIn, isAdult: false }, skipTotal: true });
  });
});

describe('a person', () => {
  test('has the anime that they worked on, without what is gone, a page at a time', async () => {
    const { data } = await ask(`staff(id: "${uuid(60)}") { staff { name native } works(first: 2) { totalCount edges { node { id } roles } pageInfo { hasNextPage } } }`);
    expect(data['staff']).toEqual({
      staff: { name: 'Hiro', native: '浩' },
      works: {
        totalCount: 3, pageInfo: { hasNextPage: true },
        edges: [1, 2].map((number) => ({ node: { id: uuid(number) }, roles: ['Director', 'Storyboard'] })),
      },
    });
    const { data: last } = await ask(`staff(id: "${uuid(60)}") { works(first: 2, page: 2) { edges { cursor } pageInfo { hasNextPage currentPage } } }`);
    expect(last['staff']).toEqual({ works: { edges: [], pageInfo: { hasNextPage: false, currentPage: 2 } } });
  });

  test.each([
    ['', [2, 1]],
    ['(language: "ja")', [2]],
    ['(language: "fr")', []],
  ])('has the characters that they spoke%s', async (args, numbers) => {
    const { data } = await ask(`staff(name: "Hiro") { voices${args} { totalCount edges { node { name } anime { id } role } } }`);
    const edges = numbers.map((number) => ({ node: { name: 'Spike' }, anime: { id: uuid(number) }, role: number === 2 ? 'MAIN' : 'SUPPORTING' }));
    expect(data['staff']).toEqual({ voices: { totalCount: numbers.length, edges } });
  });
});
