import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { Format, Season, Status, StudioRole } from '#proto/anime';
import type { ListAnimeRequest } from '#proto/catalog';
import { Source } from '#proto/common';
import { anime, uuid } from '../../testing.ts';
import { syntheticId } from './ids.ts';
import { NOW, build, on } from './testing.ts';

describe('an anime is shown as AniList shows it', () => {
  test('by its id there, with what its clients read first', async () => {
    const { data, status } = await build().post(`query ($id: Int) { Media(id: $id, type: ANIME) {
      id idMal type format status(version: 2) episodes duration season seasonYear source(version: 3) countryOfOrigin isAdult averageScore popularity favourites
      title { romaji english native userPreferred } startDate { year month day } endDate { year } coverImage { extraLarge large medium color }
      description plain: description(asHtml: false) html: description(asHtml: true) genres synonyms siteUrl tags { name rank isMediaSpoiler }
    } }`, { id: 1 });
    expect(status).toBe(200);
    expect(data).toEqual({ Media: {
      id: 1, idMal: 1, type: 'ANIME', format: 'TV', status: 'FINISHED', episodes: 26, duration: 24, season: 'SPRING', seasonYear: 1998, source: 'ORIGINAL',
      countryOfOrigin: 'JP', isAdult: null, averageScore: 86, popularity: 400_000, favourites: 20_000,
      title: { romaji: 'Cowboy Bebop', english: 'Cowboy Bebop', native: 'カウボーイビバップ', userPreferred: 'Cowboy Bebop' },
      startDate: { year: 1998, month: 4, day: 3 }, endDate: { year: null },
      coverImage: { extraLarge: 'https://img.test/1.jpg', large: 'https://img.test/1.jpg', medium: 'https://img.test/1.jpg', color: null },
      description: 'Bounty hunters & a corgi.\nSee you, space cowboy.', plain: 'Bounty hunters & a corgi.\nSee you, space cowboy.',
      html: 'Bounty hunters &amp; a corgi.<br>See you, space cowboy.', genres: ['Action'], synonyms: ['Space Cowboys'],
      siteUrl: 'https://anilist.co/anime/1', tags: [{ name: 'Space', rank: 94, isMediaSpoiler: false }],
    } });
  });

  test('with its cast and those who speak it in one language', async () => {
    const { data } = await build().post('{ Media(idMal: 1) { characters(sort: [ROLE, RELEVANCE, ID], perPage: 1) { pageInfo { total hasNextPage } edges { role node { id name { full first last alternative } } voiceActors(language: ENGLISH) { name { full } languageV2 } } } } }');
    expect(data).toEqual({ Media: { characters: {
      pageInfo: { total: 2, hasNextPage: true },
      edges: [{ role: 'MAIN', node: { id: 1, name: { full: 'Spike Spiegel', first: 'Spike', last: 'Spiegel', alternative: ['Spike'] } }, voiceActors: [{ name: { full: 'Steve Blum' }, languageV2: 'English' }] }],
    } } });
  });

  test('with its main studios, or with all', async () => {
    const { data } = await build().post('{ Media(id: 1) { main: studios(isMain: true) { nodes { id name } } all: studios { edges { isMain node { name } } } } }');
    expect(data).toEqual({ Media: {
      main: { nodes: [{ id: 14, name: 'Sunrise' }] },
      all: { edges: [{ isMain: true, node: { name: 'Sunrise' } }, { isMain: false, node: { name: 'Bandai Visual' } }] },
    } });
  });

  test('with relations in the names of the version that is asked for, and without what AniList has no id of', async () => {
    const { data } = await build().post('{ Media(id: 1) { relations { edges { relationType(version: 2) node { id type format title { userPreferred } } } } } }');
    expect(data).toEqual({ Media: { relations: { edges: [
      { relationType: 'SIDE_STORY', node: { id: 5, type: 'ANIME', format: 'MOVIE', title: { userPreferred: 'Tengoku no Tobira' } } },
      { relationType: 'ADAPTATION', node: { id: 30173, type: 'MANGA', format: 'MANGA', title: { userPreferred: 'Cowboy Bebop' } } },
    ] } } });
  });

  test('several by aliases come in one call', async () => {
    const { post, plane } = build();
    const { data } = await post('{ a: Media(id: 1) { title { romaji } } b: Media(id: 5) { title { romaji } } }');
    expect(data).toEqual({ a: { title: { romaji: 'Cowboy Bebop' } }, b: { title: { romaji: 'Tengoku no Tobira' } } });
    expect(plane.calls.map(({ method }) => method)).toEqual(['BatchGetAnime']);
  });

  test('with the time that is left until its next episode, which is not kept for longer than a minute', async () => {
    const { data, headers } = await build().post('{ Media(id: 4) { nextAiringEpisode { id mediaId episode airingAt timeUntilAiring } } }');
    expect(data).toEqual({ Media: { nextAiringEpisode: { id: 4 * 4096 + 9, mediaId: 4, episode: 9, airingAt: NOW / 1000 + 3600, timeUntilAiring: 3600 } } });
    expect(headers.get('cache-status')).toContain('ttl=60');
  });
});

