import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { record, runOne, type AnimeInit } from '../../testing.ts';
import type { StageName } from './index.ts';

const run = (stage: StageName, ...members: [string, AnimeInit][]) => runOne(stage, members.map(([source, init]) => record(source, init)));

test.each<StageName>(['metadata', 'episodes', 'relationships', 'statistics', 'characters'])('of records that say nothing the %s are nothing', (stage) => {
  expect(run(stage, ['echora', {}], ['anilist', {}])).toEqual({ fields: {}, provenance: {} });
});

describe('lists of the metadata add up', () => {
  const counted = (field: 'tags' | 'studios' | 'staff' | 'streaming' | 'links' | 'images' | 'trailers', ours: AnimeInit, theirs: AnimeInit) =>
    run('metadata', ['echora', ours], ['anilist', theirs]).fields[field]?.length;
  const staff = (name: string, role: string): AnimeInit => ({ staff: [{ name, role }] });
  const studio = (name: string, role: number): AnimeInit => ({ studios: [{ name, role }] });
  test('ids are those of all, each once', () => {
    const ids = (...values: string[]): AnimeInit => ({ externalIds: values.map((id) => ({ source: Source.MAL, id })), attributions: values });
    const { fields } = run('metadata', ['echora', ids('1', '2')], ['anilist', ids('2', '3')]);
    expect([fields.externalIds?.map(({ id }) => id), fields.attributions]).toEqual([['1', '2', '3'], ['1', '2', '3']]);
  });

  const site = (name: string, url: string) => ({ streaming: [{ site: name, url }], links: [{ site: name, url }] });

  test.each<[Parameters<typeof counted>[0], AnimeInit, AnimeInit, number]>([
    ['tags', { tags: [{ name: 'Time Loop' }] }, { tags: [{ name: 'time-loop' }] }, 1], ['tags', { tags: [{ name: 'Space' }] }, { tags: [{ name: 'War' }] }, 2],
    ['studios', studio('Bones', 1), studio('BONES', 1), 1], ['studios', studio('Bones', 1), studio('Bones', 2), 2],
    ['staff', staff('Watanabe, Shinichirou', 'Director'), staff('Shin\'ichirō Watanabe', 'director'), 1], ['staff', staff('Yoko Kanno', 'Music'), staff('Yoko Kanno', 'Piano'), 2],
    ['streaming', site('x', 'u'), site('x', 'u'), 1], ['streaming', site('x', 'u'), site('x', 'v'), 2], ['links', site('x', 'u'), site('y', 'u'), 2],
    ['images', { images: [{ url: 'u' }] }, { images: [{ url: 'u' }, { url: 'v' }] }, 2], ['trailers', { trailers: [{ url: 'u' }] }, { trailers: [{ url: 'u' }, { url: 'v' }] }, 2],
  ])('%s: %j and %j are %i', (field, ours, theirs, expected) => expect(counted(field, ours, theirs)).toBe(expected));
});

describe('a date', () => {
  const date = (year: number, month = 0, day = 0) => ({ year, month, day });
  test('that another contradicts is that of the source with precedence, and the other a conflict', () => {
    const { fields, provenance } = run('metadata', ['anilist', { endDate: date(1999, 4) }], ['jikan', { endDate: date(1998, 6) }]);
    expect(fields.endDate).toMatchObject(date(1998, 6));
    expect(provenance['endDate']).toMatchObject({ source: 'jikan', conflicts: { anilist: '{"day":0,"month":4,"year":1999}' } });
  });
});

test('a year without a season is a season’s year, and one source’s', () => {
  const { fields, provenance } = run('metadata', ['echora', { seasonYear: 1998 }], ['mal-csv', { season: 2 }]);
  expect(fields).toMatchObject({ seasonYear: 1998, season: 0 });
  expect(provenance['season']?.source).toBe('echora');
});

describe('titles', () => {
  test('lose none of their wordings: each is a synonym in its language, once, and none that is a main title', () => {
    const { fields: { titles }, provenance } = run('metadata', ['echora', { titles: { romaji: 'A', synonyms: [{ text: 'D' }, { text: 'A' }] } }],
      ['anilist', { titles: { romaji: 'B', english: 'C', native: 'あ', synonyms: [{ language: 'fr', text: 'D' }, { language: 'it', text: 'D' }] } }],
      ['kitsu', { titles: { english: 'E', native: 'い' } }]);
    expect(titles).toMatchObject({ romaji: 'A', english: 'C', native: 'あ' });
    expect(titles?.synonyms.map(({ language, text }) => `${language} ${text}`)).toEqual(['fr D', 'ja-Latn B', 'en E', 'ja い']);
    expect(provenance['titles']?.source).toBe('echora, anilist, kitsu');
  });
});

