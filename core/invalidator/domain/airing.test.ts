import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, type Anime } from '#proto/anime';
import { airingDays } from './airing.ts';

/** A Sunday. */
const NOW = Date.parse('2026-10-11T12:00:00Z');
const at = (iso: string) => timestampFromDate(new Date(iso));
const days = (of: Exclude<MessageInitShape<typeof AnimeSchema>, Anime>) => airingDays(create(AnimeSchema, of), NOW);
/** The days named for a rhythm, without their year. */
const weekly = (recurrence: string) => days({ broadcast: { recurrence } })?.map((day) => day.slice(5)).join(' ');

describe('the days on which an anime may air', () => {
  test('are those of its next episode, of its episodes, and of when sites begin to show it', () => {
    const named = days({
      broadcast: { nextEpisodeAt: at('2026-10-18T15:00:00Z') },
      episodes: [{ number: 1, airedAt: at('2026-10-04T23:59:59.999Z') }, { number: 2 }],
      streaming: [{ site: 'x', beginsAt: at('2026-10-05T00:00:00Z') }, { site: 'y' }],
    });
    expect(named).toEqual(['2026-10-04', '2026-10-05', '2026-10-18']);
  });

  test('are named from nine days ago until 33 days ahead', () => {
    const episodes = ['2026-10-01', '2026-10-02', '2026-11-13', '2026-11-14'].map((day, place) => ({ number: place + 1, airedAt: at(`${day}T12:00:00Z`) }));
    expect(days({ episodes })).toEqual(['2026-10-02', '2026-11-13']);
  });

  test('are none of an anime of which nothing is known', () => {
    expect(days({})).toEqual([]);
  });

  test('come once a week from its start on, also where a site shows it', () => {
    const recurrence = 'R12/2026-10-12T14:30:00Z/P7D';
    expect(weekly(recurrence)).toBe('10-12 10-19 10-26 11-02 11-09');
    expect(weekly('R/2026-10-12T14:30:00Z/P1W')).toBe(weekly(recurrence));
    expect(days({ streaming: [{ site: 'x', recurrence }] })).toEqual(days({ broadcast: { recurrence } }));
  });

  test('are two a week where a change of the clocks may move it past midnight', () => {
    expect(weekly('R/2026-10-26T01:59:00Z/P7D')).toBe('10-25 10-26 11-01 11-02 11-08 11-09');
    expect(weekly('R/2026-10-26T22:00:00Z/P7D')).toBe('10-26 10-27 11-02 11-03 11-09 11-10');
    expect(weekly('R/2026-10-26T02:00:00Z/P7D')).toBe('10-26 11-02 11-09');
    expect(weekly('R/2026-10-26T21:59:00Z/P7D')).toBe('10-26 11-02 11-09');
  });

  test('are one where it is shown once', () => {
    expect(weekly('R/2026-10-12T14:30:00Z/P0D')).toBe('10-12');
  });

  test('are by its weekday alone also the day before and the day after, which it may be in UTC', () => {
    const named = days({ broadcast: { weekday: 1 } })!.filter((day) => day < '2026-10-15');
    expect(named).toEqual(['2026-10-04', '2026-10-05', '2026-10-06', '2026-10-11', '2026-10-12', '2026-10-13']);
  });

  test('are not by its weekday where its rhythm says more', () => {
    expect(days({ broadcast: { weekday: 4, recurrence: 'R/2026-10-12T14:30:00Z/P0D' } })).toEqual(['2026-10-12']);
  });

  test.each(['R/2026-10-12T14:30:00Z/P1D', 'R/2026-10-12T14:30:00Z/P7DT12H', 'R/soon/P7D', 'weekly'])(
    'may be any by a rhythm like %s', (recurrence) => {
      expect(weekly(recurrence)).toBeUndefined();
      expect(days({ broadcast: { weekday: 1 }, streaming: [{ site: 'x', recurrence }] })).toBeUndefined();
    },
  );
});