describe('a page', () => {
  test('tells of itself what its list came to', async () => {
    const { data } = await build().post('query ($page: Int) { Page(page: $page, perPage: 2) { pageInfo { total perPage currentPage lastPage hasNextPage } media(type: ANIME, sort: POPULARITY_DESC) { id } } }', { page: 1 });
    expect(data).toEqual({ Page: { pageInfo: { total: 4, perPage: 2, currentPage: 1, lastPage: 2, hasNextPage: true }, media: [{ id: 1 }, { id: 5 }] } });
  });

  test('leaves out anime that have no id at AniList', async () => {
    const { data } = await build().post('{ Page(page: 2, perPage: 2) { media { id } } }');
    expect(data).toEqual({ Page: { media: [{ id: 4 }] } });
  });

  test('asks the catalog for what AniList’s conditions mean', async () => {
    const { post, plane } = build();
    await post(`{ Page { media(search: " bebop ", season: SPRING, seasonYear: 1998, format_in: [TV, SPECIAL], status_not: CANCELLED, genre_in: ["Action"], tag_not_in: ["Mecha"],
      averageScore_greater: 79, episodes_lesser: 30, startDate_greater: 19970000, isAdult: false, sort: [SEARCH_MATCH, SCORE_DESC]) { id } } }`);
    expect(plane.calls).toMatchObject([{ method: 'ListAnime', request: {
      filter: { text: 'bebop', seasonIn: [Season.SPRING], seasonYear: { gte: 1998, lte: 1998 }, formatIn: [Format.TV, Format.SPECIAL, Format.PV, Format.CM], statusNotIn: [Status.CANCELLED],
        genreAll: ['Action'], tagNotIn: ['Mecha'], episodeCount: { lte: 29 }, startDate: { gte: { year: 1997, month: 1, day: 1 } }, isAdult: false },
      pageSize: 50, offset: 0, skipTotal: true,
    } }]);
  });

  test.each([
    ['id_in', 'id_in: [5, 1, 999]', [1, 5]],
    ['idMal_in', 'idMal_in: [1, 999]', [1]],
    ['both, of which both have to hold', 'id_in: [1, 5], idMal_in: [1]', [1]],
    ['MANGA, which nobody finds here', 'type: MANGA', []],
  ])('finds media by %s', async (_what, conditions, ids) => {
    const { data } = await build().post(`{ Page { pageInfo { total } media(${conditions}) { id } } }`);
    expect(data).toEqual({ Page: { pageInfo: { total: ids.length }, media: ids.map((id) => ({ id })) } });
  });

  test('takes 50 of the ids beside which something else has to hold', async () => {
    const { post } = build({ catalog: Array.from({ length: 51 }, (_, at) => anime(at + 1, { externalIds: [on(Source.ANILIST, at + 1)] })) });
    const page = (most: number) => post(`{ Page { media(id_in: [${Array.from({ length: most }, (_, at) => at + 1).join()}], isAdult: false) { id } } }`);
    expect((await page(50)).data).toMatchObject({ Page: { media: { length: 50 } } });
    expect((await page(51)).errors).toMatchObject([{ status: 400, message: 'id_in.length must be 0–50, got 51' }]);
  });

  test.each([
    ['media { id } characters { id }', 'media and characters'],
    ['media { id } more: media(idMal: 1) { id }', 'media and more: media'],
    ['a: studios { id } ... { b: studios { id } }', 'a: studios and b: studios'],
  ])('has one list only: %s', async (lists, named) => {
    const { status, errors } = await build().post(`{ Page { ${lists} } }`);
    expect([status, errors?.[0]?.message]).toEqual([400, `Page may have one list, got ${named}`]);
  });

  test('may name its list twice, which is one', async () => {
    const { data } = await build().post('{ Page(perPage: 1) { media { id } media { idMal } } }');
    expect(data).toEqual({ Page: { media: [{ id: 1, idMal: 1 }] } });
  });

  test('answers pageInfo also where its list is skipped, or is none that there is here', async () => {
    const { data } = await build().post('query ($no: Boolean = false) { a: Page { pageInfo { total } media @include(if: $no) { id } } b: Page { pageInfo { total } users { id } } }');
    expect(data).toEqual({ a: { pageInfo: { total: 0 } }, b: { pageInfo: { total: 0 }, users: [] } });
  });

  test('shows what airs between two instants, and neither of them', async () => {
    const at = (hours: number) => ({ animeId: uuid(4), airsAt: timestampFromDate(new Date(NOW + hours * 3_600_000)), episodeNumber: 8 + hours });
    const { post } = build({ slots: [at(0), at(1), at(2)] });
    const { data } = await post(`{ Page { airingSchedules(airingAt_greater: ${NOW / 1000}, airingAt_lesser: ${NOW / 1000 + 7200}) { episode airingAt mediaId media { title { romaji } } } } }`);
    expect(data).toEqual({ Page: { airingSchedules: [{ episode: 9, airingAt: NOW / 1000 + 3600, mediaId: 4, media: { title: { romaji: 'Kyou' } } }] } });
  });
});

