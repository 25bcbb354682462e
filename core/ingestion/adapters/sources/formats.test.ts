import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toJsonString } from '@bufbuild/protobuf';
import { AnimeSchema, Format } from '#proto/anime';
import { Source } from '#proto/common';
import { expectRecords } from '../files/recognise.ts';
import type { Reading, SourcePort } from '../../domain/source.ts';
import { files } from './index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'echora-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const sourceOf = (name: string): SourcePort => {
  const source = files.find((one) => one.name === name);
  if (!source) throw new Error(name);
  return source;
};

/** What a source reads from a file of this name and content. @param known ids that other sources are taken to have */
async function read(name: string, file: string, content: string | Buffer, known: Partial<Record<Source, string[]>> = {}): Promise<Reading[]> {
  const path = join(folder, file);
  writeFileSync(path, content);
  const source = sourceOf(name);
  const readings = source.read({ path, now: new Date('2026-11-29T00:00:00Z'), known: (platform) => known[platform as Source] ?? [] });
  const all: Reading[] = [];
  for await (const reading of source.completes ? readings : expectRecords(source.name, path, readings)) all.push(reading);
  return all;
}
const animeOf = (readings: readonly Reading[]) => readings.flatMap((reading) => ('record' in reading ? [reading.record.anime] : []));
const idsOf = (readings: readonly Reading[]) => animeOf(readings).map(({ externalIds }) => externalIds.map(({ source, id }) => `${Source[source]}:${id}`));

const entry = (id: number, related: object) => ({
  sources: [`https://myanimelist.net/anime/${id}`], title: `Show ${id}`, type: 'TV', episodes: 12, status: 'FINISHED',
  animeSeason: { season: 'FALL', year: 2019 }, picture: 'https://x.y/p.jpg', thumbnail: 'https://x.y/t.jpg', synonyms: [], tags: [], ...related,
});
const fribbRows = [
  { livechart_id: 11247, thetvdb_id: 421069, 'anime-planet_id': 'oshi-no-ko', anisearch_id: 17452, anidb_id: 17449, kitsu_id: 46170, mal_id: 52034, type: 'TV', 'notify.moe_id': 'JBDkzdj7R', anilist_id: 150672 },
  { livechart_id: 5922, 'anime-planet_id': 1, themoviedb_id: 434326, anidb_id: 11392, kitsu_id: 10459, mal_id: 29978, type: 'ONA', anilist_id: 102065 },
];
const animeListXml = `<?xml version="1.0" encoding="utf-8"?>
<anime-list>
  <anime anidbid="1" tvdbid="72025" defaulttvdbseason="1" tmdbtv="26209" tmdbid="" imdbid=""><name>Seikai no Monshou</name></anime>
  <anime anidbid="7" tvdbid="movie" tmdbid="1,2" imdbid="tt0119698"><name>Mononoke</name></anime>
</anime-list>`;
const malExport = `<?xml version="1.0" encoding="UTF-8" ?>
<myanimelist><myinfo><user_id>7</user_id><user_export_type>1</user_export_type></myinfo>
<anime><series_animedb_id>1</series_animedb_id><series_title><![CDATA[Cowboy Bebop]]></series_title><series_type>TV</series_type><series_episodes>26</series_episodes>
<my_id>0</my_id><my_score>10</my_score><my_comments><![CDATA[private]]></my_comments></anime>
<anime><series_animedb_id>0</series_animedb_id><series_title><![CDATA[Unmapped]]></series_title></anime></myanimelist>`;

describe('anime-offline-database', () => {
  const [first, second] = [entry(1, { relatedAnime: ['https://myanimelist.net/anime/2'] }), entry(2, { relations: ['https://myanimelist.net/anime/1'] })];

  test.each([
    ['one document', JSON.stringify({ license: { name: 'ODbL' }, lastUpdate: '2026-01-01', data: [first, second] })],
    ['one document over many lines', JSON.stringify({ license: { name: 'ODbL' }, data: [first, second] }, null, 2)],
    ['an array', JSON.stringify([first, second])],
    ['JSON lines with a header', [{ license: { name: 'ODbL' }, lastUpdate: '2026-01-01' }, first, second].map((line) => JSON.stringify(line)).join('\n')],
  ])('is read as %s, whatever the file is called, with the old name of relations too', async (_form, content) => {
    const records = animeOf(await read('anime-offline-database', 'data.json', content));
    expect(records.map(({ titles }) => titles?.romaji)).toEqual(['Show 1', 'Show 2']);
    expect(records.map(({ relations }) => relations[0]?.target[0]?.id)).toEqual(['2', '1']);
  });
});

describe('dead entries', () => {
  const content = JSON.stringify({ license: {}, lastUpdate: '2024-01-06', deadEntries: ['38492', '38518'] });

  test('are ids of the platform that the file is named for', async () => {
    expect(await read('dead-entries', 'myanimelist-minified.json', content)).toEqual([
      { dead: { platform: Source.MAL, id: '38492' } }, { dead: { platform: Source.MAL, id: '38518' } },
    ]);
  });

  test('whose file does not say whose they are are refused', async () => {
    await expect(read('dead-entries', 'dead.json', content)).rejects.toThrow("the file's name must say whose ids they are");
  });
});

