import { beforeAll, expect, test } from 'vitest';
import { Season, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import { zones } from '#platform/zones';
import { evidenceOfRecord } from '../core/catalog/adapters/airing.ts';
import { nextOccurrence } from '../core/rules/airing/occurrences.ts';
import { runOf } from '../core/rules/airing/run.ts';
import { statusAt } from '../core/rules/airing/status.ts';
import { mergedCatalog } from './testing.ts';

/** Half a year after the pinned bangumi-data was kept up. */
const NOW = Date.parse('2026-11-28T00:00:00Z');

let bundled: readonly Anime[];
beforeAll(async () => {
  bundled = (await mergedCatalog(NOW)).payloads.map(({ anime }) => anime);
}, 120_000);

const idMal = ({ externalIds }: Anime) => externalIds.find(({ source }) => source === Source.MAL)?.id;
const statusOf = (anime: Anime, now = NOW) => statusAt(runOf(zones, evidenceOfRecord(anime)), now);

test.each([
  ['One Piece', '21'], ['Detective Conan', '235'], ['Sazae-san', '2406'], ['Crayon Shin-chan', '966'], ['Doraemon', '8687'], ['Chibi Maruko-chan', '6149'], ['Anpanman', '1960'],
])('%s is on air in the bundled catalog, with a next episode', (_title, id) => {
  const anime = bundled.find((one) => idMal(one) === id)!;
  expect([statusOf(anime), nextOccurrence(zones, evidenceOfRecord(anime), NOW)]).toEqual(['RELEASING', expect.objectContaining({ precision: 'MINUTE' })]);
});

test('no show of spring 2026 is on air in late November, of which nobody says that it is, and nearly all were in April', () => {
  const spring = bundled.filter(({ season, seasonYear }) => seasonYear === 2026 && season === Season.SPRING);
  const onAir = (now: number) => spring.filter((anime) => statusOf(anime, now) === 'RELEASING').length;
  expect(spring.length).toBeGreaterThan(70);
  expect(onAir(NOW)).toBe(0);
  expect(onAir(Date.parse('2026-04-27T00:00:00Z'))).toBeGreaterThan(60);
});

test('an end that was only that of an arc is not One Piece’s, and its slot is the one of today', () => {
  const anime = bundled.find((one) => idMal(one) === '21')!;
  expect([anime.endDate, anime.broadcast?.recurrence, anime.startDate?.year]).toEqual([undefined, 'R/2026-04-05T14:15:00.000Z/P7D', 1999]);
});
