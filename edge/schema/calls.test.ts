import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { ChangeKind } from '#proto/catalog';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';
import { schema } from './schema.ts';

const catalog = [1, 2, 3].map((number) =>
  anime(number, {
    relations: [{ type: RelationType.SEQUEL, targetId: uuid((number % 3) + 1) }],
    externalIds: [{ source: Source.MAL, id: String(number) }],
  }),
);
const instant = { seconds: 1_800_000_000n };
const plane = () =>
  fakeServices({
    catalog,
    index: catalog.map(({ id }) => id),
    slots: catalog.map(({ id }) => ({ animeId: id, airsAt: instant, episodeNumber: 4 })),
    characters: [
      { id: uuid(8), name: 'Spike' },
      { id: uuid(9), name: 'Faye' },
    ],
    studios: [{ id: uuid(50), name: 'Shuka' }],
    people: [{ person: { id: uuid(60), name: 'Hiro' }, works: [{ animeId: uuid(1), roles: ['Director'] }], parts: [{ animeId: uuid(2), characterId: uuid(8) }], characters: [{ id: uuid(8), name: 'Spike' }] }],
    changes: [
      { animeId: uuid(1), version: 1n, kind: ChangeKind.CREATED, committedAt: instant },
      { animeId: uuid(7), version: 2n, kind: ChangeKind.DELETED, committedAt: instant },
    ],
  });

const NODE = 'id relations { target { id } }';
const PAGE = `edges { cursor node { ${NODE} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const WINDOW = 'from: "2027-01-12T00:00:00Z", to: "2027-01-19T00:00:00Z"';

/** Each root field with its entities and theirs, and the calls that it may take. */
const ROOTS: Readonly<Record<string, readonly [query: string, ...calls: string[]]>> = {
  anime: [`anime(id: "${uuid(1)}") { ${NODE} }`, 'BatchGetAnime', 'BatchGetAnime'],
  animeByIds: [`animeByIds(ids: ["${uuid(1)}", "${uuid(2)}"]) { ${NODE} }`, 'BatchGetAnime', 'BatchGetAnime'],
  animeByXrefs: [`animeByXrefs(xrefs: [{ source: MAL, externalId: "1" }]) { ${NODE} }`, 'BatchGetAnime', 'BatchGetAnime'],
  animes: [`animes { ${PAGE} totalCount }`, 'ListAnime', 'BatchGetAnime'],
  season: [`season(year: 2026, season: FALL) { ${PAGE} }`, 'ListAnime', 'BatchGetAnime'],
  search: [`search(query: "x", mode: DIRECT) { ${PAGE} }`, 'Search', 'BatchGetAnime', 'BatchGetAnime'],
  similar: [`similar(id: "${uuid(1)}") { ${PAGE} }`, 'Similar', 'BatchGetAnime', 'BatchGetAnime'],
  recommendations: [
    `recommendations(id: "${uuid(1)}") { ${PAGE} }`,
    ...['Similar', 'TraverseRelationshipGraph', 'BatchGetAnime', 'BatchGetAnime', 'BatchGetAnime'],
  ],
  episodes: [`episodes(animeId: "${uuid(1)}") { edges { node { number } } totalCount }`, 'ListEpisodes'],
  related: [
    `related(id: "${uuid(1)}") { nodes { distance anime { id title { english } } } edges { from to type } watchOrder { anime { id } } }`,
    ...['TraverseRelationshipGraph', 'GetWatchOrder', 'BatchGetAnime'],
  ],
  schedule: [`schedule(${WINDOW}) { airsAt anime { ${NODE} } }`, 'GetSchedule', 'BatchGetAnime'],
  character: [
    `character(id: "${uuid(8)}") { character { name } appearances { anime { ${NODE} } } }`,
    ...['GetCharacter', 'BatchGetAnime', 'BatchGetAnime'],
  ],
  characters: ['characters { edges { cursor node { name } } pageInfo { endCursor } }', 'ListCharacters'],
  studio: [`studio(name: "Shuka") { studio { name } anime { ${PAGE} } }`, 'GetStudio', 'ListAnime', 'BatchGetAnime'],
  studios: ['studios { edges { cursor node { id name animeCount } } pageInfo { endCursor } }', 'ListStudios'],
  staff: [
    `staff(id: "${uuid(60)}") { staff { name } works { edges { roles node { ${NODE} } } } voices { edges { node { name } anime { ${NODE} } } } }`,
    ...['GetPerson', 'BatchGetAnime', 'BatchGetAnime'],
  ],
  people: ['people(name: "hiro") { edges { node { id name } } pageInfo { endCursor } }', 'ListPeople'],
  facets: ['facets(facets: [GENRE]) { totalCount facets { facet values { value count } } }', 'GetFacets'],
  changesSince: [
    `changesSince { edges { cursor node { animeId kind anime { ${NODE} } } } pageInfo { endCursor hasNextPage } }`,
    ...['ListChanges', 'BatchGetAnime', 'BatchGetAnime'],
  ],
  status: [
    'status { edgeVersion llmMode catalog { animeCount } search { model } }',
    'GetCatalogStatus',
    'GetSearchStatus',
  ],
};

test('every root field that anyone may ask for is in this table', () => {
  const query = schema.getQueryType();
  const fields = isObjectType(query) ? Object.keys(query.getFields()) : [];
  expect(Object.keys(ROOTS).sort()).toEqual(fields.filter((name) => !['reviews', 'deadLetters', 'operatorStatus', 'webhooks', 'deadDeliveries'].includes(name)).sort());
});

test.each(Object.entries(ROOTS))(
  '%s takes one call, and one for each kind of entity below it',
  async (_, [query, ...calls]) => {
    const services = plane();
    const { data, errors } = await edgeOver(services).ask<Record<string, unknown>>(`{ ${query} }`);
    expect(errors).toEqual([]);
    expect(Object.values(data)).not.toContain(null);
    expect(services.calls.map(({ method }) => method).sort()).toEqual([...calls].sort());
  },
);

test('entities that two fields ask for travel together, though one of them is a list', async () => {
  const services = plane();
  const { errors } = await edgeOver(services).ask(`{ ${ROOTS['anime']?.[0]} ${ROOTS['animeByIds']?.[0]} }`);
  expect(errors).toEqual([]);
  expect(services.calls.map(({ method }) => method)).toEqual(['BatchGetAnime', 'BatchGetAnime']);
});

test.each(['animes', 'characters'])('%s pages through everything once, by its cursors', async (field) => {
  const { ask } = edgeOver(plane());
  interface Page {
    readonly edges: { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  }
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const query = `query ($after: String) { page: ${field}(first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const { page }: { readonly page: Page } = (await ask<{ page: Page }>(query, { after })).data;
    expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
    seen.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  expect(seen).toEqual(field === 'animes' ? [1, 2, 3].map(uuid) : [8, 9].map(uuid));
});

