import { expect, test, vi } from 'vitest';
import { Source } from '#proto/common';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

for (const level of ['info', 'warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => undefined);

const ids = [{ source: Source.ANILIST, id: '1' }, { source: Source.MAL, id: '1' }];
const plane = fakeServices({
  catalog: [anime(1, { externalIds: ids, staff: [{ id: uuid(8), name: 'Hiro', externalIds: ids }] })],
  characters: [{ id: uuid(9), name: 'Spike', externalIds: ids }],
  studios: [{ id: uuid(7), name: 'Bones', externalIds: ids }],
  people: [{ person: { id: uuid(8), name: 'Hiro', externalIds: ids }, works: [{ animeId: uuid(1), roles: ['Director'] }], parts: [{ animeId: uuid(1), characterId: uuid(9) }], characters: [{ id: uuid(9), name: 'Spike' }] }],
});
const edge = edgeOver(plane, { CACHE: 'local' }, { purgeLog: memoryLog(), store: memoryStore() });
const JSON_TYPE = { 'content-type': 'application/json' };

interface Hostile {
  readonly what: string;
  readonly path: string;
  readonly init?: RequestInit;
}

const post = (what: string, body: BodyInit, headers: Record<string, string> = JSON_TYPE, method = 'POST'): Hostile => ({ what, path: '/anilist', init: { method, headers, body } });
const asked = (what: string, query: unknown, variables?: unknown): Hostile => post(what, JSON.stringify({ query, variables }));
const nested = (levels: number): string => '{ Media(id: 1) {' + ' relations { nodes {'.repeat(levels) + ' id ' + '} }'.repeat(levels) + ' } }';

const TEXTS = [
  "'; drop table anime; --", '" or 1=1 --', '%', '_', '\\', '%%%%%%%%', '\u0000', '\u202e', '\ud800', '👩‍👩‍👧‍👦'.repeat(20), '葬送', 'ß'.repeat(199), 'ﷺ'.repeat(50), '<script>alert(1)</script>', '${7*7}', '{{7*7}}',
  '../../etc/passwd', '%00', '$(id)', '`id`', 'a'.repeat(201), 'a'.repeat(5_000), ' ', '\n\n', '{"$gt": ""}', '(((((((', '.*.*.*.*', '\\u0000', 'null', 'undefined', 'NaN', '__proto__', 'constructor',
];
const NUMBERS = ['0', '-1', '-2147483648', '2147483647', '2147483648', '99999999999999999999', '1e308', '1.5', 'NaN', 'Infinity', 'true', 'null', '""', '[]', '{}', '0x10', '1_000'];

const anilist: Hostile[] = [
  ...TEXTS.map((text) => asked(`search ${JSON.stringify(text.slice(0, 20))}`, 'query ($s: String) { Page { media(search: $s) { id } } }', { s: text })),
  ...['genre_in', 'tag_not_in', 'licensedBy_in', 'countryOfOrigin_in'].map((name) => asked(`600 values of ${name}`, `query ($s: ALL) { Page { media(${name}: $s) { id } } }`.replace('ALL', name.startsWith('country') ? '[CountryCode]' : '[String]'), { s: Array.from({ length: 600 }, (_, at) => `a${at}`) })),
  ...TEXTS.slice(0, 12).map((text) => asked(`tag ${JSON.stringify(text.slice(0, 20))}`, 'query ($s: [String]) { Page { media(tag_in: $s, genre_not_in: $s, licensedBy_in: $s) { id } } }', { s: [text, null] })),
  ...NUMBERS.map((number) => asked(`page ${number}`, `{ Page(page: ${number}, perPage: ${number}) { pageInfo { total } media { id } } }`)),
  ...NUMBERS.map((number) => asked(`id ${number}`, `{ Media(id: ${number}) { id characters(page: ${number}, perPage: ${number}) { nodes { id } } } }`)),
  ...NUMBERS.slice(0, 7).map((number) => asked(`dates ${number}`, `{ media: Page { media(startDate_greater: ${number}, startDate_lesser: ${number}) { id } } airing: Page { airingSchedules(airingAt_greater: ${number}) { id } } }`)),
  ...NUMBERS.slice(0, 7).map((number) => asked(`airing ${number}`, `{ Page { airingSchedules(airingAt_greater: ${number}, airingAt_lesser: ${number}, episode_greater: ${number}) { id } } }`)),
  ...TEXTS.map((text) => asked(`a person called ${JSON.stringify(text.slice(0, 20))}`, 'query ($s: String) { Page { staff(search: $s) { id name { full } } } }', { s: text })),
  ...NUMBERS.map((number) => asked(`person ${number}`, `{ Staff(id: ${number}) { id staffMedia(page: ${number}, perPage: ${number}) { nodes { id } } characters(page: ${number}) { edges { media { id } } } } }`)),
  ...['POPULARITY', 'NOTHING', '[TRENDING_DESC, null]', '"TITLE"', '{}', '[[SCORE]]'].map((sort) => asked(`works by ${sort}`, `{ Staff(search: "a") { characterMedia(sort: ${sort}) { nodes { trending } } } }`)),
  ...[1, 3, 20].map((rounds) => asked(`people of anime of people, ${rounds} times`, `{ Staff(id: 1) {${' staffMedia { nodes { staff { nodes {'.repeat(rounds)} id ${'} } } }'.repeat(rounds)} } }`)),
  asked('70 people by id', 'query ($i: [Int]) { a: Page(perPage: 50) { staff(id_in: $i) { id } } b: Page(page: 2) { staff(id_in: $i) { id } } }', { i: Array.from({ length: 70 }, (_, at) => at + 1) }),
  asked('stand-ins for ids', 'query ($i: [Int]) { Page { staff(id_in: $i) { id } } }', { i: [2 ** 30, 2 ** 31 - 2 ** 24 - 1, 2 ** 31 - 2 ** 24, 2 ** 31 - 2 ** 24 + 1, 2 ** 31 - 1] }),
  ...[3, 10, 50, 200].map((levels) => asked(`${levels} levels`, nested(levels))),
  ...[16, 100, 400].map((aliases) => asked(`${aliases} aliases`, `{ ${Array.from({ length: aliases }, (_, at) => `a${at}: Media(id: 1) { id }`).join(' ')} }`)),
  ...[11, 100].map((directives) => asked(`${directives} directives`, `{ Media(id: 1) { id ${'@include(if: true) '.repeat(directives)} } }`)),
  asked('a page of pages of recommendations', '{ Page(perPage: 50) { media { recommendations(perPage: 25) { nodes { mediaRecommendation { recommendations(perPage: 25) { nodes { id } } } } } } } }'),
  asked('a fragment that holds itself', '{ Media(id: 1) { ...A } } fragment A on Media { relations { nodes { ...A } } }'),
  asked('fragments within fragments', `{ Media(id: 1) { ...F0 } } ${Array.from({ length: 30 }, (_, at) => `fragment F${at} on Media { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F30 on Media { id }`),
  asked('two operations', 'query A { Media(id: 1) { id } } query B { Media(id: 1) { id } }'),
  asked('a subscription', 'subscription { x }'), asked('a mutation', 'mutation { DeleteMediaListEntry(id: 1) { deleted } }'), asked('no operation', 'fragment A on Media { id }'),
  asked('an unfinished document', '{ Media(id: 1) { id'), asked('a number for a document', 7), asked('null for a document', null), asked('an object for a document', { a: 1 }),
  asked('variables that are a list', '{ Media(id: 1) { id } }', []), asked('a variable too deep', 'query ($s: [String]) { Page { media(genre_in: $s) { id } } }', { s: [[['a']]] }),
  asked('500 ids', `{ Page { media(id_in: [${Array.from({ length: 800 }, (_, at) => at).join()}]) { id } } }`), asked('501 ids by a variable', 'query ($i: [Int]) { Page { media(id_in: $i) { id } } }', { i: Array.from({ length: 501 }, (_, at) => at) }),
  asked('60 ids and another condition', 'query ($i: [Int]) { Page { media(id_in: $i, isAdult: false) { id } } }', { i: Array.from({ length: 60 }, (_, at) => at) }),
  asked('a sort that is none', '{ Page { media(sort: [NOTHING]) { id } } }'), asked('ten sorts', '{ Page { media(sort: [SCORE, SCORE_DESC, POPULARITY, EPISODES, TRENDING, START_DATE, UPDATED_AT, ID, ID_DESC, SEARCH_MATCH]) { id } } }'),
  asked('a document of 9,000 characters', `{ Media(id: 1) { id ${' '.repeat(9_000)} } }`), post('a body of 40 KB', JSON.stringify({ query: '{ Media(id: 1) { id } }', x: 'x'.repeat(40_000) })),
  post('no JSON', '{'), post('a list', '[{"query":"{ Media(id: 1) { id } }"}]'), post('an empty body', ''), post('bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])), post('"__proto__" as a member', '{"__proto__":{"query":"x"},"query":"{ Media(id: 1) { id } }"}'),
  ...['text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=utf-16', 'application/x-www-form-urlencoded', ''].map((type) => post(`content-type ${type}`, '{"query":"{ Media(id: 1) { id } }"}', { 'content-type': type })),
  ...['PUT', 'DELETE', 'PATCH'].map((method) => post(method, '{"query":"{ Media(id: 1) { id } }"}', JSON_TYPE, method)),
  { what: 'a GET without a query', path: '/anilist' }, { what: 'a mutation by GET', path: `/anilist?query=${encodeURIComponent('mutation { ToggleFavourite(animeId: 1) { anime { nodes { id } } } }')}` },
  { what: 'an address of 40,000 characters', path: `/anilist?query=${'a'.repeat(40_000)}` },
];

const PATHS = ['/anime/0', '/anime/-1', '/anime/1.5', '/anime/%00', '/anime/1/../../graphql', '/anime/1%2ffull', '/anime/1/nothing', '/anime/99999999999999999999', '/anime/NaN', '/anime/1/full/full', '/seasons/0/winter', '/seasons/99999/fall', '/seasons/2026/monsoon', '/seasons/2026', '//', '/', '', '/schedules?filter=someday', '/anime/__proto__', '/constructor',
  ...['people', 'characters', 'producers'].flatMap((kind) => ['0', '-1', '1.5', 'x', '%00', '99999999999999999999', '1/full/full', '1/nothing', '1%27--', '__proto__'].map((id) => `/${kind}/${id}`)),
  '/anime/0/recommendations', '/anime/x/staff', '/anime/1/recommendations/2', '/random', '/random/manga', '/random/anime?sfw=perhaps', '/genres/anime?filter=none', '/genres/manga', '/recommendations/anime', '/people/1/full', '/characters/1/full', '/producers/1/full'];
const jikan: Hostile[] = [
  ...PATHS.map((path) => ({ what: path, path: `/jikan/v4${path}` })),
  ...TEXTS.filter((text) => !text.includes('\ud800')).map((text) => ({ what: `q ${JSON.stringify(text.slice(0, 20))}`, path: `/jikan/v4/anime?q=${encodeURIComponent(text)}` })),
  ...['people', 'characters', 'producers'].flatMap((kind) => TEXTS.slice(0, 20).filter((text) => !text.includes('\ud800')).map((text) => ({ what: `${kind} called ${JSON.stringify(text.slice(0, 20))}`, path: `/jikan/v4/${kind}?q=${encodeURIComponent(text)}` }))),
  ...TEXTS.filter((text) => !text.includes('\ud800')).map((text) => ({ what: `letter ${JSON.stringify(text.slice(0, 20))}`, path: `/jikan/v4/anime?letter=${encodeURIComponent(text)}` })),
  ...['producers=1,,2', 'producers=0', 'producers=-1', "producers=1' or 1=1", `producers=${'1,'.repeat(10)}1`, 'producers=1e5', 'producers=99999999999', 'genres=62,63', 'genres=27,25', 'genres_exclude=62', 'genres=__proto__', 'genres=99999999999999999999'].map((query) => ({ what: query, path: `/jikan/v4/anime?${query}` })),
  ...NUMBERS.map((number) => ({ what: `page ${number}`, path: `/jikan/v4/anime?page=${encodeURIComponent(number)}&limit=${encodeURIComponent(number)}` })),
  ...['q=%20%20&sort=desc', 'genres=1,,2', 'genres=a', `genres=${'1,'.repeat(200)}1`, 'score=11', 'min_score=x', 'order_by=id;drop', 'sort=up', 'start_date=2026-99-99', 'end_date=yesterday', 'start_date=0000', 'min_score=9&max_score=1', 'page=400&limit=25', 'type[]=tv', 'type=tv&type=movie', 'q=%ff', 'sfw=perhaps'].map((query) => ({ what: query, path: `/jikan/v4/anime?${query}` })),
  ...['POST', 'PUT', 'DELETE', 'PATCH'].map((method) => ({ what: method, path: '/jikan/v4/anime/1', init: { method } })),
];

test('there are 200 of them', () => expect(anilist.length + jikan.length).toBeGreaterThanOrEqual(200));

/** What a client must never see of us. */
const OURS = /\bat \w+ \(|node_modules|\.ts:\d|TypeError|ReferenceError|ConnectError|undefined is not|select .* from/i;

/** What every request has, and what routes and the schema lead to. */
const PARTS = new Set(['document', 'query', 'body', 'address', 'content-type', 'variables', 'batches', 'mutations', 'route', 'Found', 'Syntax', 'id', 'year', 'season']);
const wordsOf = (text: string): string[] => text.match(/[\w-]{2,}|\bq\b/g) ?? [];
/** Names of arguments and fields, which plain words are not; what might have been given instead is not told of. */
const namesIn = (text: string): string[] => text.replace(/"[^"]*"|\/\S+|one of .*/g, '').match(/\b_?[a-z]+(?:[._][A-Za-z]\w*|[A-Z]\w*)+/g)?.map((name) => name.replace(/\.length$/, '')) ?? [];
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

test.each([...anilist, ...jikan].map(({ what, path, init }) => [path.split('?')[0]?.slice(0, 40), what, path, init] as const))('%s: %s neither breaks anything nor gets anything out', async (_door, _what, path, init) => {
  const reply = await edge.send(path, init);
  const text = await reply.text();
  expect(reply.status).toBeLessThan(500);
  expect(text).not.toMatch(OURS);
  expect(reply.headers.get('content-type')).toMatch(/json/);
  const { message, errors } = JSON.parse(text) as { message?: string; errors?: { message: string; status: number }[] };
  // Whoever is refused is told why, in the form that they know, of what they gave, in its names.
  if (reply.status < 400) return;
  const told = message ?? errors?.[0]?.message ?? '';
  const given = `${decoded(path)} ${init?.method ?? 'GET'} ${typeof init?.body === 'string' ? init.body : ''}`;
  expect(wordsOf(told).some((word) => PARTS.has(word) || wordsOf(given).includes(word)), `${told} is about nothing that was given`).toBe(true);
  for (const name of namesIn(told)) expect(wordsOf(given), told).toContain(name);
});
