import { create, toBinary } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { PurgeRequestSchema } from '#proto/cache';
import { Source } from '#proto/common';
import { uuid } from '../../testing.ts';
import { idOf } from './ids.ts';
import { build, people } from './testing.ts';

const known = { people, characters: [{ id: uuid(901), name: 'Spike Spiegel', externalIds: [{ source: Source.ANILIST, id: '1' }] }] };
const TOKEN = 'token-of-an-operator';
const WATANABE = idOf('staff', [{ source: 'MAL', id: '2009', url: null }], '');
const NODE = 'node { id title { romaji } }';
type Data = Record<string, Record<string, never>>;

const titlesOf = ({ data }: { readonly data: Data }, list: string) =>
  (data['Staff']?.[list] as unknown as { edges: { node: { title: { romaji: string } } }[] }).edges.map(({ node }) => node.title.romaji);

describe('a person', () => {
  test('is found by AniList’s id, by a stand-in of MyAnimeList’s that every answer has for them, and by name', async () => {
    const { post } = build(known);
    const { data } = await post('{ Media(id: 1) { staff { nodes { id name { full } siteUrl } } } }');
    expect(data).toEqual({ Media: { staff: { nodes: [{ id: WATANABE, name: { full: 'Shinichiro Watanabe' }, siteUrl: null }] } } });
    expect((await post('query ($id: Int!) { Staff(id: $id) { name { full native } } }', { id: WATANABE })).data).toEqual({ Staff: { name: { full: 'Shinichiro Watanabe', native: '渡辺信一郎' } } });
    expect((await post('{ Staff(id: 95011) { name { full } siteUrl } }')).data).toEqual({ Staff: { name: { full: 'Koichi Yamadera' }, siteUrl: 'https://anilist.co/staff/95011' } });
    expect((await post('{ Staff(search: "watanabe") { id } }')).data).toEqual({ Staff: { id: WATANABE } });
  });

  test('tells what they mostly did, and the language that they mostly spoke, whichever way they are found', async () => {
    const { post } = build(known);
    const { data } = await post('{ a: Staff(search: "watanabe") { primaryOccupations languageV2 } b: Staff(id: 95011) { primaryOccupations languageV2 language } }');
    expect(data).toEqual({ a: { primaryOccupations: ['Director', 'Storyboard'], languageV2: null }, b: { primaryOccupations: ['Voice Actor', 'Theme Song Performance'], languageV2: 'Japanese', language: 'JAPANESE' } });
  });

  test('has what they made once for each role, without what AniList has no id of, which is counted', async () => {
    const { data } = await build(known).post(`query ($id: Int) { Staff(id: $id) { staffMedia { pageInfo { total } edges { staffRole ${NODE} } } } }`, { id: WATANABE });
    expect(data).toMatchObject({ Staff: { staffMedia: { pageInfo: { total: 4 }, edges: [
      { staffRole: 'Director', node: { id: 1 } }, { staffRole: 'Storyboard (eps 1, 3)', node: { id: 1 } }, { staffRole: 'Director', node: { id: 5 } },
    ] } } });
  });

  test('has a description in which nothing is, as AniList has where it knows none, and is told of what is missing', async () => {
    const { data, extensions } = await build(known).post('{ Staff(id: 95011) { description } }');
    expect([data, extensions?.unsupported.map(({ field }) => field)]).toEqual([{ Staff: { description: '' } }, ['Staff.description']]);
  });

  test('has made no printed works here', async () => {
    const { data } = await build(known).post('query ($id: Int) { Staff(id: $id) { staffMedia(type: MANGA) { nodes { id } } } }', { id: WATANABE });
    expect(data).toEqual({ Staff: { staffMedia: { nodes: [] } } });
  });

  test('has each anime that they spoke in once, with whom they spoke in it, the largest part first', async () => {
    const { data } = await build(known).post(`{ Staff(id: 95011) { characterMedia(perPage: 2) { pageInfo { total hasNextPage } edges { characterRole characters { id name { full } } voiceActors { languageV2 } ${NODE} } } } }`);
    expect(data).toMatchObject({ Staff: { characterMedia: { pageInfo: { total: 3, hasNextPage: true }, edges: [
      { characterRole: 'MAIN', characters: [{ id: 1, name: { full: 'Spike Spiegel' } }, { name: { full: 'Boy' } }], voiceActors: [{ languageV2: 'Japanese' }], node: { id: 1 } },
      { characterRole: 'MAIN', characters: [{ id: 1 }], node: { id: 5 } },
    ] } } });
  });

  test('has each character that they spoke once, with where', async () => {
    const { data } = await build(known).post('{ Staff(id: 95011) { characters(sort: [ROLE, FAVOURITES_DESC]) { edges { role node { name { full } } media { id } } } } }');
    expect(data).toEqual({ Staff: { characters: { edges: [
      { role: 'MAIN', node: { name: { full: 'Spike Spiegel' } }, media: [{ id: 1 }, { id: 5 }] },
      { role: 'SUPPORTING', node: { name: { full: 'Boy' } }, media: [{ id: 1 }, { id: 4 }] },
    ] } } });
  });

  test.each([
    ['START_DATE_DESC', ['Kyou', 'Tengoku no Tobira', 'Cowboy Bebop']],
    ['START_DATE', ['Cowboy Bebop', 'Tengoku no Tobira', 'Kyou']],
    ['POPULARITY_DESC', ['Cowboy Bebop', 'Tengoku no Tobira', 'Kyou']],
    ['POPULARITY', ['Kyou', 'Tengoku no Tobira', 'Cowboy Bebop']],
    ['SCORE', ['Tengoku no Tobira', 'Cowboy Bebop', 'Kyou']],
    ['TITLE_ROMAJI_DESC', ['Tengoku no Tobira', 'Kyou', 'Cowboy Bebop']],
    ['TRENDING_DESC', ['Kyou', 'Cowboy Bebop', 'Tengoku no Tobira']],
  ])('has them by %s, the unknown last', async (sort, titles) => {
    expect(titlesOf(await build(known).post(`{ Staff(id: 95011) { characterMedia(sort: ${sort}) { edges { ${NODE} } } } }`), 'characterMedia')).toEqual(titles);
  });

  test('who is nobody is AniList’s 404, also by a stand-in that was made of a name, for which nobody is asked', async () => {
    const { post, plane } = build(known);
    for (const id of [1, idOf('staff', [], 'Steve Blum')]) expect((await post(`{ Staff(id: ${id}) { id } }`)).status).toBe(404);
    expect(plane.calls.map(({ method }) => method)).toEqual(['GetPerson']);
  });

  test('who is only named has no works, which takes no look-up', async () => {
    const { post, plane } = build(known);
    const { data } = await post('{ Media(id: 1) { characters { edges { voiceActors(language: ENGLISH) { name { full } staffMedia { nodes { id } } characters { nodes { id } } } } } } }');
    expect(data).toMatchObject({ Media: { characters: { edges: [{ voiceActors: [{ name: { full: 'Steve Blum' }, staffMedia: { nodes: [] }, characters: { nodes: [] } }] }, { voiceActors: [] }] } } });
    expect(plane.calls.map(({ method }) => method)).toEqual(['BatchGetAnime']);
  });
});

