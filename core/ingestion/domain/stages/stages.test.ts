import { describe, expect, test } from 'vitest';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Format } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { record, runOne, type AnimeInit } from '../../testing.ts';

describe('stage 1, metadata', () => {
  const run = (...members: [string, AnimeInit][]) => runOne('metadata', members.map(([source, init]) => record(source, init)));

  test('of each field the source with precedence wins, and what lost is recorded', () => {
    const { fields, provenance } = run(['mal-csv', { format: Format.OVA, countryOfOrigin: 'JP' }], ['echora', { format: Format.TV }]);
    expect(fields).toMatchObject({ format: Format.TV, countryOfOrigin: 'JP' });
    expect(provenance['format']).toMatchObject({ source: 'echora', conflicts: { 'mal-csv': String(Format.OVA) } });
    expect(provenance['countryOfOrigin']).toMatchObject({ source: 'mal-csv', conflicts: {} });
  });

  test('whoever runs it has the last word, over our own words too', () => {
    const { fields, provenance } = run(['echora', { synopsis: 'Ours.', startDate: { year: 1998 } }], ['contract-json', { synopsis: 'Theirs.' }]);
    expect(fields).toMatchObject({ synopsis: 'Theirs.', startDate: { year: 1998 } });
    expect(provenance['synopsis']).toMatchObject({ source: 'contract-json', conflicts: { echora: '"Ours."' } });
  });

  test('precedence is by field: dates from MyAnimeList, recurrences from bangumi-data', () => {
    const { fields } = run(
      ['bangumi-data', { startDate: { year: 1998, month: 10, day: 23 }, broadcast: { recurrence: 'R/1' } }],
      ['mal-csv', { startDate: { year: 1998, month: 4, day: 3 }, broadcast: { recurrence: 'R/2' } }],
    );
    expect(fields).toMatchObject({ startDate: { month: 4 }, broadcast: { recurrence: 'R/1' } });
  });

  test('a date that says the same more exactly takes the place of the vague one, and is no conflict', () => {
    const { fields, provenance } = run(['echora', { startDate: { year: 1998 } }], ['mal-csv', { startDate: { year: 1998, month: 4, day: 3 } }]);
    expect(fields.startDate).toMatchObject({ year: 1998, month: 4, day: 3 });
    expect(provenance['startDate']).toMatchObject({ source: 'mal-csv', conflicts: {} });
  });

  test('an end on the day of the start is on that of whoever is believed about the start', () => {
    const [theirs, ours] = [{ year: 2010, month: 12, day: 3 }, { year: 2010, month: 12, day: 4 }];
    expect(run(['echora', { startDate: ours }], ['bangumi-data', { startDate: theirs, endDate: theirs }]).fields).toMatchObject({ startDate: ours, endDate: ours });
    expect(run(['echora', { startDate: theirs }], ['bangumi-data', { startDate: ours, endDate: ours }]).fields).toMatchObject({ startDate: theirs, endDate: theirs });
  });

  test('an end that the show was on air after was that of its first run, and one that a source has not noticed yet stays', () => {
    const on = (seconds: number): AnimeInit => ({ status: 2, statusAsOf: { seconds: BigInt(seconds), nanos: 0 } });
    const ended: AnimeInit = { endDate: { year: 1994, month: 3, day: 19 } };
    expect(run(['echora', on(Date.UTC(2026, 10, 29) / 1000)], ['bangumi-data', ended]).fields.endDate).toBeUndefined();
    expect(run(['echora', on(Date.UTC(1994, 2, 25) / 1000)], ['bangumi-data', ended]).fields).toMatchObject({ endDate: { year: 1994 } });
    expect(run(['bangumi-data', ended], ['echora', { status: 2 }]).fields).toMatchObject({ endDate: { year: 1994 } });
  });

  test('a season of another start than the one that holds is none of it', () => {
    const later: AnimeInit = { startDate: { year: 2005, month: 4, day: 3 }, season: 2, seasonYear: 2005 };
    expect(run(['echora', { startDate: { year: 2004, month: 9, day: 1 } }], ['bangumi-data', later]).fields.season).toBeUndefined();
    expect(run(['echora', { startDate: { year: 2005, month: 3, day: 30 } }], ['bangumi-data', later]).fields).toMatchObject({ season: 2, seasonYear: 2005 });
  });

  test('a title that loses is kept as a synonym, once', () => {
    const theirs: AnimeInit = { titles: { native: 'COWBOY BEBOP', english: 'Cowboy Bebop', synonyms: [{ language: 'zh-Hans', text: '星际牛仔' }] } };
    const { fields: { titles } } = run(['echora', { titles: { romaji: 'Cowboy Bebop', native: 'カウボーイビバップ' } }], ['bangumi-data', theirs], ['bangumi-data', theirs]);
    expect(titles).toMatchObject({ romaji: 'Cowboy Bebop', english: 'Cowboy Bebop', native: 'カウボーイビバップ' });
    expect(titles?.synonyms.map(({ text }) => text)).toEqual(['COWBOY BEBOP', '星际牛仔']);
  });

  test('the credits of all sources add up', () => {
    expect(run(['echora', { attributions: ['ours'] }], ['mal-csv', { attributions: ['theirs', 'ours'] }]).fields.attributions).toEqual(['ours', 'theirs']);
  });

  test('a season and its year are of one source', () => {
    const { fields } = run(['echora', { season: 2, seasonYear: 1998 }], ['mal-csv', { season: 4, seasonYear: 1999 }]);
    expect(fields).toMatchObject({ season: 2, seasonYear: 1998 });
  });
});

