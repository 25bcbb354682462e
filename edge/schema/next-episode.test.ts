import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { BroadcastSchema, Status, type Broadcast } from '#proto/anime';
import { anime, edgeOver, fakePlane, uuid } from '../testing.ts';
import { presentBroadcast } from './airing.ts';
import { nextEpisodeOf } from './next-episode.ts';

type Timing = Exclude<MessageInitShape<typeof BroadcastSchema>, Broadcast>;
const TOKYO: Timing = { recurrence: 'R/2026-10-04T14:15:00Z/P7D', timeZone: 'Asia/Tokyo' };
const announced = (at: string, number: number): Timing => ({
  nextEpisodeAt: timestampFromDate(new Date(at)),
  nextEpisodeNumber: number,
});
const next = (timing: Timing, now: string, more: Partial<Parameters<typeof nextEpisodeOf>[0]> = {}) =>
  nextEpisodeOf(
    {
      broadcast: presentBroadcast(create(BroadcastSchema, timing)),
      status: 'RELEASING',
      episodeCount: null,
      endDate: null,
      ...more,
    },
    Date.parse(now),
  );

describe('the next episode', () => {
  test('is the announced one while it is to come, whatever the rhythm says', () => {
    const timing = { ...TOKYO, ...announced('2026-11-20T10:00:00Z', 7) };
    expect(next(timing, '2026-11-15T00:00:00Z')).toEqual({ airsAt: '2026-11-20T10:00:00.000Z', number: 7 });
    expect(next(timing, '2026-11-15T00:00:00Z', { status: 'NOT_YET_RELEASED' })?.number).toBe(7);
  });

  test('follows the rhythm after that, counting on', () => {
    const timing = { ...TOKYO, ...announced('2026-10-11T14:15:00Z', 2) };
    expect(next(timing, '2026-10-11T14:15:00Z')).toEqual({ airsAt: '2026-10-18T14:15:00.000Z', number: 3 });
    expect(next(timing, '2026-10-31T00:00:00Z')).toEqual({ airsAt: '2026-11-01T14:15:00.000Z', number: 5 });
  });

  test('is the same as the announced one when that was moved a little', () => {
    const timing = { ...TOKYO, ...announced('2026-10-11T14:05:00Z', 2) };
    expect(next(timing, '2026-10-11T14:10:00Z')).toEqual({ airsAt: '2026-10-18T14:15:00.000Z', number: 3 });
  });

  test('keeps the hour of its zone when summer time ends: 19:00 in London is 18:00 UTC, then 19:00', () => {
    const timing = { recurrence: 'R/2026-10-17T18:00:00Z/P7D', timeZone: 'Europe/London' };
    expect(next(timing, '2026-10-18T00:00:00Z')?.airsAt).toBe('2026-10-24T18:00:00.000Z');
    expect(next(timing, '2026-10-25T00:00:00Z')?.airsAt).toBe('2026-10-31T19:00:00.000Z');
  });

  test('is the first before a show has begun to repeat, and has no number that nobody told', () => {
    expect(next(TOKYO, '2026-09-01T00:00:00Z')).toEqual({ airsAt: '2026-10-04T14:15:00.000Z', number: null });
  });

  test.each([
    ['a show that is over', TOKYO, { status: 'FINISHED' as const }],
    [
      'a show that was called off',
      { ...TOKYO, ...announced('2027-01-01T00:00:00Z', 9) },
      { status: 'CANCELLED' as const },
    ],
    ['a pause', TOKYO, { status: 'HIATUS' as const }],
    ['what has no rhythm', { timeZone: 'Asia/Tokyo' }, {}],
    ['a rhythm that is not by days', { ...TOKYO, recurrence: 'R/2026-10-04T14:15:00Z/P1M' }, {}],
    ['the time after the last episode', { ...TOKYO, ...announced('2026-10-11T14:15:00Z', 12) }, { episodeCount: 12 }],
    ['the time after the last day', TOKYO, { endDate: { year: 2026, month: 10, day: 11 } }],
  ])('does not exist for %s', (_, timing, more) => expect(next(timing, '2026-10-12T00:00:00Z', more)).toBeNull());

  test('is computed from the fields of the record that it needs', async () => {
    const now = Date.parse('2026-10-11T14:10:00Z');
    const catalog = [anime(1, { status: Status.RELEASING, broadcast: TOKYO })];
    const plane = fakePlane({ catalog });
    const edge = edgeOver(plane, {}, { now: () => now });
    const { data } = await edge.ask(`{ anime(id: "${uuid(1)}") { nextEpisode { airsAt number } } }`);
    expect(data).toEqual({ anime: { nextEpisode: { airsAt: '2026-10-11T14:15:00.000Z', number: null } } });
    expect(plane.calls[0]?.request).toMatchObject({
      readMask: { paths: ['broadcast', 'end_date', 'episode_count', 'id', 'status'] },
    });
  });
});
