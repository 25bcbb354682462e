import { describe, expect, test } from 'vitest';
import { Status } from '#proto/anime';
import { anime, uuid } from '../../testing.ts';
import { openApi } from './openapi.ts';
import { bebop, build, film, mal, other } from './testing.ts';

const META = { mal_id: 1, url: 'https://myanimelist.net/anime/1', title: 'Cowboy Bebop', images: { jpg: { image_url: 'https://img.test/1.jpg' } } };
const PERSON = { mal_id: 11, url: 'https://myanimelist.net/people/11', name: 'Koichi Yamadera', given_name: 'Koichi', family_name: 'Yamadera', alternate_names: ['山寺宏一'], birthday: null };
const CHARACTER = { mal_id: 1, url: 'https://myanimelist.net/character/1', name: 'Spike Spiegel', name_kanji: 'スパイク', nicknames: ['Spike'], favorites: 9_000, about: 'A bounty hunter.' };
const VOICES = [{ person: { mal_id: 11, name: 'Koichi Yamadera' }, language: 'Japanese' }, { person: { mal_id: 0, name: 'Steve Blum' }, language: 'English' }];

test.each([
  ['/anime/1/staff', [{ person: { mal_id: 2009, url: 'https://myanimelist.net/people/2009', name: 'Shinichiro Watanabe' }, positions: ['Director', 'Storyboard'] }, { person: { mal_id: 0, name: 'Nobody' }, positions: ['Key Animation'] }]],
  ['/anime/1/themes', { openings: ['"Tank!" by The Seatbelts'], endings: [] }],
  ['/anime/1/external', [{ name: 'Official Site', url: 'https://bebop.test' }]],
  ['/anime/1/streaming', [{ name: 'Crunchyroll', url: 'https://stream.test' }]],
  ['/anime/1/pictures', [{ jpg: { image_url: 'https://img.test/1.jpg', large_image_url: 'https://img.test/1.jpg' }, webp: { image_url: 'https://img.test/1.jpg' } }]],
  ['/anime/1/videos', { promo: [{ title: 'PV 1', trailer: { youtube_id: 'gY5nDXOtv_o', images: { maximum_image_url: 'https://img.youtube.com/vi/gY5nDXOtv_o/maxresdefault.jpg' } } }, { title: '', trailer: { youtube_id: null, url: 'https://elsewhere.test/pv', images: { maximum_image_url: null } } }], episodes: [], music_videos: [] }],
  ['/anime/1/episodes/1', { mal_id: 1, title: 'Asteroid Blues', duration: 1_440, synopsis: 'They set out.', filler: false }],
  ['/characters/1/pictures', [{ jpg: { image_url: 'https://img.test/spike.jpg' } }]],
  ['/genres/anime', [{ mal_id: 1, name: 'Action', url: 'https://myanimelist.net/anime/genre/1', count: 1 }, { mal_id: 12, name: 'Hentai' }, { mal_id: 27, name: 'Shounen' }, { mal_id: 62, name: 'Isekai' }]],
  ['/genres/anime?filter=explicit_genres', [{ mal_id: 12 }]],
  ['/genres/anime?filter=themes', [{ mal_id: 62 }]],
  ['/characters/1', CHARACTER],
  ['/characters/1/full', { ...CHARACTER, anime: [{ role: 'Supporting', anime: META }, { anime: { mal_id: 5 } }], manga: [], voices: VOICES }],
  ['/characters/1/anime', [{ anime: META }, { anime: { mal_id: 5 } }]],
  ['/characters/1/voices', VOICES],
  ['/characters/1/manga', []],
  ['/characters?q=s', [CHARACTER]],
  ['/people/11', PERSON],
  ['/people/11/full', { ...PERSON, anime: [{ position: 'Theme Song Performance', anime: { mal_id: 5 } }], manga: [], voices: [{ role: 'Main', anime: META, character: { mal_id: 1, name: 'Spike Spiegel' } }] }],
  ['/people/11/anime', [{ position: 'Theme Song Performance', anime: { mal_id: 5 } }]],
  ['/people/11/voices', [{ role: 'Main', anime: META, character: { mal_id: 1 } }]],
  ['/people/11/manga', []],
  ['/people?q=yamadera', [PERSON]],
  ['/producers/14', { mal_id: 14, url: 'https://myanimelist.net/anime/producer/14', titles: [{ type: 'Default', title: 'Sunrise' }], count: 2, established: null }],
  ['/producers/14/full', { mal_id: 14, external: [] }],
  ['/producers/14/external', []],
  ['/producers', [{ mal_id: 14 }, { mal_id: 4 }]],
])('%s', async (path, data) => {
  const { get } = build();
  const { status, body } = await get(path);
  expect([status, body?.['data']]).toEqual([200, expect.anything()]);
  expect(body?.['data']).toMatchObject(data);
  expect((await get(path)).headers.get('cache-status')).toContain('hit');
});