test('a list asks for the total and for fields only where they are shown', async () => {
  const services = plane();
  const { ask } = edgeOver(services);
  await ask('{ animes(sort: [SCORE_DESC, TITLE]) { edges { node { title { english } } } } }');
  await ask('{ animes { totalCount } }');
  expect(services.calls[0]?.request).toMatchObject({
    skipTotal: true,
    readMask: { paths: ['id', 'titles'] },
    sort: [
      { field: 3, descending: true },
      { field: 1, descending: false },
    ],
  });
  expect(services.calls[1]?.request).toMatchObject({ skipTotal: false, readMask: { paths: ['id'] } });
});

test('a deleted anime leaves its id, and a poller that found nothing its place', async () => {
  const { ask } = edgeOver(plane());
  const { data } = await ask('{ changesSince { edges { node { animeId kind anime { id } } } } }');
  expect(data).toEqual({
    changesSince: {
      edges: [
        { node: { animeId: uuid(1), kind: 'CREATED', anime: { id: uuid(1) } } },
        { node: { animeId: uuid(7), kind: 'DELETED', anime: null } },
      ],
    },
  });
  const { data: later } = await ask(
    '{ changesSince(cursor: "2") { edges { cursor } pageInfo { endCursor hasNextPage } } }',
  );
  expect(later).toEqual({ changesSince: { edges: [], pageInfo: { endCursor: '2', hasNextPage: false } } });
});

