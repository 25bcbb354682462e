import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, Status, type Anime } from '#proto/anime';
import { clocks } from '../adapters/clocks.ts';
import { airingDays } from './airing.ts';

/** A Sunday. */
const NOW = Date.parse('2026-10-11T12:00:00Z');
const at = (iso: string) => timestampFromDate(new Date(iso));
const days = (of: Exclude<MessageInitShape<typeof AnimeSchema>, Anime>) => airingDays(create(AnimeSchema, { status: Status.RELEASING, ...of }), NOW, clocks);
/** The days named for a rhythm, without their year. */
const weekly = (recurrence: string) => days({ broadcast: { recurrence } }).map((day) => day.slice(5)).join(' ');

describe('the days on which an anime airs', () => {
  test('are those of its next episode, of its episodes, and of when sites begin to show it', () => {
    const named = days({
      broadcast: { nextEpisodeAt: at('2026-10-18T15:00:00Z'), nextEpisodeNumber: 2 },
      episodes: [{ number: 1, airedAt: at('2026-10-04T23:59:59.999Z') }, { number: 2 }],
      streaming: [{ site: 'x', beginsAt: at('2026-10-05T00:00:00Z') }, { site: 'y' }],
    });
    expect(named).toEqual(['2026-10-04', '2026-10-05', '2026-10-18']);
  });

  test('are named from nine days ago until 33 days ahead', () => {
    const episodes = ['2026-10-01', '2026-10-02', '2026-11-13', '2026-11-14'].map((day, place) => ({ number: place + 1, airedAt: at(`${day}T12:00:00Z`) }));
    expect(days({ episodes })).toEqual(['2026-10-02', '2026-11-13']);
  });

  test('are none of an anime of which nothing is known', () => expect(days({})).toEqual([]));

  test('come once a week from its start on, and a little later where a site shows it', () => {
    expect(weekly('R12/2026-10-12T14:30:00Z/P7D')).toBe('10-12 10-19 10-26 11-02 11-09');
    const streaming = [{ site: 'x', recurrence: 'R/2026-10-14T00:00:00Z/P7D' }];
    expect(days({ broadcast: { recurrence: 'R/2026-10-12T14:30:00Z/P7D' }, streaming }).slice(0, 4)).toEqual(['2026-10-12', '2026-10-14', '2026-10-19', '2026-10-21']);
    expect(days({ streaming })).toEqual(['2026-10-14', '2026-10-21', '2026-10-28', '2026-11-04', '2026-11-11']);
  });

  test('end with its last episode', () => {
    expect(days({ episodeCount: 2, broadcast: { recurrence: 'R/2026-10-12T14:30:00Z/P7D' } })).toEqual(['2026-10-12', '2026-10-19']);
  });

  test('are those of what was reported, whatever status it is served with', () => {
    const broadcast = { recurrence: 'R/2026-10-12T14:30:00Z/P7D' };
    expect(days({ status: Status.NOT_YET_RELEASED, airing: { reportedStatus: Status.RELEASING }, broadcast })).toEqual(days({ broadcast }));
    expect(days({ status: Status.RELEASING, airing: { reportedStatus: Status.CANCELLED }, broadcast })).toEqual([]);
  });
});