describe('a studio', () => {
  const sunrise = { id: uuid(700), name: 'Sunrise', externalIds: [on(Source.ANILIST, 14)], animeCount: 2 };
  const visual = { id: uuid(701), name: 'Bandai Visual', animeCount: 1 };
  const known = { studios: [sunrise, visual], facets: ['Sunrise', 'Bandai Visual'] };
  interface Shown {
    readonly id: number;
    readonly name: string;
  }

  test('has one id, AniList’s own where it is known and else a stand-in, wherever it is shown, and is found by it', async () => {
    const { post } = build(known);
    const { data } = await post('{ Media(id: 1) { studios { nodes { id name } } } }');
    const shown = (data as { Media: { studios: { nodes: Shown[] } } }).Media.studios.nodes;
    expect(shown.map(({ id }) => id)).toEqual([14, expect.any(Number)]);
    expect((await post('{ Page { studios { id name } } }')).data).toEqual({ Page: { studios: shown } });
    expect((await post(`{ Page { studios(id_in: [${shown.map(({ id }) => id).join()}]) { id name } } }`)).data).toEqual({ Page: { studios: shown } });
    for (const studio of shown) expect((await post(`{ Studio(id: ${studio.id}) { id name } }`)).data).toEqual({ Studio: studio });
  });

  test('is not there by an id that is nobody’s, nor by a stand-in for one whose own is known', async () => {
    const { post } = build(known);
    for (const id of [15, syntheticId('studio', 'Sunrise'), syntheticId('studio', 'Nobody')]) expect((await post(`{ Studio(id: ${id}) { name } }`)).status).toBe(404);
  });

  test('has its anime by the part it has in them as the catalog pages them, counted where that is asked', async () => {
    const { post, plane } = build(known);
    await post('{ Studio(id: 14) { main: media(isMain: true, perPage: 2) { nodes { id } } others: media(isMain: false) { pageInfo { total } nodes { id } } all: media { nodes { id } pageInfo { hasNextPage } } } }');
    const lists = plane.calls.filter(({ method }) => method === 'ListAnime').map(({ request }) => request as ListAnimeRequest);
    expect(lists.map(({ filter, skipTotal }) => [filter?.studioIn, filter?.studioRoleIn, skipTotal])).toEqual([
      [['Sunrise'], [StudioRole.ANIMATION], true], [['Sunrise'], [StudioRole.PRODUCER, StudioRole.LICENSOR], false], [['Sunrise'], [], true],
    ]);
  });
});

