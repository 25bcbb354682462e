import { createValidator } from '@bufbuild/protovalidate';
import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnimeSchema, Format, Season, Status, StudioRole } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { openSources } from '../open.ts';
import { startSource } from '../testing.ts';
import { anime, titlesDump } from './fixtures.ts';
import { readTitlesDump } from './titles.ts';

let cacheFolder: string;
let at: Date;
beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'echora-anidb-'));
  at = new Date('2026-04-12T12:00:00Z');
});
afterEach(() => rmSync(cacheFolder, { recursive: true }));

const open = (url: string, retries = 0) =>
  openSources({
    enabled: ['anidb'],
    use: 'records',
    userAgent: 'test',
    now: () => at,
    cacheFolder,
    tuning: { retries, timeoutMs: 5000, backoffMs: 1 },
    instances: { anidb: { baseUrl: `${url}/httpapi`, limits: [{ requests: 500, perMs: 1000 }] } },
    anidb: { client: { name: 'echora', version: 3 }, titlesUrl: `${url}/api/anime-titles.xml.gz` },
  });

/** AniDB compresses every answer, asked or not. */
function sendXml(response: ServerResponse, xml: string): void {
  response.writeHead(200, { 'content-type': 'text/xml; charset=UTF-8', 'content-encoding': 'gzip' });
  response.end(gzipSync(xml));
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

describe('one anime', () => {
  test('becomes a whole record that meets the contract', async () => {
    await using source = await startSource((_, response) => sendXml(response, anime));
    const record = await open(source.url).get('anidb').fetchAnime('1701');
    expect(createValidator().validate(AnimeSchema, record).kind).toBe('valid');
    expect(record).toMatchObject({
      titles: {
        romaji: 'Hoshi no Koe',
        english: 'Voice of Stars',
        native: '星の声',
        synonyms: [
          { language: 'zh-Hans', text: '星之声' },
          { language: 'en', text: 'HnK' },
        ],
      },
      format: Format.TV,
      status: Status.UNSPECIFIED,
      season: Season.SPRING,
      seasonYear: 2026,
      episodeCount: 12,
      startDate: { year: 2026, month: 4, day: 5 },
      endDate: { year: 2026, month: 6, day: 0 },
      synopsis: '* Based on a manga by Sora Makoto.\nTwo friends & a star.',
      studios: [{ name: 'Studio Kumo', role: StudioRole.ANIMATION }],
      staff: [{ name: 'Sora Makoto', role: 'Direction' }],
      tags: [
        { name: 'space travel', rank: 100, spoiler: false },
        { name: 'death', rank: 50, spoiler: true },
      ],
      relations: [
        { type: RelationType.SEQUEL, target: [{ source: Source.ANIDB, id: '1702' }] },
        { type: RelationType.ALTERNATIVE_SETTING, originalType: 'Same Setting' },
      ],
      characters: [
        {
          character: { name: 'Nagamine Mikako', gender: 'female' },
          role: CharacterRole.MAIN,
          voiceActors: [{ name: 'Mutou Sumi', language: 'ja' }],
        },
        { character: { name: 'Tracer', gender: '' }, role: CharacterRole.BACKGROUND },
      ],
      statistics: [{ platform: Source.ANIDB, score: expect.closeTo(7.4), scoredBy: 1558 }],
    });
    // Two ids at MyAnimeList mean that it splits the anime otherwise.
    expect(record.externalIds.map(({ source: platform, id }) => [platform, id])).toEqual([
      [Source.ANIDB, '1701'],
      [Source.ANN, '2204'],
    ]);
    expect(record.episodes).toMatchObject([
      { number: 1, title: 'Letter' },
      {
        number: 2,
        title: 'Reply',
        titleRomaji: 'Henshin',
        titleNative: '返信',
        synopsis: 'A letter.',
        score: expect.closeTo(7.09),
      },
    ]);
    const asked = new URL(source.seen[0]?.path ?? '', source.url).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      request: 'anime',
      client: 'echora',
      clientver: '3',
      protover: '1',
      aid: '1701',
    });
  });

  test('is asked for once a day, whatever is wanted of it and by whichever process', async () => {
    await using source = await startSource((_, response) => sendXml(response, anime));
    await open(source.url).get('anidb').fetchAnime('1701');
    const other = open(source.url).get('anidb');
    expect(await other.checkEpisode('1701', 2)).toMatchObject({
      aired: true,
      status: Status.UNSPECIFIED,
      episodeCount: 12,
    });
    expect(await other.checkEpisode('1701', 3)).toMatchObject({ aired: false, episode: undefined });
    expect(await other.fetchStatistics('1701')).toMatchObject({ score: expect.closeTo(7.4) });
    expect(source.seen).toHaveLength(1);
    at = new Date(at.getTime() + 25 * 3_600_000);
    await other.fetchStatistics('1701');
    expect(source.seen).toHaveLength(2);
  });
});