describe('a request for people leads to few calls', () => {
  const methods = ({ plane }: ReturnType<typeof build>) => plane.calls.map(({ method }) => method);

  test('to one look-up of each, however many fields ask for them, and one for the anime of all', async () => {
    const edge = build(known);
    const { data } = await edge.post('{ Page(perPage: 10) { staff { name { full } staffMedia { nodes { id } } characterMedia { nodes { id } } characters { nodes { id } } } } }');
    expect(data).toMatchObject({ Page: { staff: [{ staffMedia: { nodes: [{ id: 1 }, { id: 1 }, { id: 5 }] } }, { staffMedia: { nodes: [{ id: 4 }] }, characterMedia: { nodes: [{ id: 1 }, { id: 5 }, { id: 4 }] } }] } });
    expect(methods(edge)).toEqual(['ListPeople', 'GetPerson', 'GetPerson', 'BatchGetAnime']);
  });

  test('however many lists within lists would lead to more', async () => {
    const crowd = Array.from({ length: 61 }, (_, at) => ({ person: { id: uuid(2000 + at), name: `P${at}`, externalIds: [{ source: Source.ANILIST, id: String(at + 1) }] } }));
    const edge = build({ people: crowd });
    const { status, errors } = await edge.post(`{ a: Page(perPage: 50) { staff(id_in: [${crowd.map((_, at) => at + 1).join()}]) { id } } b: Page(perPage: 50, page: 2) { staff(id_in: [${crowd.map((_, at) => at + 1).join()}]) { id } } }`);
    expect([status, errors?.[0]?.message]).toEqual([400, 'a request may have 60 look-ups of characters, people, studios and recommendations, got 61']);
    expect(methods(edge)).toHaveLength(60);
  });

  test('whose answer is kept, and goes with a change of the person', async () => {
    const { post, send } = build(known, { OPERATOR_TOKENS: TOKEN });
    const cached = async () => (await post('{ Staff(id: 95011) { staffMedia { nodes { id } } } }')).headers.get('cache-status');
    expect([await cached(), await cached()]).toEqual([expect.stringContaining('stored'), expect.stringContaining('hit')]);
    const body = toBinary(PurgeRequestSchema, create(PurgeRequestSchema, { tags: [{ of: { case: 'personId', value: uuid(802) } }] }));
    expect((await send('/internal/purge', { method: 'POST', body, headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(204);
    expect(await cached()).toContain('uri-miss');
  });
});
