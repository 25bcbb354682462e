import { expect, test } from 'vitest';
import { Format, Season, Status } from '#proto/anime';
import { Source } from '#proto/common';
import { faultsOf } from '../core/ingestion/adapters/records.ts';
import { echora } from '../core/ingestion/adapters/sources/echora.ts';
import type { Reject, SourceRecord } from '../core/ingestion/domain/source.ts';

const records: SourceRecord[] = [];
const rejects: Reject[] = [];
for await (const reading of echora.read({ path: '', now: new Date() })) {
  if ('record' in reading) records.push(reading.record);
  else if ('reject' in reading) rejects.push(reading.reject);
}
const faults = (fault: (record: (typeof records)[number]) => string | false) =>
  records.flatMap((record) => (fault(record) ? [`${record.place}: ${fault(record)}`] : []));

test('every file of the bundled catalog is a valid record', () => {
  expect(rejects).toEqual([]);
  expect(faults(({ anime }) => faultsOf(anime).map(({ field, reason }) => `${field}: ${reason}`).join('; '))).toEqual([]);
  expect(records.length).toBeGreaterThanOrEqual(2_000);
});

test('no two files are the same anime', () => {
  const keys = records.flatMap(({ anime }) => anime.externalIds.map(({ source, id }) => `${source}:${id}`));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

/** Of whose story we know nothing: titles, dates, slot and ids alone. */
const isListing = ({ anime }: SourceRecord) => anime.synopsis === '';

test('every record has what people look for first', () => {
  expect(faults(({ anime }) => !anime.titles?.romaji && 'no romaji title')).toEqual([]);
  expect(faults(({ anime }) => !anime.titles?.native && 'no native title')).toEqual([]);
  // Of the newest not every id was known when they were written down.
  const ids = ({ seasonYear }: { seasonYear?: number }) => ((seasonYear ?? 0) < 2026 ? [Source.MAL] : [Source.MAL, Source.ANILIST, Source.BANGUMI]);
  expect(faults(({ anime }) => !anime.externalIds.some(({ source }) => ids(anime).includes(source)) && 'no id')).toEqual([]);
  expect(faults(({ anime }) => anime.format === Format.UNSPECIFIED && 'no format')).toEqual([]);
  // Of what began since, it is not known in which state it is by now.
  expect(faults(({ anime }) => anime.status === Status.UNSPECIFIED && (anime.startDate?.year ?? anime.seasonYear) < 2025 && 'no status')).toEqual([]);
});

test('every record that tells a story has genres and people', () => {
  const faultsOfStories = (fault: (record: SourceRecord) => string | false) => faults((record) => !isListing(record) && fault(record));
  expect(faultsOfStories(({ anime }) => anime.genres.length === 0 && 'no genre')).toEqual([]);
  // Several stories, each with people of its own.
  const isAnthology = (tags: readonly { name: string }[]) => tags.some(({ name }) => name === 'Anthology');
  expect(faultsOfStories(({ anime }) => anime.characters.length === 0 && !isAnthology(anime.tags) && 'no character')).toEqual([]);
});

test('only of SUMMER 2026 and later a record may be a bare listing, and it names its season', () => {
  const isLate = ({ season, seasonYear }: SourceRecord['anime']) => seasonYear > 2026 || (seasonYear === 2026 && season >= Season.SUMMER);
  expect(faults((record) => isListing(record) && !isLate(record.anime) && 'no synopsis')).toEqual([]);
});

test('every synopsis is two to four sentences long, or five short ones', () => {
  const sentences = (text: string) => text.match(/[.!?…]["”')]*(?=\s|$)/g)?.length ?? 0;
  expect(faults((record) => !isListing(record) && (sentences(record.anime.synopsis) < 2 || sentences(record.anime.synopsis) > 5) && `${sentences(record.anime.synopsis)} sentences`)).toEqual([]);
});

test('the catalog spans decades, formats and audiences', () => {
  const decades = new Set(records.map(({ anime }) => Math.floor((anime.startDate?.year ?? 0) / 10)));
  expect([196, 197, 198, 199, 200, 201, 202].every((decade) => decades.has(decade))).toBe(true);
  expect(new Set(records.map(({ anime }) => anime.format)).size).toBeGreaterThanOrEqual(4);
  expect(new Set(records.flatMap(({ anime }) => anime.demographics)).size).toBeGreaterThanOrEqual(4);
  expect(new Set(records.flatMap(({ anime }) => anime.genres)).size).toBeGreaterThanOrEqual(12);
});
