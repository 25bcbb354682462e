import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Format } from '#proto/anime';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { mergeRecords, record, type AnimeInit } from './testing.ts';

const id = (source: Source, value: string | number) => ({ source, id: String(value) });
const named = (romaji: string, ...externalIds: { source: Source; id: string }[]): AnimeInit => ({ titles: { romaji }, externalIds });
const idsOf = async (...records: Parameters<typeof mergeRecords>[0]) =>
  (await mergeRecords(records)).payloads.map(({ anime }) => anime.externalIds.map(({ source, id: value }) => `${Source[source]}:${value}`));

test('what is published begins with the best known, and keeps its order among the others', async () => {
  const ids = await idsOf(
    record('a', named('old', id(Source.MAL, 1))), record('a', named('known', id(Source.MAL, 2))), record('b', { ...named('loved', id(Source.MAL, 3)), fame: 990 }),
    record('b', { ...named('of a known one', id(Source.MAL, 2)), fame: 960 }), record('a', named('new', id(Source.MAL, 4))),
  );
  expect(ids.map(([first]) => first)).toEqual(['MAL:3', 'MAL:2', 'MAL:1', 'MAL:4']);
});

describe('what is one anime', () => {
  test('records that share one id, whatever else they carry', async () => {
    const ids = await idsOf(
      record('echora', named('ours', id(Source.MAL, 1), id(Source.ANIDB, 23))), record('echora', named('other', id(Source.MAL, 2))),
      record('bangumi-data', named('theirs', id(Source.BANGUMI, 253), id(Source.ANIDB, 23))),
    );
    expect(ids).toEqual([['MAL:1', 'ANIDB:23', 'BANGUMI:253'], ['MAL:2']]);
  });

  test('records that a third one joins', async () => {
    const ids = await idsOf(
      record('a', named('a', id(Source.MAL, 1))), record('b', named('b', id(Source.KITSU, 9))), record('c', named('bridge', id(Source.KITSU, 9), id(Source.MAL, 1))),
    );
    expect(ids).toEqual([['MAL:1', 'KITSU:9']]);
  });

  test('not the same number on two platforms', async () => {
    expect(await idsOf(record('a', named('a', id(Source.MAL, 1))), record('b', named('b', id(Source.ANIDB, 1))))).toHaveLength(2);
  });

  test('not two with different MyAnimeList ids, though a coarser id is shared: it stays an id of the first, and is a link of the second', async () => {
    const { payloads } = await mergeRecords([
      record('mal-csv', named('Season 1', id(Source.MAL, 1), id(Source.ANIDB, 7))), record('mal-csv', named('Season 2', id(Source.MAL, 2), id(Source.ANIDB, 7))),
    ]);
    expect(payloads.map(({ anime: { externalIds, links } }) => [externalIds.length, links.map((link) => `${link.site}:${link.id}`)])).toEqual([
      [2, []], [1, ['ANIDB:7']],
    ]);
  });

  test('not two with different MyAnimeList ids through a third that has only the shared id', async () => {
    const ids = await idsOf(
      record('mal-csv', named('One', id(Source.MAL, 1), id(Source.ANIDB, 7))), record('mal-csv', named('Two', id(Source.MAL, 2), id(Source.KITSU, 8))),
      record('bangumi-data', named('Both', id(Source.ANIDB, 7), id(Source.KITSU, 8))),
    );
    expect(ids.filter((all) => all.includes('MAL:1') && all.includes('MAL:2'))).toEqual([]);
    expect(ids.flat().sort()).toEqual(['ANIDB:7', 'KITSU:8', 'MAL:1', 'MAL:2']);
  });

  test('the same record twice', async () => {
    const twice = record('mal-csv', named('Once', id(Source.MAL, 1)));
    expect(await idsOf(twice, twice)).toEqual([['MAL:1']]);
  });
});

test('a part that breaks the contract is left out, a record without titles or ids is rejected, each with its place, field and reason', async () => {
  const { payloads, rejects } = await mergeRecords([
    record('mal-csv', { ...named('Bad', id(Source.MAL, 1)), tags: [{ name: '' }, { name: 'War' }] }, 'file.csv:7'),
    record('mal-csv', { titles: { romaji: 'No ids' } }, 'file.csv:8'), record('mal-csv', named('', id(Source.MAL, 3)), 'file.csv:9'),
    record('mal-csv', named('Good', id(Source.MAL, 2)), 'file.csv:10'),
  ]);
  expect(payloads.map(({ anime }) => [anime.titles?.romaji, anime.tags.length])).toEqual([['Bad', 1], ['Good', 0]]);
  expect(rejects.map(({ place, field, kept }) => [place, field, kept])).toEqual(
    expect.arrayContaining([['file.csv:7', 'tags[0].name', true], ['file.csv:8', 'external_ids', false], ['file.csv:9', 'titles', false]]),
  );
});

describe('the same inputs', () => {
  const sources = ['echora', 'bangumi-data', 'mal-csv', 'enriched-json', 'anime-offline-database', 'unheard-of'];
  const externalIds = fc.uniqueArray(
    fc.record({ source: fc.constantFrom(Source.MAL, Source.ANILIST, Source.KITSU, Source.ANIDB, Source.BANGUMI), id: fc.integer({ min: 1, max: 6 }).map(String) }),
    { minLength: 1, maxLength: 4, selector: ({ source }) => source },
  );
  const word = fc.constantFrom('', 'Alpha', 'Beta', 'ガンマ', 'Delta Tō');
  const person = fc.record({ name: fc.constantFrom('Amano, Tooko', 'Tooko Amano', '天野遠子', 'Konoha'), externalIds: fc.constantFrom<{ source: Source; id: string }[]>([], [id(Source.ANILIST, 5)], [id(Source.ANILIST, 6)]) });
  const anyRecord = fc.record({
    source: fc.constantFrom(...sources),
    init: fc.record({
      titles: fc.record({ romaji: fc.constantFrom('Alpha', 'Beta', 'Gamma'), english: word, native: word }),
      externalIds, synopsis: word, format: fc.constantFrom(Format.UNSPECIFIED, Format.TV, Format.OVA), genres: fc.array(fc.constantFrom('Action', 'Drama'), { maxLength: 2 }),
      episodes: fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 3 }), title: word }), { selector: ({ number }) => number, maxLength: 3 }),
      statistics: fc.array(fc.record({ platform: fc.constantFrom(Source.MAL, Source.ANILIST), score: fc.float({ min: 1, max: 10, noNaN: true }) }), { maxLength: 2 }),
      characters: fc.array(fc.record({ character: person }), { maxLength: 3 }),
      relations: fc.array(fc.record({
        type: fc.constantFrom(RelationType.SEQUEL, RelationType.OTHER), target: fc.integer({ min: 1, max: 6 }).map((n) => [id(Source.MAL, n)]),
      }), { maxLength: 2 }),
    }),
  }).map(({ source, init }) => record(source, init));

  test('in any order come to the same bytes in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 12 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), async ([all, shuffled]) => {
        const hashes = async (records: typeof all) => (await mergeRecords(records)).payloads.map(({ hash }) => hash);
        expect(await hashes(shuffled)).toEqual(await hashes(all));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('never come to an anime with two MyAnimeList ids, nor to one id in two anime', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 12 }), async (all) => {
        const ids = (await mergeRecords(all)).payloads.map(({ anime }) => anime.externalIds);
        expect(ids.every((own) => own.filter(({ source }) => source === Source.MAL).length <= 1)).toBe(true);
        const flat = ids.flat().map(({ source, id: value }) => `${source}:${value}`);
        expect(new Set(flat).size).toBe(flat.length);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
