import { beforeAll, expect, test } from 'vitest';
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
  expect(byId(Source.MAL, '199')).toMatchObject({
    titles: { native: '千と千尋の神隠し', english: 'Spirited Away' },
    format: Format.MOVIE, status: Status.FINISHED, countryOfOrigin: 'JP',
    startDate: { year: 2001, month: 7, day: 20 },
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

test('the moment decides what is still to come', () => {
  const before = readBangumiData(new Date('1990-01-01T00:00:00Z')).find(({ anime }) => anime.externalIds.some(({ id }) => id === '199'));
  expect(before?.anime.status).toBe(Status.NOT_YET_RELEASED);
});