describe('errors with status 200', () => {
  test.each([
    ['<error>Anime not found</error>', 'not-found'],
    ['<error code="330">aid Missing or Invalid</error>', 'not-found'],
    ['<error code="302">client version missing or invalid</error>', 'rejected'],
    ['<html><body>down</body></html>', 'malformed'],
    ['<anime id="1701"><type>TV', 'malformed'],
    ['', 'malformed'],
  ])('%s is %s, and is not kept', async (xml, kind) => {
    await using source = await startSource((_, response) => sendXml(response, xml));
    const anidb = open(source.url).get('anidb');
    await expect(anidb.fetchStatistics('1701')).rejects.toMatchObject({ kind, source: 'anidb' });
    await expect(anidb.fetchStatistics('1701')).rejects.toMatchObject({ kind });
    expect(source.seen).toHaveLength(2);
  });

  test('a ban is heeded: nothing more is asked', async () => {
    await using source = await startSource((_, response) => sendXml(response, '<error>Banned</error>'));
    const anidb = open(source.url, 3).get('anidb');
    await expect(anidb.fetchStatistics('1701')).rejects.toMatchObject({
      kind: 'rate-limited',
      message: expect.stringContaining('banned'),
    });
    await expect(anidb.fetchStatistics('1702')).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(source.seen).toHaveLength(1);
  });
});

describe('the titles dump', () => {
  test('is read anime by anime, however it is cut into pieces, compressed or not', async () => {
    const xml = Buffer.from(titlesDump(50));
    for (const bytes of [xml, gzipSync(xml)]) {
      for (const size of [1, 7, 4096, bytes.length]) {
        const titles = await collect(readTitlesDump(inPieces(bytes, size)));
        expect(titles).toHaveLength(50);
        expect(titles[41]).toMatchObject({
          id: '42',
          titles: {
            romaji: 'Sakuhin 42 & Co',
            native: '作品42',
            english: '',
            synonyms: [{ language: 'en', text: 'Work 42' }],
          },
        });
      }
    }
  });

  test('gives the first anime before the last has come', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<animetitles>');
      for (let id = 1; ; id += 1)
        yield Buffer.from(`<anime aid="${id}"><title xml:lang="x-jat" type="main">T${id}</title></anime>`);
    }
    const first = await readTitlesDump(endless()).next();
    expect(first.value).toMatchObject({ id: '1', titles: { romaji: 'T1' } });
  });

  test.each([
    ['cut off', gzipSync(titlesDump(50)).subarray(0, 200)],
    ['cut off when it was written', Buffer.from(titlesDump(5).slice(0, 400))],
    ['a page in HTML', Buffer.from('<!doctype html><p>Down<br>')],
  ])('that is %s is malformed', async (_, bytes) => {
    await expect(collect(readTitlesDump(inPieces(bytes, 64)))).rejects.toMatchObject({
      kind: 'malformed',
      source: 'anidb',
    });
  });

  test('is asked for once a day', async () => {
    await using source = await startSource((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-gzip' });
      response.end(gzipSync(titlesDump(3)));
    });
    expect(await collect(open(source.url).readTitles())).toHaveLength(3);
    expect(await collect(open(source.url).readTitles())).toHaveLength(3);
    expect(source.seen.map(({ path }) => path)).toEqual(['/api/anime-titles.xml.gz']);
  });
});
