import { describe, expect, test } from 'vitest';
import { Format, Season, Status } from '#proto/anime';
import { Source } from '#proto/common';
import { mergeRecords, record, type AnimeInit } from './testing.ts';

const id = (source: Source, value: number) => ({ source, id: String(value) });
const day = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
};

/** As bangumi-data has it: its own subject, and what the other platforms call it. */
interface Item extends AnimeInit {
  readonly native: string;
  readonly ids: AnimeInit['externalIds'];
  readonly from: string;
  /** Empty while it goes on. */
  readonly to: string;
}
const item = ({ native, ids = [], from, to, ...more }: Item) => record('bangumi-data', {
  titles: { native }, externalIds: ids, startDate: day(from), ...(to && { endDate: day(to) }), format: Format.TV, ...more,
}, native);
const ours = (init: AnimeInit, source = 'echora') => record(source, init, source);

const idsOf = (anime: { readonly externalIds: readonly { source: Source; id: string }[] }) => anime.externalIds.map(({ source, id }) => `${Source[source]}:${id}`);
async function merged(...records: Parameters<typeof mergeRecords>[0]) {
  const { payloads, decisions } = await mergeRecords(records);
  return { all: payloads.map(({ anime }) => anime), ids: payloads.map(({ anime }) => idsOf(anime)), apart: decisions.filter(({ verdict }) => verdict === 'apart').map(({ why }) => why), decisions };
}

const on = (mal: number, anilist: number, anidb: number, bangumi: number) => [id(Source.BANGUMI, bangumi), id(Source.MAL, mal), id(Source.ANILIST, anilist), id(Source.ANIDB, anidb)];

