import { describe, expect, test } from 'vitest';
import { Source } from '#proto/common';
import { anime, edgeOver, fakeServices, uuid, type Answer } from '../testing.ts';

const catalog = Array.from({ length: 25 }, (_, index) => anime(index + 1));
const index = catalog.map(({ id }) => id);
const PAGE =
  'edges { cursor score node { title { english } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

interface Found {
  readonly search: {
    readonly edges: { cursor: string; score: number; node: { title: { english: string }; relations: unknown } }[];
    readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    readonly mode: string;
    readonly degraded: string | null;
  };
}
const titles = ({ edges }: Found['search']): string[] => edges.map(({ node }) => node.title.english);

describe('search', () => {
  test('answers in the order of the index, with entities from the catalog, in two calls', async () => {
    const plane = fakeServices({ catalog, index });
    const { data } = await edgeOver(plane).ask<Found>(`{ search(query: "spirits") { ${PAGE} } }`);
    expect(titles(data.search)).toEqual(catalog.slice(0, 10).map(({ titles }) => titles?.english));
    expect(data.search.edges[1]?.score).toBe(0.999);
    expect(plane.calls.map(({ method }) => method)).toEqual(['Search', 'BatchGetAnime']);
    expect(plane.calls[1]?.request).toMatchObject({ ids: index.slice(0, 10), readMask: { paths: ['id', 'titles'] } });
  });

  test('loads the targets of all relations of a page in one more call', async () => {
    const related = catalog.map((_, at) =>
      anime(at + 1, { relations: [{ targetId: uuid(((at + 1) % 25) + 1) }, { targetTitle: 'not here' }] }),
    );
    const plane = fakeServices({ catalog: related, index });
    const { data } = await edgeOver(plane).ask<Found>(
      '{ search(query: "x") { edges { node { relations { targetTitle target { title { english } } } } } } }',
    );
    expect(data.search.edges[0]?.node.relations).toEqual([
      { targetTitle: null, target: { title: { english: 'Anime 2' } } },
      { targetTitle: 'not here', target: null },
    ]);
    expect(plane.calls.map(({ method }) => method)).toEqual(['Search', 'BatchGetAnime', 'BatchGetAnime']);
  });

  test('pages through everything once, by its cursors', async () => {
    const { ask } = edgeOver(fakeServices({ catalog, index }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: Answer<Found> = await ask<Found>(
        `query ($after: String) { search(query: "x", first: 7, after: $after) { ${PAGE} } }`,
        {
          after,
        },
      );
      expect(data.search.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(data.search.edges.at(-1)?.cursor).toBe(data.search.pageInfo.endCursor);
      seen.push(...titles(data.search));
      after = data.search.pageInfo.hasNextPage ? data.search.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(catalog.map(({ titles }) => titles?.english));
  });

  test('drops a hit that the catalog no longer has, and pages on after it', async () => {
    const plane = fakeServices({ catalog: [anime(1), anime(4)], index: [1, 2, 3, 4].map(uuid) });
    const { ask } = edgeOver(plane);
    const { data } = await ask<Found>(`{ search(query: "x", first: 3) { ${PAGE} } }`);
    expect(titles(data.search)).toEqual(['Anime 1']);
    const next = await ask<Found>(
      `{ search(query: "x", first: 3, after: "${data.search.pageInfo.endCursor}") { ${PAGE} } }`,
    );
    expect(titles(next.data.search)).toEqual(['Anime 4']);
  });

  test('holds what only the catalog knows against what was found, and keeps the order and the pages', async () => {
    const famous = catalog.map((_, at) => anime(at + 1, { statistics: [{ platform: Source.MAL, members: at % 2 === 0 ? 900 : 5 }] }));
    const plane = fakeServices({ catalog: famous, index: index.toReversed() });
    const find = async (more: string) =>
      (await edgeOver(plane).ask<Found>(`{ search(query: "x", mode: DIRECT, first: 5, filter: { popularity: { gte: 100 }, formatIn: TV }${more}) { ${PAGE} } }`)).data.search;
    const first = await find('');
    expect(titles(first)).toEqual([25, 23, 21, 19, 17].map((number) => `Anime ${number}`));
    expect(plane.calls.map(({ method }) => method)).toEqual(['Search', 'ListAnime', 'BatchGetAnime']);
    expect(plane.calls[0]?.request).toMatchObject({ offset: 0, limit: 200, filter: { must: [{ field: 'format' }] } });
    expect(titles(await find(`, after: "${first.pageInfo.endCursor}"`))).toEqual([15, 13, 11, 9, 7].map((number) => `Anime ${number}`));
    const last = await find(', page: 3');
    expect([titles(last).length, last.pageInfo.hasNextPage]).toEqual([3, false]);
  });

  test('finds only among ids that it is given', async () => {
    const plane = fakeServices({ catalog, index });
    const { data } = await edgeOver(plane).ask<Found>(`{ search(query: "x", mode: DIRECT, filter: { idIn: ["${uuid(7)}", "${uuid(3)}", "${uuid(99)}"] }) { ${PAGE} } }`);
    expect(titles(data.search)).toEqual(['Anime 3', 'Anime 7']);
  });

  test('says who served it: direct search, and why the agent did not', async () => {
    const { ask } = edgeOver(fakeServices({ catalog, index }));
    const served = async (mode: string) =>
      (await ask<Found>(`{ search(query: "x", mode: ${mode}) { mode degraded } }`)).data.search;
    expect(await served('DIRECT')).toEqual({ mode: 'DIRECT', degraded: null });
    expect(await served('AUTO')).toEqual({ mode: 'DIRECT', degraded: null });
    expect(await served('AGENT')).toEqual({ mode: 'DIRECT', degraded: 'AGENT_NOT_CONFIGURED' });
  });

  test('finds nothing without asking the catalog', async () => {
    const plane = fakeServices({});
    const { data } = await edgeOver(plane).ask<Found>(`{ search(query: "x") { ${PAGE} } }`);
    expect(data.search.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
    expect(plane.calls).toHaveLength(1);
  });

  test.each([
    ['query: ""', /^query must have 1–2000 characters, got 0/],
    [`query: "${'x'.repeat(2001)}"`, /^query must have 1–2000 characters, got 2001/],
    ['query: "x", first: 0', /^first must be 1–50, got 0/],
    ['query: "x", first: 51', /^first must be 1–50, got 51/],
    ['query: "x", after: "nonsense"', /^after is not a cursor/],
    ['query: "x", after: "ð"', /^after is not a cursor/],
    [`query: "x", after: "${btoa('o:10001')}"`, /^after is not a cursor/],
  ])('refuses %.40s and names the argument', async (args, message) => {
    const plane = fakeServices({ catalog, index });
    const { data, errors } = await edgeOver(plane).ask<Found>(`{ search(${args}) { ${PAGE} } }`);
    expect(data).toBeNull();
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(plane.calls).toEqual([]);
  });
});