describe("Fribb's list", () => {
  test('adds ids to what is known by one of them, and leaves the rest out', async () => {
    const readings = await read('fribb', 'anime-list-full.json', JSON.stringify(fribbRows), { [Source.MAL]: ['52034'] });
    expect(idsOf(readings)).toEqual([['MAL:52034', 'ANILIST:150672', 'KITSU:46170', 'ANIDB:17449', 'LIVECHART:11247', 'ANISEARCH:17452', 'ANIME_PLANET:oshi-no-ko', 'NOTIFY:JBDkzdj7R']]);
    expect(animeOf(readings)[0]?.links.map(({ site, id }) => `${site} ${id}`)).toEqual(['TheTVDB 421069']);
  });

  test('may write an id as a number or a text', async () => {
    const readings = await read('fribb', 'list.json', JSON.stringify(fribbRows), { [Source.KITSU]: ['10459'] });
    expect(idsOf(readings)[0]).toContain('ANIME_PLANET:1');
  });
});

test('a list that breaks off or has a row that is no JSON is good but for that row', async () => {
  const [whole, broken] = [JSON.stringify(fribbRows[0]), '{"mal_id": 1,}'];
  const readings = await read('fribb', 'cut.json', `[${whole}, ${broken}, {"mal_id": 29`, { [Source.MAL]: ['52034'] });
  expect(idsOf(readings)).toHaveLength(1);
  expect(readings.flatMap((reading) => ('reject' in reading ? [reading.reject.place] : []))).toEqual(['cut.json:1', 'cut.json:1']);
});

test('anime-list.xml adds pages to what is known by its AniDB id; a word where an id should be is none', async () => {
  const readings = await read('anime-lists', 'anime-list.xml', animeListXml, { [Source.ANIDB]: ['1', '7'] });
  expect(animeOf(readings).map(({ links }) => links.map(({ site, id }) => `${site} ${id}`))).toEqual([
    ['TheTVDB 72025', 'TMDB tv/26209'], ['TMDB movie/1', 'TMDB movie/2', 'IMDb tt0119698'],
  ]);
});

describe("MyAnimeList's XML export", () => {
  test.each([['plain', 'list.xml', malExport], ['compressed', 'list.xml.gz', gzipSync(malExport)]])('is read %s; an entry without an id is a reject', async (_form, file, content) => {
    const readings = await read('mal-xml', file, content);
    expect(animeOf(readings)).toMatchObject([{ titles: { romaji: 'Cowboy Bebop' }, externalIds: [{ id: '1' }], format: Format.TV, episodeCount: 26 }]);
    expect(readings.flatMap((reading) => ('reject' in reading ? [reading.reject.field] : []))).toEqual(['series_animedb_id']);
  });

  test('says nothing of the user', async () => {
    expect(animeOf(await read('mal-xml', 'list.xml', malExport)).map((anime) => toJsonString(AnimeSchema, anime)).join()).not.toMatch(/private|my_|score/);
  });
});

test('an AniList list that was kept gives its anime, each once, and no manga', async () => {
  const media = { id: 21, idMal: 21, type: 'ANIME', title: { romaji: 'ONE PIECE', english: null, native: 'ONE PIECE' }, format: 'TV', episodes: null };
  const content = JSON.stringify({ data: { MediaListCollection: { lists: [{ entries: [{ score: 9, media }, { media }, { media: { id: 5, type: 'MANGA', title: { romaji: 'Manga' } } }] }] } } });
  expect(idsOf(await read('anilist-json', 'list.json', content))).toEqual([['ANILIST:21', 'MAL:21']]);
});

test('a Kitsu library that was kept gives the anime that it includes', async () => {
  const content = JSON.stringify({
    data: [{ id: '9', type: 'libraryEntries', attributes: { status: 'completed' }, relationships: { anime: { data: { id: '1', type: 'anime' } } } }],
    included: [{ id: '1', type: 'anime', attributes: { canonicalTitle: 'Cowboy Bebop', titles: { en_jp: 'Cowboy Bebop' }, subtype: 'TV', episodeCount: 26 } }],
  });
  expect(animeOf(await read('kitsu-json', 'library.json', content))).toMatchObject([{ titles: { romaji: 'Cowboy Bebop' }, externalIds: [{ id: '1' }], episodeCount: 26 }]);
});

describe('a file of another format than the source reads', () => {
  test.each([
    ['anime-offline-database', 'list.xml', malExport, 'mal-xml'],
    ['contract-json', 'anime-list.xml', animeListXml, 'anime-lists'],
    ['anime-offline-database', 'fribb.json', JSON.stringify(fribbRows), 'fribb'],
    ['fribb', 'aod.json', JSON.stringify({ data: [entry(1, { relatedAnime: [] })] }), 'anime-offline-database'],
    ['enriched-json', 'dead.json', JSON.stringify({ deadEntries: ['1'] }), 'dead-entries'],
    ['mal-xml', 'anime-list.xml', animeListXml, 'anime-lists'],
    ['anime-lists', 'list.xml', malExport, 'mal-xml'],
    ['dead-entries', 'mal.json', JSON.stringify(fribbRows), 'fribb'],
    ['anilist-json', 'lines.xml', malExport, 'mal-xml'],
  ])('%s given %s is an error that names the source to use', async (name, file, content, better) => {
    await expect(read(name, file, content)).rejects.toThrow(new RegExp(`--source ${name}: there is no record in .*; it looks like .*: --source ${better}=`));
  });

  test('is told by its first fault where nothing better is known', async () => {
    await expect(read('contract-json', 'one.json', '{"externalIds": 5}')).rejects.toThrow(/there is no record in .*first fault: /);
  });

  test('is not what an empty file is', async () => {
    expect(await read('contract-json', 'empty.jsonl', '')).toEqual([]);
    expect(await read('anime-offline-database', 'empty.json', '[]')).toEqual([]);
  });
});