describe('stage 2, episodes', () => {
  test('one of each number, in order, each field from the first that says it', () => {
    const { fields, provenance } = runOne('episodes', [
      record('echora', { episodes: [{ number: 2, title: 'Stray Dog Strut' }] }),
      record('enriched-json', { episodes: [{ number: 1, title: 'Asteroid Blues' }, { number: 2, title: 'Strut', synopsis: 'Ein.' }] }),
    ]);
    expect(fields.episodes).toMatchObject([{ number: 1, title: 'Asteroid Blues' }, { number: 2, title: 'Stray Dog Strut', synopsis: 'Ein.' }]);
    expect(JSON.parse(provenance['episodes']?.conflicts['enriched-json'] ?? '')).toEqual({ 2: { title: 'Strut' } });
  });
});

describe('stage 3, relationships', () => {
  const relation = (type: RelationType, source: Source, id: string, originalType = '') => ({ type, target: [{ source, id }], originalType });

  test('one relation to each anime, under whichever of its ids; one that is named wins over OTHER', () => {
    const groups: Record<string, number> = { [`${Source.MAL}:5`]: 2, [`${Source.ANIDB}:50`]: 2 };
    const { fields } = runOne('relationships', [
      record('anime-offline-database', { relations: [relation(RelationType.OTHER, Source.ANIDB, '50', 'relatedAnime')] }),
      record('enriched-json', { relations: [relation(RelationType.SEQUEL, Source.MAL, '5', 'SEQUEL')] }),
    ], (platform, id) => groups[`${platform}:${id}`]);
    expect(fields.relations).toMatchObject([{ type: RelationType.SEQUEL, originalType: 'SEQUEL', target: [{ id: '5' }, { id: '50' }] }]);
  });

  test('a relation to itself is none, and one to an anime that nobody has stays', () => {
    const { fields } = runOne('relationships', [
      record('echora', { relations: [relation(RelationType.SEQUEL, Source.MAL, '1'), relation(RelationType.PREQUEL, Source.MAL, '404')] }),
    ], (_platform, id) => (id === '1' ? 1 : undefined));
    expect(fields.relations).toMatchObject([{ type: RelationType.PREQUEL, target: [{ id: '404' }] }]);
  });
});

describe('stage 4, statistics', () => {
  const at = (year: number) => timestampFromDate(new Date(Date.UTC(year, 0)));

  test('of one platform the newest numbers win, whoever brings them', () => {
    const { fields } = runOne('statistics', [
      record('echora', { statistics: [{ platform: Source.MAL, score: 8, asOf: at(2020) }] }),
      record('mal-csv', { statistics: [{ platform: Source.MAL, score: 9, asOf: at(2025) }] }),
    ]);
    expect(fields.statistics).toMatchObject([{ platform: Source.MAL, score: 9 }]);
  });

  test('the merged score is of one score for each platform', () => {
    const { fields } = runOne('statistics', [
      record('mal-csv', { statistics: [{ platform: Source.MAL, score: 9 }] }),
      record('enriched-json', { statistics: [{ platform: Source.MAL, score: 1 }, { platform: Source.ANILIST, score: 4 }, { platform: Source.KITSU, members: 3 }] }),
    ]);
    expect(fields.score).toMatchObject({ arithmeticMean: 6.5, median: 6.5 });
    expect(fields.score?.arithmeticGeometricMean).toBeCloseTo(6.2475, 4);
  });
});

describe('stage 5, characters', () => {
  const cast = (source: string, ...characters: { name: string; nativeName?: string; aliases?: string[]; id?: string; role?: CharacterRole }[]) =>
    record(source, { characters: characters.map(({ id, role, ...character }) => ({
      character: { ...character, externalIds: id ? [{ source: Source.ANILIST, id }] : [] }, role: role ?? CharacterRole.UNSPECIFIED,
    })) });
  const names = (...members: ReturnType<typeof cast>[]) => runOne('characters', members).fields.characters?.map(({ character }) => character?.name);

  test('are one by an id, whatever their names', () => {
    expect(names(cast('echora', { name: 'Faye', id: '2' }), cast('anilist', { name: 'Poker Alice', id: '2' }))).toEqual(['Faye']);
  });

  test('are one by a name in any order of its parts and any romanisation', () => {
    expect(names(cast('echora', { name: 'Tooko Amano' }), cast('mal-csv', { name: 'Amano, Touko' }), cast('anilist', { name: 'Tōko Amano' }))).toEqual(['Tooko Amano']);
  });

  test('are one by a name in another script, also where it is an alias', () => {
    expect(names(cast('echora', { name: 'Masking', nativeName: '佐藤 ますき' }), cast('anilist', { name: 'Masuki Satou', aliases: ['佐藤ますき'] }))).toEqual(['Masking']);
  });

  test('are two when a platform has two ids for them, though the name is the same', () => {
    expect(names(cast('echora', { name: 'Guard', id: '1' }), cast('anilist', { name: 'Guard', id: '2' }))).toEqual(['Guard', 'Guard']);
  });

  test('are two when one source has both under one name', () => {
    expect(names(cast('echora', { name: 'Guard' }, { name: 'Guard' }))).toEqual(['Guard', 'Guard']);
  });

  test('stay apart where a name could mean two', () => {
    expect(names(cast('echora', { name: 'Guard' }, { name: 'Guard' }), cast('anilist', { name: 'Guard' }))).toHaveLength(3);
  });

  test('a shared nickname in Latin letters joins nobody', () => {
    expect(names(cast('echora', { name: 'Ichigo', aliases: ['Boss'] }), cast('anilist', { name: 'Rukia', aliases: ['Boss'] }))).toHaveLength(2);
  });

  test('come with the main ones first', () => {
    expect(names(cast('echora', { name: 'A' }, { name: 'B', role: CharacterRole.SUPPORTING }, { name: 'C', role: CharacterRole.MAIN }))).toEqual(['C', 'B', 'A']);
  });
});