describe('items of one source that share ids', () => {
  test('of a show that goes on in a new arc are one anime under several ids of that source, and it has not ended', async () => {
    const { all, ids } = await merged(
      ours({ titles: { romaji: 'One Piece', native: 'ONE PIECE' }, externalIds: [id(Source.MAL, 21)], startDate: day('1999-10-20'), status: Status.RELEASING }),
      item({ native: 'ONE PIECE', ids: on(21, 21, 69, 975), from: '1999-10-20', to: '2025-12-28', status: Status.FINISHED, broadcast: { recurrence: 'R/2005-01-16T10:00:00Z/P7D' } }),
      item({ native: 'ONE PIECE エルバフ編', ids: on(21, 21, 69, 602059), from: '2026-04-05', to: '', status: Status.RELEASING, broadcast: { recurrence: 'R/2026-04-05T14:15:00Z/P7D' } }),
    );
    expect(ids).toEqual([['MAL:21', 'ANILIST:21', 'ANIDB:69', 'BANGUMI:975', 'BANGUMI:602059']]);
    expect(all[0]).toMatchObject({ status: Status.RELEASING, startDate: day('1999-10-20'), broadcast: { recurrence: 'R/2026-04-05T14:15:00Z/P7D' } });
    expect(all[0]?.endDate).toBeUndefined();
  });

  test('of cours for which every other platform has one entry are one run, from the first start to the last end', async () => {
    const { all, ids } = await merged(
      item({ native: 'Re:ゼロ 3rd season 襲撃編', ids: on(54857, 163134, 17947, 425998), from: '2024-10-02', to: '2024-11-20', season: Season.FALL, seasonYear: 2024, status: Status.FINISHED }),
      item({ native: 'Re:ゼロ 3rd season', ids: on(54857, 163134, 17947, 510728), from: '2025-02-05', to: '2025-03-26', season: Season.WINTER, seasonYear: 2025, status: Status.FINISHED }),
    );
    expect(ids).toHaveLength(1);
    expect(all[0]).toMatchObject({ startDate: day('2024-10-02'), endDate: day('2025-03-26'), season: Season.FALL, seasonYear: 2024 });
    expect(all[0]?.provenance['startDate']?.conflicts).toEqual({});
  });

  test('of an advance showing and the series are dated by the series', async () => {
    const { all } = await merged(
      item({ native: 'Fate/strange Fake', ids: on(55830, 166617, 18093, 443831), from: '2024-12-31', to: '2024-12-31', season: Season.FALL, seasonYear: 2024, status: Status.FINISHED }),
      item({ native: 'Fate/strange Fake(TVシリーズ)', ids: on(55830, 166617, 18093, 443831), from: '2026-01-03', to: '2026-03-28', season: Season.WINTER, seasonYear: 2026, status: Status.FINISHED }),
    );
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ startDate: day('2026-01-03'), endDate: day('2026-03-28'), season: Season.WINTER, seasonYear: 2026 });
  });

  test.each<[string, Item, Item, RegExp]>([
    ['another platform tells apart', { native: '完結編 前編', ids: [id(Source.BANGUMI, 1), id(Source.MAL, 51535), id(Source.ANILIST, 146984)], from: '2023-03-03', to: '2023-03-03' },
      { native: '完結編 後編', ids: [id(Source.BANGUMI, 2), id(Source.MAL, 51535), id(Source.ANILIST, 162314)], from: '2023-11-03', to: '2023-11-03' }, /ANILIST tells them apart/],
    ['are different parts', { native: 'REBEL3199 第一章 黒の侵略', ids: on(50855, 144779, 17141, 1), from: '2024-07-18', to: '2024-07-18' },
      { native: 'REBEL3199 第二章 赤日の出撃', ids: on(50855, 144779, 17141, 2), from: '2024-11-21', to: '2024-11-21' }, /one is chapter 1, the other chapter 2/],
    ['are of different formats', { native: 'Two', ids: on(7, 7, 7, 1), from: '2020-01-05', to: '2020-03-29' },
      { native: 'Two', ids: on(7, 7, 7, 2), from: '2020-04-05', to: '2020-04-05', format: Format.MOVIE }, /one is TV, the other MOVIE/],
    ['began years apart', { native: '岸辺露伴「六壁坂」', ids: on(33191, 21778, 13812, 1), from: '2018-07-18', to: '2018-07-18' },
      { native: '岸辺露伴 OVA', ids: on(33191, 21778, 13812, 2), from: '2020-03-24', to: '2020-03-24' }, /615 days lie between them/],
    ['share one foreign id only, and follow each other', { native: 'First arc', ids: [id(Source.BANGUMI, 1), id(Source.MAL, 9)], from: '2019-01-06', to: '2019-03-31' },
      { native: 'Later arc', ids: [id(Source.BANGUMI, 2), id(Source.MAL, 9)], from: '2019-07-07', to: '2019-09-29' }, /98 days after the other ended, and only MAL/],
  ])('and %s are two; the id stays with the first and is a link of the other', async (_what, first, second, why) => {
    const { all, ids, apart } = await merged(item(first), item(second));
    expect(ids).toHaveLength(2);
    expect(ids[1]?.filter((one) => ids[0]?.includes(one))).toEqual([]);
    expect(ids[1]).toContain('BANGUMI:2');
    expect(all[1]?.links.map(({ site }) => site)).toContain('MAL');
    expect(apart[0]).toMatch(why);
  });
});

describe('an id that a source took from another season', () => {
  const final = ours({ titles: { romaji: 'The Final Season', native: '進撃の巨人 The Final Season' }, externalIds: [id(Source.MAL, 40028), id(Source.ANILIST, 110277)], startDate: day('2020-12-07'), endDate: day('2021-03-29'), format: Format.TV });
  const partTwo = item({ native: '進撃の巨人 The Final Season Part.2', ids: [id(Source.BANGUMI, 331752), id(Source.MAL, 40028), id(Source.ANILIST, 110277)], from: '2022-01-09', to: '2022-04-03' });

  test('does not join what began a year later under another title', async () => {
    const { ids, apart } = await merged(final, partTwo);
    expect(ids).toEqual([['MAL:40028', 'ANILIST:110277'], ['BANGUMI:331752']]);
    expect(apart[0]).toMatch(/both name MAL:40028, but they began 398 days apart, under different titles/);
  });

  test('leaves its own anime to be found by title, year and format', async () => {
    const second = ours({ titles: { romaji: 'The Final Season Part 2', synonyms: [{ text: '進撃の巨人 The Final Season Part 2' }] }, externalIds: [id(Source.MAL, 48583)], startDate: { year: 2022 }, format: Format.TV }, 'anime-offline-database');
    const { ids } = await merged(final, partTwo, second);
    expect(ids).toEqual([['MAL:40028', 'ANILIST:110277'], ['MAL:48583', 'BANGUMI:331752']]);
  });

  test('belongs to whom its own platform says, whatever comes first', async () => {
    const own = ours({ titles: { romaji: 'Season One' }, externalIds: [id(Source.MAL, 5)], startDate: day('2010-04-04'), endDate: day('2010-06-27') }, 'mal-csv');
    const { ids } = await merged(item({ native: '別の題', ids: [id(Source.BANGUMI, 6), id(Source.MAL, 5)], from: '2013-04-07', to: '2013-06-30' }), own);
    expect(ids.toSorted()).toEqual([['BANGUMI:6'], ['MAL:5']]);
  });

  test('joins all the same where a title agrees: sources differ on dates', async () => {
    const old = ours({ titles: { native: '同じ題' }, externalIds: [id(Source.MAL, 5)], startDate: day('1995-04-04'), endDate: day('1995-06-27') }, 'mal-csv');
    const { ids } = await merged(item({ native: '同じ題', ids: [id(Source.BANGUMI, 6), id(Source.MAL, 5)], from: '2016-04-07', to: '2016-06-30' }), old);
    expect(ids).toEqual([['MAL:5', 'BANGUMI:6']]);
  });
});

