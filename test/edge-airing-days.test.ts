import { create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnimeSchema, Format, Status } from '#proto/anime';
import { zones } from '../core/platform/zones.ts';
import { clocks } from '../core/invalidator/adapters/clocks.ts';
import { evidenceOf, siteOf } from '../core/rules/airing/evidence.ts';
import { occurrencesOf, siteOccurrences } from '../core/rules/airing/occurrences.ts';
import { airingDays } from '../core/invalidator/domain/airing.ts';
import { scheduleTags, textOfTag } from '../edge/cache/tags.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-10-20T12:00:00Z');
const isoDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** An hour of a year and a half around now. */
const instant = fc.integer({ min: -9_000, max: 4_000 }).map((hours) => NOW + hours * 3_600_000);
const near = fc.integer({ min: -300, max: 900 }).map((hours) => NOW + hours * 3_600_000);
const recurrence = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('R', 'R3', 'R30'), instant, fc.constantFrom('P7D', 'P1W', 'P0D', 'P1D', 'P1M', 'P2W'))
    .map(([times, start, period]) => `${times}/${new Date(start).toISOString()}/${period}`),
);
const timing = fc.record({
  recurrence,
  timeZone: fc.constantFrom('', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'),
  weekday: fc.integer({ min: 0, max: 7 }),
  time: fc.constantFrom('', '00:00', '10:30', '23:59', '25:30', '29:59'),
});
const shows = fc.record({
  status: fc.constantFrom(Status.RELEASING, Status.NOT_YET_RELEASED, Status.FINISHED),
  timing,
  announced: fc.option(near),
  dated: fc.uniqueArray(near, { maxLength: 4 }),
  site: fc.record({ recurrence, beginsAt: fc.option(near) }),
});

test('the days that a change names are never fewer than those on which the catalog’s schedule has the anime', () => {
  let named = 0;
  const property = fc.property(shows, ({ status, timing: when, announced, dated, site }) => {
    const sorted = dated.toSorted((a, b) => a - b).map((at, place) => ({ number: place + 1, at }));
    const record = create(AnimeSchema, {
      status, format: Format.TV,
      broadcast: { ...when, ...(announced !== null && { nextEpisodeAt: timestampFromMs(announced), nextEpisodeNumber: sorted.length + 1 }) },
      episodes: sorted.map(({ number, at }) => ({ number, airedAt: timestampFromMs(at) })),
      streaming: [{ site: 'x', recurrence: site.recurrence, ...(site.beginsAt !== null && { beginsAt: timestampFromMs(site.beginsAt) }) }],
    });
    const evidence = evidenceOf(record, clocks.names);
    const days = airingDays(record, NOW, clocks);
    // All that the edge tags by day at this hour.
    const window = { from: Math.floor(NOW / DAY - 8) * DAY, to: Math.floor(NOW / DAY + 33) * DAY };
    const sites = record.streaming.flatMap((link) => siteOccurrences(zones, evidence, siteOf(link, clocks.names), window, NOW));
    const shown = [...occurrencesOf(zones, evidence, window, NOW), ...sites].map(({ at }) => isoDay(at));
    named += new Set(shown).size;
    expect(shown.filter((day) => !days.includes(day))).toEqual([]);
  });
  fc.assert(property, { numRuns: 3_000 });
  expect(named, 'it was of use').toBeGreaterThan(3_000);
});

test('a weekly show is named for its weekdays only', () => {
  const record = create(AnimeSchema, { status: Status.RELEASING, broadcast: { recurrence: 'R/2026-10-05T14:30:00Z/P7D' } });
  expect(airingDays(record, NOW, clocks)).toEqual(['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']);
});

test('changes name all days by which the edge tags schedules, also where the clocks of the two differ by a day', () => {
  const daily = Array.from({ length: 60 }, (_, day) => ({ number: day + 1, airedAt: timestampFromMs(NOW + (day - 20) * DAY) }));
  const named = airingDays(create(AnimeSchema, { episodes: daily }), NOW, clocks);
  for (const skew of [-DAY, 0, DAY]) {
    const today = Math.floor((NOW + skew) / DAY) * DAY;
    const tags = scheduleTags(today - 8 * DAY, today + 33 * DAY, NOW + skew).flatMap((tag) => textOfTag(tag) ?? []);
    expect(tags).toHaveLength(42);
    expect(tags.filter((tag) => tag.startsWith('day:') && !named.includes(tag.slice('day:'.length)))).toEqual([]);
  }
  const beyond = scheduleTags(NOW, NOW + 34 * DAY, NOW).map(textOfTag);
  expect(beyond).toEqual(['every:schedule']);
});
