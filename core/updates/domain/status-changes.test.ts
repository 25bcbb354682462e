import { describe, expect, test } from 'vitest';
import { broadcastChange, nextAfter, statusChange } from './status-changes.ts';
import { decideScores } from './scores.ts';
import { finding, show } from './testing.ts';

describe('a change of status', () => {
  test.each([
    ['is news when all sources agree', 'RELEASING', ['HIATUS'], 3, 'HIATUS'],
    ['is news after a hiatus', 'HIATUS', ['RELEASING'], 3, 'RELEASING'],
    ['is none when they contradict each other', 'RELEASING', ['FINISHED', 'RELEASING'], 3, null],
    ['is news by one source when the last episode is out', 'RELEASING', ['FINISHED', 'RELEASING'], 12, 'FINISHED'],
    ['is none without a source\'s word, though all episodes are out', 'RELEASING', ['RELEASING'], 12, null],
    ['is none backward', 'RELEASING', ['NOT_YET_RELEASED'], 3, null],
    ['is none from an end back to its run', 'FINISHED', ['RELEASING'], 3, null],
    ['is none while no episode has aired and no source says more', 'NOT_YET_RELEASED', ['NOT_YET_RELEASED'], 0, null],
    ['is news where none was known', '', ['NOT_YET_RELEASED'], 0, 'NOT_YET_RELEASED'],
    ['is none to before its start once an episode has aired', '', ['NOT_YET_RELEASED'], 1, null],
    ['is none to one that nobody can name where none was known', '', ['RETIRED'], 3, null],
    ['is news when a first episode has aired, whatever a slow source says', 'NOT_YET_RELEASED', ['NOT_YET_RELEASED'], 1, 'RELEASING'],
    ['is none that nobody can name', 'RELEASING', ['RETIRED'], 3, null],
  ])('%s', (_rule, status, statuses, highest, expected) => {
    expect(statusChange(show({ status }), finding({ statuses }), highest)).toBe(expected);
  });

  test('never ends a run of unknown length by its count', () => {
    expect(statusChange(show({ episodeCount: null }), finding({ statuses: ['FINISHED', 'RELEASING'] }), 1200)).toBeNull();
  });
});

describe('the broadcast', () => {
  const broadcast = { recurrence: 'R/2026-04-05T14:00:00Z/P7D', timeZone: 'Asia/Tokyo', weekday: 0, time: '', next: null, delay: '' };

  test('is news with another instant for the next episode, once', () => {
    const moved = broadcastChange(show({ broadcast }), finding({ announced: 99 }), 3, false);
    expect(moved).toEqual({ ...broadcast, next: { number: 4, at: 99 } });
    expect(broadcastChange(show({ broadcast: moved }), finding({ announced: 99 }), 3, false)).toBeNull();
  });

  test('is news when the instant is that of another number, and where none was known', () => {
    const known = { ...broadcast, next: { number: 3, at: 99 } };
    expect(broadcastChange(show({ broadcast: known }), finding({ announced: 99 }), 3, false)?.next).toEqual({ number: 4, at: 99 });
    expect(broadcastChange(show(), finding({ announced: 99 }), 3, false)).toMatchObject({ recurrence: '', delay: '', next: { number: 4, at: 99 } });
  });

  test('is none when nothing is announced and no delay was', () => {
    expect(broadcastChange(show(), finding(), 3, true)).toBeNull();
    expect(broadcastChange(show({ broadcast }), finding(), 3, true)).toBeNull();
  });

  test('keeps its delay until the episode airs', () => {
    expect(broadcastChange(show({ broadcast: { ...broadcast, delay: 'postponed' } }), finding(), 3, false)).toBeNull();
  });

  test('loses its delay when the episode airs', () => {
    expect(broadcastChange(show({ broadcast: { ...broadcast, delay: 'postponed' } }), finding(), 4, true)).toEqual(broadcast);
  });

  test('has as next what a source says, else what the catalog knows, unless that has aired', () => {
    const known = show({ broadcast: { ...broadcast, next: { number: 6, at: 1 } } });
    expect(nextAfter(known, finding({ next: { number: 5, at: 2 } }), 4)).toEqual({ number: 5, at: 2 });
    expect(nextAfter(known, finding(), 4)).toEqual({ number: 6, at: 1 });
    expect(nextAfter(known, finding(), 6)).toBeNull();
    expect(nextAfter(show(), finding(), 4)).toBeNull();
  });
});

describe('scores', () => {
  const rated = show({
    statistics: [{ platform: 'MAL', score: 8.100000381469727 }, { platform: 'ANILIST', score: 8 }, { platform: 'KITSU', score: 7.9 }],
    score: { arithmeticMean: 8, median: 8, arithmeticGeometricMean: 8 },
  });

  test('that moved by the threshold are noise, in single precision too', () => {
    const known = { ...rated, statistics: [{ platform: 'MAL', score: Math.fround(8.2) }, ...rated.statistics.slice(1)] };
    expect(Math.fround(8.3) - Math.fround(8.2)).toBeGreaterThan(0.1);
    expect(decideScores(known, [{ platform: 'MAL', score: Math.fround(8.3) }], 0.1)).toBeNull();
    expect(decideScores(known, [{ platform: 'MAL', score: Math.fround(8.31) }], 0.1)).not.toBeNull();
    expect(decideScores(rated, [], 0.1)).toBeNull();
  });

  test('that moved by more are merged with what is known of the platforms that did not answer', () => {
    const merged = decideScores(rated, [{ platform: 'MAL', score: 8.4 }], 0.1);
    expect(merged?.arithmeticMean).toBeCloseTo((8.4 + 8 + 7.9) / 3, 12);
    expect(merged?.median).toBe(8);
  });

  test('that crept away since the last event are told of though no single step was large', () => {
    expect(decideScores({ ...rated, score: { ...rated.score!, median: 7.5 } }, [{ platform: 'MAL', score: 8.1 }], 0.1)).not.toBeNull();
  });

  test('of one platform that moved are news, though the others and the merged score stayed', () => {
    expect(decideScores(rated, [{ platform: 'MAL', score: 8.3 }, { platform: 'KITSU', score: 7.9 }], 0.1)).not.toBeNull();
  });

  test('are news where none were merged before, though no platform moved', () => {
    expect(decideScores({ ...rated, score: null }, [{ platform: 'ANILIST', score: 8 }], 0.1)).toMatchObject({ median: 8 });
  });

  test('that a platform has no more count no more, and without any there is nothing to tell', () => {
    expect(decideScores(rated, [{ platform: 'MAL', score: 0 }], 0.1)?.arithmeticMean).toBeCloseTo(7.95, 12);
    expect(decideScores(show({ statistics: [{ platform: 'MAL', score: null }] }), [{ platform: 'MAL', score: 0 }], 0.1)).toBeNull();
  });

  test('that nobody gave now are no news, whatever crept away before', () => {
    expect(decideScores({ ...rated, score: { ...rated.score!, median: 5 } }, [], 0.1)).toBeNull();
  });

  test('of a first platform are news', () => {
    expect(decideScores(show(), [{ platform: 'MAL', score: 7 }], 0.1)).toMatchObject({ arithmeticMean: 7, median: 7 });
  });
});