describe('records that share no id', () => {
  const known = (more: AnimeInit = {}) => ours({ titles: { native: 'リスキー☆セフティ' }, externalIds: [id(Source.MAL, 3)], startDate: day('1999-10-05'), format: Format.TV, ...more }, 'mal-csv');
  const other = (more: Partial<Item> = {}) => item({ native: 'リスキー セフティ', ids: [id(Source.BANGUMI, 8)], from: '1999-10-15', to: '', ...more });

  test('are one by the same title, year and format, and the reason says so', async () => {
    const { ids, decisions } = await merged(known(), other());
    expect(ids).toEqual([['MAL:3', 'BANGUMI:8']]);
    expect(decisions.map(({ verdict, why }) => [verdict, why])).toEqual([['joined', 'title リスキーセフティ, year 1999, format TV']]);
  });

  test.each<[string, AnimeInit, Partial<Item>]>([
    ['another year', {}, { from: '2001-10-15' }], ['another format', {}, { format: Format.MOVIE }], ['another length', { episodeCount: 24 }, { episodeCount: 12 }],
    ['no format', {}, { format: Format.UNSPECIFIED }], ['another part', { titles: { native: 'リスキー☆セフティ', english: 'Risky Part 1' } }, { titles: { native: 'リスキー☆セフティ', english: 'Risky Part 2' } }],
    ['an id of their own on one platform', { externalIds: [id(Source.MAL, 3), id(Source.BANGUMI, 7)] }, {}],
  ])('are two with %s', async (_what, ours, theirs) => expect((await merged(known(ours), other(theirs))).ids).toHaveLength(2));

  test('are two when several could be meant', async () => {
    expect((await merged(known(), known({ externalIds: [id(Source.MAL, 4)] }), other())).ids).toHaveLength(3);
  });

  test('are two when one source has both', async () => {
    expect((await merged(known(), ours({ titles: { native: 'リスキー☆セフティ' }, externalIds: [id(Source.ANIDB, 4)], startDate: day('1999-10-05'), format: Format.TV }, 'mal-csv'))).ids).toHaveLength(2);
  });

  test('without any id are taken in by what they belong to, and rejected when they belong to nothing', async () => {
    expect((await merged(known(), other({ ids: [] }))).ids).toEqual([['MAL:3']]);
    const { payloads, rejects } = await mergeRecords([other({ ids: [] })]);
    expect([payloads.length, rejects.map(({ field, kept }) => [field, kept])]).toEqual([0, [['external_ids', false]]]);
  });
});

test('one record with several ids of one platform is one anime that has them all', async () => {
  const { ids } = await merged(ours({ titles: { romaji: 'Stone Ocean' }, externalIds: [id(Source.ANILIST, 131), id(Source.MAL, 131), id(Source.MAL, 132)], episodeCount: 38 }, 'contract-json'));
  expect(ids).toEqual([['MAL:131', 'MAL:132', 'ANILIST:131']]);
});