describe('a request leads to few calls', () => {
  const cast = { characters: [{ id: uuid(901), name: 'Spike Spiegel', externalIds: [on(Source.ANILIST, 1)] }, { id: uuid(902), name: 'Ein', externalIds: [on(Source.ANILIST, 2)] }] };
  const methods = ({ plane }: ReturnType<typeof build>) => plane.calls.map(({ method }) => method);

  test('for a character with its anime, to one for each', async () => {
    const edge = build(cast);
    const { data } = await edge.post('{ Character(id: 1) { name { full } media { nodes { id } } more: media(page: 1, perPage: 1) { nodes { id } } } }');
    expect(data).toMatchObject({ Character: { name: { full: 'Spike Spiegel' }, media: { nodes: [{ id: 1 }, { id: 5 }, { id: 4 }] } } });
    expect(methods(edge)).toEqual(['GetCharacter', 'BatchGetAnime']);
  });

  test('however many lists within lists would lead to more', async () => {
    const crowd = (of: number) => Array.from({ length: 25 }, (_, at) => ({ character: { id: uuid(1000 + of * 100 + at), name: `C${at}` } }));
    const edge = build({ catalog: Array.from({ length: 3 }, (_, at) => anime(at + 1, { externalIds: [on(Source.ANILIST, at + 1)], characters: crowd(at) })) });
    const { status, errors } = await edge.post('{ Page(perPage: 3) { media { characters { nodes { media { nodes { id } } } } } } }');
    expect([status, errors?.[0]?.message]).toEqual([400, 'a request may have 60 look-ups of characters, people, studios and recommendations, got 61']);
    expect(methods(edge).filter((method) => method === 'GetCharacter')).toHaveLength(60);
  });

  test('for recommendations, whatever their page: many of them are too much', async () => {
    const { post } = build();
    const page = (perPage: number) => post(`{ Page(perPage: ${perPage}) { media { recommendations(perPage: 1) { nodes { mediaRecommendation { id } } } } } }`);
    expect([(await page(19)).status, (await page(20)).status]).toEqual([200, 400]);
  });

  test('for recommendations, to what is asked of the anime itself: whether it is for adults too', async () => {
    const { post, plane } = build();
    await post('{ Media(id: 1) { recommendations { nodes { mediaRecommendation { id } } } } }');
    expect(plane.calls[0]).toMatchObject({ method: 'BatchGetAnime', request: { readMask: { paths: expect.arrayContaining(['adult']) } } });
  });
});