test.each([
  `similar(id: "${uuid(9)}") { edges { cursor } }`,
  `related(id: "${uuid(9)}") { truncated }`,
  `character(id: "${uuid(1)}") { character { name } }`,
  `recommendations(id: "${uuid(9)}") { edges { cursor } }`,
  `episodes(animeId: "${uuid(9)}") { totalCount }`,
  'studio(name: "Nobody") { studio { id } }',
  'staff(xref: { source: MAL, externalId: "1" }) { staff { id } }',
])('what is not there is null: %.30s', async (query) => {
  const { data, errors } = await edgeOver(plane()).ask<Record<string, unknown>>(`{ ${query} }`);
  expect(errors).toEqual([]);
  expect(Object.values(data)).toEqual([null]);
});

test.each([
  ['animeByIds(ids: []) { id }', /^ids.length must be 1–100, got 0/],
  ['animeByXrefs(xrefs: []) { id }', /^xrefs.length must be 1–100, got 0/],
  ['animeByXrefs(xrefs: [{ source: MAL, externalId: " " }]) { id }', /^xrefs\[0\].externalId must have 1–200 characters/],
  ['animes(page: 0) { totalCount }', /^page must be at least 1, got 0/],
  ['animes(page: 201, first: 50) { totalCount }', /^page times first may be 10000 at most, got 10050: beyond that, go on by the cursor/],
  ['animes(page: 2, after: "x") { totalCount }', /^page cannot be given together with after/],
  ['search(query: "x", page: 1001) { mode }', /^page times first may be 10000 at most, got 10010/],
  ['characters(page: -1) { pageInfo { endCursor } }', /^page must be at least 1, got -1/],
  ['animes(sort: RELEVANCE_DESC) { totalCount }', /^sort by relevance needs filter.text/],
  [`episodes(animeId: "${uuid(1)}", airedFrom: "today") { totalCount }`, /^airedFrom must be an instant/],
  ['animes(first: 51) { totalCount }', /^first must be 1–50, got 51/],
  ['animes(sort: [TITLE, SCORE, EPISODES, UPDATED]) { totalCount }', /^sort may have 3 values, got 4/],
  ['season(year: 12, season: FALL) { totalCount }', /^year must be/],
  [`related(id: "${uuid(1)}", depth: 6) { truncated }`, /^depth must be 1–5, got 6/],
  ['schedule(from: "yesterday", to: "2026-01-01T00:00:00Z") { airsAt }', /^from must be an instant/],
  ['schedule(from: "2026-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z") { airsAt }', /^to must be after from/],
  ['schedule(from: "2026-01-01T00:00:00Z", to: "2026-02-02T00:00:00Z") { airsAt }', /^to must be at most 31 days/],
  ['studio { studio { id } }', /^id, name, xref are exclusive: give exactly one, got none/],
  ['staff(id: "x", name: "y") { staff { id } }', /^id, name, xref are exclusive: give exactly one, got id and name/],
  ['staff(name: " ") { staff { id } }', /^name must have 1–200 characters, got 0/],
  ['animes(filter: { studioRoleIn: ANIMATION }) { totalCount }', /^filter.studioRoleIn needs filter.studioIn/],
  ['character { character { name } }', /^id, xref are exclusive/],
  ['facets(limit: 101) { totalCount }', /^limit must be 1–100, got 101/],
])('%s is refused without a call, and says why', async (query, message) => {
  const services = plane();
  const { errors } = await edgeOver(services).ask(`{ ${query} }`);
  expect(errors[0]?.message).toMatch(message);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(services.calls).toEqual([]);
});

test.each(['animeByIds', 'schedule'])('%s costs what its list is taken to hold', async (field) => {
  const services = plane();
  const wide =
    'tags { name } staff { name } studios { name } images { url } links { url } manga { originalType } trailers { url }';
  const body = `a: episodes { number } b: episodes { number } ${wide} relations { target { id } } streaming { site } characters { role }`;
  const more = 'c: episodes { number } d: episodes { number } e: episodes { number } f: episodes { number }';
  const query =
    field === 'schedule'
      ? `schedule(${WINDOW}) { anime { ${body} } }`
      : `animeByIds(ids: [${`"${uuid(1)}" `.repeat(50)}]) { ${body} ${more} statistics { rank } title { english } score { median } }`;
  const { errors } = await edgeOver(services).ask(`{ ${query} }`);
  expect(errors[0]?.message).toMatch(/^a query may have 1000 points of cost/);
  expect(services.calls).toEqual([]);
});
