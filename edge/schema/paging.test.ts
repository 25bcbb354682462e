import { expect, test } from 'vitest';
import { Source } from '#proto/common';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

const catalog = Array.from({ length: 7 }, (_, place) => anime(place + 1, { externalIds: [{ source: Source.MAL, id: String(place + 1) }, { source: Source.KITSU, id: `k${place + 1}` }] }));
const characters = [1, 2, 3].map((number) => ({ id: uuid(number), name: `Character ${number}` }));
const plane = () => fakeServices({ catalog, characters, index: catalog.map(({ id }) => id) });
const PAGE = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage currentPage endCursor }';

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly currentPage: number | null; readonly endCursor: string };
}
const pageOf = async (field: string): Promise<Page> => {
  const { data, errors } = await edgeOver(plane()).ask<{ page: Page }>(`{ page: ${field} { ${PAGE} } }`);
  expect(errors).toEqual([]);
  return data.page;
};
const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);

test.each([
  ['animes', 'animes(first: 2, page: 3)', [5, 6]],
  ['a season', 'season(year: 2026, season: FALL, first: 2, page: 3)', [5, 6]],
  ['characters', 'characters(first: 1, page: 3)', [3]],
  ['search', 'search(query: "x", mode: DIRECT, first: 2, page: 3)', [5, 6]],
  ['similar', `similar(id: "${uuid(7)}", first: 2, page: 3)`, [5, 6]],
])('a page of %s is found by its number and says which it is', async (_, field, numbers) => {
  const page = await pageOf(field);
  expect(idsOf(page)).toEqual(numbers.map(uuid));
  expect(page.pageInfo).toMatchObject({ currentPage: 3, hasPreviousPage: true });
});

test.each(['animes', 'search(query: "x", mode: DIRECT)'])('from a page by number one goes on by its cursor: %s', async (field) => {
  const of = (args: string) => pageOf(field.includes('(') ? field.replace(')', `, ${args})`) : `${field}(${args})`);
  const second = await of('first: 2, page: 2');
  const third = await of(`first: 2, after: "${second.pageInfo.endCursor}"`);
  expect([idsOf(second), idsOf(third)]).toEqual([[3, 4].map(uuid), [5, 6].map(uuid)]);
  expect(third.pageInfo.currentPage).toBeNull();
});

test('the first page has none before it, the last none after it, one beyond the end nothing', async () => {
  const infos = await Promise.all([1, 4, 5].map((number) => pageOf(`animes(first: 2, page: ${number})`)));
  expect(infos.map(({ edges, pageInfo }) => [edges.length, pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
    [2, false, true], [1, true, false], [0, true, false],
  ]);
});

test('a list says how many pages there are, and asks for the total only then', async () => {
  const services = plane();
  const { ask } = edgeOver(services);
  expect((await ask('{ animes(first: 2) { pageCount } }')).data).toEqual({ animes: { pageCount: 4 } });
  await ask('{ animes(first: 2) { edges { cursor } } }');
  expect(services.calls.map(({ request }) => (request as { skipTotal: boolean }).skipTotal)).toEqual([false, true]);
});

test('a batch by ids of several platforms keeps its order, has null for what is unknown, and is one call', async () => {
  const services = plane();
  const refs = ['{ source: KITSU, externalId: "k3" }', '{ source: MAL, externalId: "99" }', '{ source: MAL, externalId: "1" }', '{ source: MAL, externalId: "3" }'];
  const { data } = await edgeOver(services).ask(`{ animeByXrefs(xrefs: [${refs.join(', ')}]) { id } }`);
  expect(data).toEqual({ animeByXrefs: [{ id: uuid(3) }, null, { id: uuid(1) }, { id: uuid(3) }] });
  expect(services.calls).toHaveLength(1);
});

test('a batch costs what it asks for, not what it could', async () => {
  const refs = (length: number) => ({ xrefs: Array.from({ length }, (_, place) => ({ source: 'MAL', externalId: String(place + 1) })) });
  const query = `query ($xrefs: [XrefInput!]!) { animeByXrefs(xrefs: $xrefs) { ${Array.from({ length: 10 }, (_, place) => `f${place}: title { english }`).join(' ')} } }`;
  const { ask } = edgeOver(plane());
  expect((await ask(query, refs(90))).errors).toEqual([]);
  expect((await ask(query, refs(100))).errors[0]?.message).toMatch(/^a query may have 1000 points of cost, got 1100/);
});
