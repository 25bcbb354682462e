import { describe, expect, test } from 'vitest';
import { Source } from '#proto/common';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

const bebop = anime(1, {
  titles: { english: 'Cowboy Bebop' },
  externalIds: [
    { source: Source.MAL, id: '1' },
    { source: Source.ANILIST, id: '1' },
  ],
});
const find = async (args: string) => {
  const plane = fakeServices({ catalog: [bebop] });
  return { ...(await edgeOver(plane).ask<{ anime: unknown }>(`{ anime(${args}) { id title { english } } }`)), calls: plane.calls };
};

describe('anime', () => {
  test.each([
    [`id: "${uuid(1)}"`],
    ['idMal: 1'],
    ['idAnilist: 1'],
    ['xref: { source: ANILIST, externalId: "1" }'],
    ['idMal: 1, idAnilist: null'],
  ])('is found by %s, in one call', async (args) => {
    const { data, calls } = await find(args);
    expect(data.anime).toEqual({ id: uuid(1), title: { english: 'Cowboy Bebop' } });
    expect(calls).toHaveLength(1);
  });

  test.each([[`id: "${uuid(9)}"`], ['idMal: 9'], ['xref: { source: KITSU, externalId: "1" }']])(
    'is null when there is none: %s',
    async (args) => {
      const { status, data, errors } = await find(args);
      expect({ status, data, errors }).toEqual({ status: 200, data: { anime: null }, errors: [] });
    },
  );

  test.each([
    ['id: "1"', /^id must be a UUID/],
    ['idMal: 0', /^idMal must be at least 1, got 0/],
    ['idAnilist: -3', /^idAnilist must be at least 1, got -3/],
    ['xref: { source: MAL, externalId: " " }', /^xref.externalId must have 1–200 characters/],
    ['idMal: null', /^id, idMal, idAnilist, xref are exclusive: give exactly one, got none/],
    ['idMal: 1, idAnilist: 1', /give exactly one, got idMal and idAnilist/],
  ])('refuses %s and names the argument, without a call', async (args, message) => {
    const { data, errors, calls } = await find(args);
    expect(data).toEqual({ anime: null });
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(calls).toEqual([]);
  });

  test.each([
    ['idMal: "one"', 'idMal'],
    ['idMal: 99999999999', 'idMal'],
    ['xref: { source: NOWHERE, externalId: "1" }', 'xref'],
    ['xref: { source: MAL }', 'xref'],
  ])('refuses %s, which does not fit the schema, and names the argument too', async (args, argument) => {
    const { status, errors } = await find(args);
    expect(status).toBe(400);
    expect(errors[0]?.message).toMatch(new RegExp(`^${argument}: `));
    expect(errors[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', argument });
  });

  test('fetches the fields that are asked for and no others', async () => {
    const plane = fakeServices({ catalog: [bebop] });
    await edgeOver(plane).ask('{ anime(idMal: 1) { ...f } } fragment f on Anime { title { romaji } idMal }');
    expect(plane.calls[0]?.request).toMatchObject({ readMask: { paths: ['external_ids', 'id', 'titles'] } });
  });
});