describe('relations', () => {
  const to = (type: RelationType, ...ids: [Source, string][]) => ({ type, target: ids.map(([source, id]) => ({ source, id })) });
  const work = (title: string, type: RelationType, id?: string) => ({ type, manga: { title, externalIds: id ? [{ source: Source.MAL, id }] : [] } });

  test('are in order of their type and then of their target, ids by their number', () => {
    const { fields } = run('relationships', ['echora', { relations: [to(2, [Source.MAL, '10']), to(2, [Source.MAL, '9']), to(1, [Source.ANILIST, '5']), to(1, [Source.MAL, '77'])] }]);
    expect(fields.relations?.map(({ target }) => target[0]?.id)).toEqual(['77', '5', '9', '10']);
  });

  test('that are named win over OTHER, whoever is believed first, and say where they are from', () => {
    const { fields, provenance } = run('relationships', ['echora', { relations: [to(RelationType.OTHER, [Source.MAL, '5'])] }],
      ['anilist', { relations: [to(RelationType.SEQUEL, [Source.MAL, '5'])], manga: [work('A', 1)] }]);
    expect(fields.relations?.map(({ type }) => type)).toEqual([RelationType.SEQUEL]);
    expect(provenance).toMatchObject({ relations: { source: 'anilist, echora', conflicts: { echora: '{"1:5":{"type":14}}' } }, manga: { source: 'anilist' } });
  });

  test('alone have no manga beside them, nor does manga have relations', () => {
    const alone = (init: AnimeInit) => {
      const { fields, provenance } = run('relationships', ['echora', init]);
      return [Object.keys(fields), Object.keys(provenance)];
    };
    expect([alone({ relations: [to(1, [Source.MAL, '5'])] }), alone({ manga: [work('A', 1)] })]).toEqual([[['relations'], ['relations']], [['manga'], ['manga']]]);
  });

  test('are one under the same ids in any order, and two under different ones, while nobody has the target', () => {
    const count = (...relations: ReturnType<typeof to>[]) => run('relationships', ['echora', { relations }]).fields.relations?.length;
    expect(count(to(1, [Source.MAL, '5'], [Source.ANILIST, '6']), to(1, [Source.ANILIST, '6'], [Source.MAL, '5']))).toBe(1);
    expect(count(to(1, [Source.MAL, '5']), to(1, [Source.MAL, '6']), to(1, [Source.ANILIST, '5']))).toBe(3);
  });

  test('to manga are one by the id or else by the title, of one type', () => {
    const count = (...manga: ReturnType<typeof work>[]) => run('relationships', ['echora', { manga }]).fields.manga?.length;
    expect([count(work('A', 1, '5'), work('B', 1, '5')), count(work('Trigun', 1), work('TRIGUN!', 1))]).toEqual([1, 1]);
    expect([count(work('A', 1, '5'), work('A', 1, '6')), count(work('A', 1), work('A', 2)), count(work('A', 1), work('B', 1))]).toEqual([2, 2, 2]);
  });
});

describe('statistics', () => {
  const at = (year: number) => timestampFromDate(new Date(Date.UTC(year, 0)));
  test('are of each platform, in the platforms’ order, and numbers without a date are the oldest', () => {
    const { fields } = run('statistics', ['echora', { statistics: [{ platform: Source.ANILIST, score: 7 }, { platform: Source.MAL, score: 8 }] }],
      ['mal-csv', { statistics: [{ platform: Source.MAL, score: 9, asOf: at(2020) }] }]);
    expect(fields.statistics?.map(({ platform, score }) => [platform, score])).toEqual([[Source.MAL, 9], [Source.ANILIST, 7]]);
  });

  test('merge into a score that is as new as its newest part and credited to all', () => {
    const { fields, provenance } = run('statistics', ['echora', { statistics: [{ platform: Source.MAL, score: 8, asOf: at(2020) }, { platform: Source.KITSU, members: 3, asOf: at(2026) }] }],
      ['anilist', { statistics: [{ platform: Source.ANILIST, score: 6, asOf: at(2025) }] }]);
    expect(fields.score).toMatchObject({ arithmeticMean: 7, asOf: at(2025) });
    expect(provenance['score']?.source.split(', ').toSorted()).toEqual(['anilist', 'echora']);
  });

  test('without a score in them merge into none', () => {
    const { fields, provenance } = run('statistics', ['echora', { statistics: [{ platform: Source.MAL, members: 8 }] }]);
    expect([fields.score, provenance['score'], fields.statistics?.length]).toEqual([undefined, undefined, 1]);
  });

  test('that nobody has leave the score that a source merged itself', () => {
    const score = (arithmeticMean: number): AnimeInit => ({ score: { arithmeticMean } });
    const { fields, provenance } = run('statistics', ['enriched-json', score(7)], ['echora', score(8)]);
    expect(fields).toMatchObject({ score: { arithmeticMean: 8 } });
    expect(provenance['score']).toMatchObject({ source: 'echora' });
    expect(Object.keys(provenance['score']?.conflicts ?? {})).toEqual(['enriched-json']);
  });
});

