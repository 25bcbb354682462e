import { timestampDate } from '@bufbuild/protobuf/wkt';
import { beforeAll, describe, expect, test } from 'vitest';
import { Format, Season, Status } from '#proto/anime';
import { Source } from '#proto/common';
import type { SourceRecord } from '../../domain/source.ts';
import { readBangumiData } from './bangumi-data.ts';

let records: SourceRecord[];
beforeAll(() => {
  records = readBangumiData(new Date('2026-11-23T00:00:00Z'));
});
const byId = (source: Source, id: string) =>
  records.find(({ anime }) => anime.externalIds.some((external) => external.source === source && external.id === id))?.anime;

test('ids, title, format and date come over, the date in Japan', () => {
  expect(byId(Source.MAL, '523')).toMatchObject({
    titles: { native: 'となりのトトロ' },
    format: Format.MOVIE, status: Status.FINISHED, countryOfOrigin: 'JP',
    startDate: { year: 1988, month: 4, day: 16 },
  });
});

test('a weekly show on air has its recurrence and its streaming sites', () => {
  const show = records.find(({ anime }) => anime.status === Status.RELEASING && anime.broadcast && anime.streaming.length > 0)?.anime;
  expect(show?.broadcast?.recurrence).toMatch(/^R\/.+\/P\d+[DM]$/);
  expect(show?.streaming.every(({ url }) => url === '' || URL.canParse(url))).toBe(true);
  expect(show?.season).not.toBe(Season.UNSPECIFIED);
});

test('TMDB is a link and no identity, because its ids are shared by several seasons', () => {
  const linked = records.filter(({ anime }) => anime.links.some(({ site }) => site === 'TMDB'));
  expect(linked.length).toBeGreaterThan(5000);
  const known = [Source.MAL, Source.ANILIST, Source.ANIDB, Source.BANGUMI];
  expect(records.every(({ anime }) => anime.externalIds.every(({ source }) => known.includes(source)))).toBe(true);
});

test('every record carries the attribution that the licence asks for', () => {
  expect(records.every(({ anime }) => anime.attributions.some((text) => text.includes('CC BY 4.0')))).toBe(true);
});

test('says nothing that depends on the moment at which it is read: the same records at any time after its own', () => {
  expect(readBangumiData(new Date('2030-01-01T00:00:00Z')).map(({ anime }) => anime)).toEqual(records.map(({ anime }) => anime));
});

describe('a show without an end', () => {
  const titled = (title: string) => records.find(({ place }) => place.startsWith(title))!.anime;
  const asOf = '2026-04-29T16:00:00.000Z';

  test('was on air when the package was last kept up, which is no word on today', () => {
    expect(titled('とんがり帽子のアトリエ')).toMatchObject({ status: Status.RELEASING });
    expect(timestampDate(titled('とんがり帽子のアトリエ').statusAsOf!).toISOString()).toBe(asOf);
  });

  test.each(['サザエさん', '名探偵コナン (', 'ちびまる子ちゃん (1995', 'ドラえもん (2005', 'クレヨンしんちゃん', 'それいけ!アンパンマン (', 'ONE PIECE エルバフ編'])('%s is a long runner that is kept up', (title) => {
    expect(titled(title).status).toBe(Status.RELEASING);
  });

  test.each(['キラキラADらっこちゃん', 'ニンジャラ'])('%s was forgotten years ago, of which nothing is said', (title) => {
    expect(titled(title).status).toBe(Status.UNSPECIFIED);
  });
});

test('a day without an hour is told as a day, in recurrences and of sites too', () => {
  const placeholder = records.filter(({ anime }) => /T16:00:00(\.000)?Z/.test(anime.broadcast?.recurrence ?? ''));
  expect(placeholder).toEqual([]);
  const dayOnly = records.filter(({ anime }) => /^R\/\d{4}-\d{2}-\d{2}\//.test(anime.broadcast?.recurrence ?? ''));
  expect(dayOnly.length).toBeGreaterThan(400);
});
