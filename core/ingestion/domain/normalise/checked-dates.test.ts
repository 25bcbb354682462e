import { create } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import { AnimeSchema, Format } from '#proto/anime';
import { Source } from '#proto/common';
import { mergeRecords, record, type AnimeInit } from '../../testing.ts';
import { checkDates } from './checked-dates.ts';

const about = { titles: { romaji: 'Zz' }, externalIds: [{ source: Source.MAL, id: '1' }], format: Format.OVA };
const date = (year: number, month = 0, day = 0) => ({ year, month, day });

test.each<[string, AnimeInit, string, string, object | undefined]>([
  ['30 February', { startDate: date(2024, 2, 30) }, 'start_date', '2024-02-30 has no such day: 2024-02 is kept', date(2024, 2)],
  ['29 February of a year that has none', { startDate: date(2023, 2, 29) }, 'start_date', '2023-02-29 has no such day: 2023-02 is kept', date(2023, 2)],
  ['a day without a month', { startDate: date(2024, 0, 3) }, 'start_date', '2024-00-03 has a day and no month: 2024 is kept', date(2024)],
  ['a thirteenth month', { endDate: date(2024, 13, 1) }, 'end_date', '2024-13-01 has no such month: 2024 is kept', date(2024)],
  ['an end before the start', { startDate: date(2024, 5, 3), endDate: date(2023, 5, 3) }, 'end_date', '2023-05-03 is before start_date 2024-05-03', undefined],
])('of %s what is sure stays, and field and value are named', (_what, dates, field, reason, kept) => {
  const { anime, fieldErrors } = checkDates(create(AnimeSchema, { ...about, ...dates }));
  expect(fieldErrors).toEqual([{ field, reason }]);
  const left = field === 'start_date' ? anime.startDate : anime.endDate;
  expect(left && { year: left.year, month: left.month, day: left.day }).toEqual(kept);
  expect(anime).toMatchObject(about);
});

test.each<[string, AnimeInit]>([
  ['a year', { startDate: date(2024) }],
  ['a leap day', { startDate: date(2024, 2, 29) }],
  ['one day', { startDate: date(2024, 5, 3), endDate: date(2024, 5, 3) }],
  ['an end of which only the year is known', { startDate: date(2024, 5, 3), endDate: date(2024) }],
])('%s is a run that can be', (_what, dates) => {
  const given = create(AnimeSchema, { ...about, ...dates });
  expect(checkDates(given)).toEqual({ anime: given, fieldErrors: [] });
});

test('a record goes on with what is sure of a date that is none, and the reject says that it did', async () => {
  const { payloads, rejects } = await mergeRecords([record('contract-json', { ...about, startDate: date(2024, 2, 30), episodeCount: 2 })]);
  expect(payloads).toMatchObject([{ anime: { startDate: date(2024, 2), episodeCount: 2, format: Format.OVA } }]);
  expect(rejects).toEqual([{ source: 'contract-json', place: 'test', title: 'Zz', field: 'start_date', reason: '2024-02-30 has no such day: 2024-02 is kept', kept: true }]);
});