test('lists whose length nobody counts say whether they go on, and count what they leave out', async () => {
  const { body } = await build().get('/people?limit=1&page=2');
  expect(body).toEqual({ data: [], pagination: { last_visible_page: 2, has_next_page: false, current_page: 2, items: { count: 0, total: 2, per_page: 1 } } });
});

describe('recommendations', () => {
  // The graph of the fake services ties each to the next; beyond two steps it is another franchise.
  const farther = { catalog: [bebop, film, other, anime(4, { titles: { romaji: 'Champloo' }, externalIds: mal(205) }), anime(5)], index: [1, 2, 3, 4, 5].map(uuid) };

  test('are what to watch after it, without its franchise and what MyAnimeList has no id of, and nobody’s votes', async () => {
    const { body } = await build(farther).get('/anime/1/recommendations');
    expect(body).toMatchObject({ data: [{ entry: { mal_id: 205, url: 'https://myanimelist.net/anime/205', title: 'Champloo', images: { jpg: {}, webp: {} } }, votes: 0 }] });
  });

  test('are another answer whenever one of the two is that they are made of', async () => {
    const { get } = build(farther);
    const first = await get('/anime/1/recommendations');
    expect(first.headers.get('etag')).toMatch(/^W\/"[0-9a-f]{32}-[0-9a-f]{32}"$/);
    expect((await get('/anime/1/recommendations', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })).status).toBe(304);
  });
});

test('a schedule is of a weekday, by the path too, of no day of the week or of no known time', async () => {
  const onAir = (id: number, broadcast?: { weekday?: number; recurrence?: string }) => anime(id, { externalIds: mal(id), status: Status.RELEASING, ...(broadcast && { broadcast }) });
  const { get } = build({ catalog: [onAir(1, { weekday: 1 }), onAir(2), onAir(3, { recurrence: 'R/2026-04-06T23:00:00+09:00/P1M' })] });
  const shown = async (path: string) => ((await get(path)).body?.['data'] as { mal_id: number }[] | undefined)?.map(({ mal_id }) => mal_id);
  expect(await Promise.all(['/schedules/monday', '/schedules?filter=monday', '/schedules/tuesday', '/schedules/unknown', '/schedules?filter=other'].map(shown))).toEqual([[1], [1], [], [2], [3]]);
  expect((await get('/schedules/someday')).status).toBe(400);
});

describe('/random/anime', () => {
  test('is one of those that MyAnimeList has an id of', async () => {
    const { get } = build();
    for (let times = 0; times < 20; times++) expect([1, 5]).toContain(((await get('/random/anime')).body?.['data'] as { mal_id: number }).mal_id);
  });

  test('reaches every one of them', async () => {
    const { get } = build({ catalog: Array.from({ length: 25 }, (_, at) => anime(at + 1, { externalIds: mal(at + 1) })) });
    const seen = new Set<number>();
    for (let times = 0; times < 2_000 && seen.size < 25; times++) seen.add(((await get('/random/anime')).body?.['data'] as { mal_id: number }).mal_id);
    expect(seen.size).toBe(25);
  });

  test('is nothing where nothing is here', async () => {
    expect((await build({ catalog: [] }).get('/random/anime')).status).toBe(404);
  });
});

test.each(['/anime/77/pictures', '/anime/77/videos', '/anime/1/episodes/99', '/characters/77/pictures', '/anime/77/staff', '/anime/77/recommendations', '/anime/77/themes', '/people/77', '/people/77/full', '/people/77/manga', '/characters/77', '/characters/77/full', '/characters/77/voices', '/producers/77', '/producers/77/external'])(
  '%s is nothing in Jikan’s form, which is kept',
  async (path) => {
    const { get, plane } = build();
    const [first, second] = [await get(path), await get(path)];
    expect([first.status, first.body]).toEqual([404, { status: 404, type: 'BadResponseException', message: 'Resource does not exist', error: null }]);
    expect(second.headers.get('cache-status')).toContain('hit');
    expect(plane.calls).toHaveLength(1);
  },
);

test('the document tells of every route, and of nothing that it does not have', () => {
  const text = JSON.stringify(openApi());
  const { paths, components } = JSON.parse(text) as { paths: Record<string, object>; components: { schemas: Record<string, object> } };
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/anime/{id}/recommendations', '/people/{id}', '/characters/{id}', '/producers/{id}', '/random/anime', '/genres/anime']));
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(components.schemas).toHaveProperty(name ?? '');
});