describe('characters', () => {
  const appearance = (name: string, role = 0, billing = 0, ids: [Source, string][] = []) => ({ role, billing, character: { name, externalIds: ids.map(([source, id]) => ({ source, id })) } });
  const names = (...members: [string, ReturnType<typeof appearance>[]][]) =>
    run('characters', ...members.map(([source, characters]): [string, AnimeInit] => [source, { characters }])).fields.characters?.map(({ character }) => character?.name);

  test('of one part come in order of their place in the credits, those without a place last', () => {
    const { MAIN } = CharacterRole;
    expect(names(['echora', [appearance('D'), appearance('C', MAIN), appearance('B', MAIN, 2), appearance('A', MAIN, 1)]])).toEqual(['A', 'B', 'C', 'D']);
  });

  test('are two when nothing but having ids, on different platforms, is common to them', () => {
    expect(names(['echora', [appearance('Vash', 0, 0, [[Source.MAL, '1']])]], ['anilist', [appearance('Meryl', 0, 0, [[Source.ANILIST, '2']])]])).toEqual(['Vash', 'Meryl']);
  });

  test('without a part come after those who have one, in whatever order they are said', () => {
    expect(names(['echora', [appearance('B', 0, 1), appearance('C'), appearance('A', 3)]])).toEqual(['A', 'B', 'C']);
  });

  test('are one through a third record that has the ids of both', () => {
    expect(names(['echora', [appearance('Vash', 0, 0, [[Source.MAL, '1']])]], ['anilist', [appearance('The Stampede', 0, 0, [[Source.MAL, '1'], [Source.ANILIST, '9']])]],
      ['kitsu', [appearance('Humanoid Typhoon', 0, 0, [[Source.ANILIST, '9']])]])).toEqual(['Vash']);
  });

  test('are one by a name that a second record brought in', () => {
    expect(names(['echora', [appearance('Vash', 0, 0, [[Source.MAL, '1']])]], ['anilist', [appearance('Bash', 0, 0, [[Source.MAL, '1']])]], ['kitsu', [appearance('Bash')]])).toEqual(['Vash']);
  });

  test('say where each of them is from, and what was said otherwise by number and name', () => {
    const { provenance } = run('characters', ['echora', { characters: [appearance('Vash', 1)] }], ['anilist', { characters: [appearance('Vash', 2)] }]);
    expect(provenance['characters']).toMatchObject({ source: 'echora, anilist', conflicts: { anilist: '{"1 Vash":{"role":2}}' } });
  });
});

test('a title in Latin letters, or in kana alone, gives the romaji that no source has, and says so', () => {
  const latin = run('metadata', ['bangumi-data', { titles: { native: 'MEGALOBOX' } }]);
  expect([latin.fields.titles?.romaji, latin.provenance['titles.romaji']?.source]).toEqual(['MEGALOBOX', 'the native title']);
  const kana = run('metadata', ['bangumi-data', { titles: { native: 'けいおん！' } }]);
  expect([kana.fields.titles?.romaji, kana.provenance['titles.romaji']?.source]).toEqual(['Keion!', 'derived from kana']);
  const kanji = run('metadata', ['bangumi-data', { titles: { native: '化物語' } }]);
  expect([kanji.fields.titles?.romaji, kanji.provenance['titles.romaji']]).toEqual(['', undefined]);
});

test('a romaji title that a source has is not derived anew', () => {
  const { fields, provenance } = run('metadata', ['bangumi-data', { titles: { native: 'けいおん！' } }], ['echora', { titles: { romaji: 'K-On!' } }]);
  expect([fields.titles?.romaji, provenance['titles.romaji']]).toEqual(['K-On!', undefined]);
});

test('fame that a source judges goes before the estimate', () => {
  const { fields, provenance } = run('metadata', ['bangumi-data', { streaming: [{ site: 'Netflix' }] }], ['echora', { synopsis: 'A bounty hunter.', fame: 1000 }]);
  expect([fields.fame, provenance['fame']?.source]).toEqual([1000, 'echora']);
});

test('fame is estimated from sites, languages and our own description', () => {
  const { fields, provenance } = run('metadata', ['bangumi-data', { streaming: [{ site: 'Netflix' }] }], ['echora', { synopsis: 'A bounty hunter.' }]);
  expect(fields.fame).toBeGreaterThan(700);
  expect(provenance['fame']?.source).toBe('estimate');
});
