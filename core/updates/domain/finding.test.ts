import { describe, expect, test } from 'vitest';
import { agreedStatus, airedAt, isEarly, weigh } from './finding.ts';
import { finding, said } from './testing.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 3, 5, 15);
/** Midnight in Japan of the day that it is there: 15:00 UTC is the next day's. */
const MIDNIGHT = Date.UTC(2026, 3, 4, 15);

describe('what several sources say of an episode', () => {
  test('goes by the one that knows the minute: to come in an hour, whatever a day says', () => {
    const found = weigh(4, [said('jikan', { aired: true, at: MIDNIGHT }), said('anilist', { at: NOW + HOUR })], NOW);
    expect(found).toMatchObject({ aired: false, announced: NOW + HOUR, sources: ['anilist', 'jikan'] });
  });

  test('goes by the day where nobody knows the minute', () => {
    expect(weigh(4, [said('jikan', { aired: true, at: MIDNIGHT }), said('anilist')], NOW)).toMatchObject({ aired: true, at: MIDNIGHT, exact: false });
  });

  test('of one below the announced next is that it has aired, at an instant that nobody knows', () => {
    expect(weigh(4, [said('anilist', { next: { number: 7, at: NOW + HOUR } })], NOW)).toMatchObject({ aired: true, at: null });
  });

  test('of the announced next itself is that it has not', () => {
    expect(weigh(4, [said('anilist', { next: { number: 4, at: NOW + HOUR } })], NOW)).toMatchObject({ aired: false, announced: NOW + HOUR });
  });

  test('believes no next that has passed, nor one without a number', () => {
    const stale = [said('anilist', { next: { number: 9, at: NOW - HOUR } }), said('anilist', { next: { number: 0, at: NOW + HOUR } })];
    expect(weigh(4, stale, NOW)).toMatchObject({ aired: false, next: null });
  });

  test('is silence only when all fail, and one failure is no answer of the other', () => {
    const failed = { source: 'anilist', failed: 'anilist: 503' };
    expect(weigh(4, [failed], NOW)).toMatchObject({ silent: true, aired: false, failures: ['anilist: anilist: 503'] });
    expect(weigh(4, [failed, said('jikan')], NOW)).toMatchObject({ silent: false, sources: ['jikan'] });
    expect(weigh(4, [], NOW)).toMatchObject({ silent: true });
  });

  test('makes it airing in hiatus where MyAnimeList knows no hiatus, and nothing where they contradict each other', () => {
    expect(agreedStatus(finding({ statuses: ['HIATUS', 'RELEASING'] }))).toBe('HIATUS');
    expect(agreedStatus(finding({ statuses: ['FINISHED', 'RELEASING'] }))).toBe('');
    expect(agreedStatus(finding({ statuses: [] }))).toBe('');
  });
});

describe('the instant of an episode', () => {
  test('is the minute of the source that knows it', () => {
    expect(airedAt(finding({ at: NOW - HOUR, exact: true }), NOW - 2 * HOUR, NOW)).toBe(NOW - HOUR);
  });

  test('is the slot when a source names its day, also after midnight at 25:30', () => {
    const at2530 = MIDNIGHT + 25.5 * HOUR;
    expect(airedAt(finding({ at: MIDNIGHT }), at2530, at2530 + HOUR)).toBe(at2530);
  });

  test('is the source\'s day when the slot is another day, or there is none', () => {
    expect(airedAt(finding({ at: MIDNIGHT }), MIDNIGHT + 31 * HOUR, NOW + 99 * HOUR)).toBe(MIDNIGHT);
    expect(airedAt(finding({ at: MIDNIGHT }), null, NOW)).toBe(MIDNIGHT);
  });

  test('is the slot when no source says, and nothing when there is none either', () => {
    expect(airedAt(finding(), NOW - HOUR, NOW)).toBe(NOW - HOUR);
    expect(airedAt(finding(), null, NOW)).toBeNull();
  });

  test('has not come on the day of a slot that is still to come', () => {
    const aired = finding({ aired: true, at: MIDNIGHT });
    expect(isEarly(aired, [{ at: MIDNIGHT + 25.5 * HOUR }], MIDNIGHT + HOUR)).toBe(true);
    expect(isEarly(aired, [{ at: MIDNIGHT + 25.5 * HOUR }], MIDNIGHT + 26 * HOUR)).toBe(false);
    expect(isEarly(aired, [{ at: MIDNIGHT + 7 * 24 * HOUR }], MIDNIGHT + HOUR)).toBe(false);
  });
});