describe('what there is not', () => {
  test('is AniList’s 404, is kept, and goes when there is', async () => {
    const { post, plane } = build();
    const first = await post('{ Media(id: 77) { id } }');
    expect([first.status, first.data]).toEqual([404, { Media: null }]);
    expect(first.errors).toEqual([{ status: 404, message: 'Not Found.', locations: [{ line: 1, column: 3 }], extensions: { code: 'NOT_FOUND' } }]);
    const second = await post('{ Media(id: 77) { id } }');
    expect([second.status, second.headers.get('cache-status')]).toEqual([404, expect.stringContaining('hit')]);
    expect(plane.calls).toHaveLength(1);
  });

  test('is told by field, argument and order, with the reason, and answered in a form that clients can walk through', async () => {
    const { data, extensions } = await build().post('query ($sort: [MediaSort], $on: Boolean) { Media(id: 1, sort: $sort, onList: $on) { isFavourite mediaListEntry { id } reviews { nodes { id } } stats { scoreDistribution { score } } } }', { sort: ['ID', 'SCORE'], on: null });
    expect(data).toEqual({ Media: { isFavourite: false, mediaListEntry: null, reviews: { nodes: [] }, stats: null } });
    expect(extensions?.unsupported.map(({ field }) => field)).toEqual(['MediaSort.ID', 'Media.isFavourite', 'Media.mediaListEntry', 'Media.reviews', 'Media.stats']);
    expect(extensions?.unsupported[1]?.reason).toBe('There are no users here: no lists, favourites, reviews, ratings or moderators of theirs.');
  });

  test('is told by what each request gives, also where its document is known', async () => {
    const { post } = build();
    const lacks = async (variables: object) => (await post('query ($sort: [MediaSort], $on: Boolean) { Media(id: 1, sort: $sort, onList: $on) { id } }', variables)).extensions?.unsupported.map(({ field }) => field);
    expect(await lacks({ sort: ['ID'] })).toEqual(['MediaSort.ID']);
    expect(await lacks({ sort: ['SCORE', 'FAVOURITES_DESC'], on: true })).toEqual(['Query.Media(onList:)', 'MediaSort.FAVOURITES_DESC']);
    expect(await lacks({})).toBeUndefined();
  });

  test('cannot be changed', async () => {
    const { status, data, errors } = await build().post('mutation ($id: Int) { SaveMediaListEntry(mediaId: $id, status: CURRENT) { id } }', { id: 1 });
    expect([status, data]).toEqual([403, null]);
    expect(errors).toMatchObject([{ status: 403, message: expect.stringContaining('mutations are not supported'), locations: [{ line: 1, column: 1 }] }]);
  });

  test.each([
    ['a field that AniList has not', '{ Media(id: 1) { nothing } }', 400, 'Cannot query field "nothing" on type "Media".'],
    ['a page before the first', '{ Page(page: -1) { media { id } } }', 400, 'page must be at least 1, got -1'],
    ['a page too far', '{ Page(page: 100000) { media { id } } }', 400, 'page times perPage may be 10000 at most, got 5000000'],
    ['what costs too much', '{ Page(perPage: 50) { media { recommendations(perPage: 25) { nodes { mediaRecommendation { title { romaji } } } } } } }', 400, 'a query may have 1000 points of cost, got 3851'],
  ])('is refused in AniList’s form: %s', async (_what, query, status, message) => {
    const reply = await build().post(query);
    expect(reply.status).toBe(status);
    expect(reply.errors?.[0]).toMatchObject({ status, message: expect.stringContaining(message) });
  });
});

test('a client is told how many more requests it may send, and when it may again', async () => {
  const { post } = build({}, { RATE_LIMIT: 'on' });
  const replies = [];
  for (let sent = 0; sent < 61; sent++) replies.push(await post('{ Media(id: 1) { id } }'));
  expect([replies[0]?.headers.get('x-ratelimit-limit'), replies[0]?.headers.get('x-ratelimit-remaining')]).toEqual(['60', '59']);
  const last = replies.at(-1);
  expect([last?.status, last?.headers.get('retry-after'), last?.headers.get('x-ratelimit-remaining'), last?.headers.get('x-ratelimit-reset')]).toEqual([429, '10', '0', String(NOW / 1000 + 10)]);
  expect(last?.errors).toMatchObject([{ status: 429 }]);
});

test('answers are kept as those of our own API are, under the same tags, and apart from them', async () => {
  const { post, ask, plane } = build();
  expect((await post('{ Media(id: 1) { id } }')).headers.get('cache-status')).toContain('fwd=uri-miss; stored');
  expect((await post('query Other { Media(id: 1) { id } }')).headers.get('cache-status')).toContain('hit');
  await ask('{ anime(idAnilist: 1) { id } }');
  expect(plane.calls.map(({ method }) => method)).toEqual(['BatchGetAnime', 'GetAnime']);
});
