import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { EpisodeSchema } from '#proto/episode';
import { agreedStatus, airedAt, isEarly, weigh, type Answer } from './finding.ts';
import { finding, sourceAnswer } from './testing.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 3, 5, 15);
/** Midnight in Japan of the day that it is there: 15:00 UTC is the next day's. */
const MIDNIGHT = Date.UTC(2026, 3, 4, 15);

describe('what several sources say of an episode', () => {
  test('goes by the one that knows the minute: to come in an hour, whatever a day says', () => {
    const found = weigh(4, [sourceAnswer('jikan', { aired: true, at: MIDNIGHT }), sourceAnswer('anilist', { at: NOW + HOUR })], NOW);
    expect(found).toMatchObject({ aired: false, announced: NOW + HOUR, sources: ['anilist', 'jikan'] });
  });

  test('goes by the day where nobody knows the minute', () => {
    expect(weigh(4, [sourceAnswer('jikan', { aired: true, at: MIDNIGHT }), sourceAnswer('anilist')], NOW)).toMatchObject({ aired: true, at: MIDNIGHT, exact: false });
  });

  test('of one below the announced next is that it has aired, at an instant that nobody knows', () => {
    expect(weigh(4, [sourceAnswer('anilist', { next: { number: 7, at: NOW + HOUR } })], NOW)).toMatchObject({ aired: true, at: null });
  });

  test('of the announced next itself is that it has not', () => {
    expect(weigh(4, [sourceAnswer('anilist', { next: { number: 4, at: NOW + HOUR } })], NOW)).toMatchObject({ aired: false, announced: NOW + HOUR });
  });

  test('believes no next that has passed, nor one without a number', () => {
    const stale = [sourceAnswer('anilist', { next: { number: 9, at: NOW - HOUR } }), sourceAnswer('anilist', { next: { number: 0, at: NOW + HOUR } })];
    expect(weigh(4, stale, NOW)).toMatchObject({ aired: false, next: null });
  });

  test('of one above the announced next is not that it has aired', () => {
    expect(weigh(9, [sourceAnswer('anilist', { next: { number: 7, at: NOW + HOUR } })], NOW)).toMatchObject({ aired: false, announced: null });
  });

  test('is that it is to come at its minute, whatever number another one announces as next', () => {
    const other = sourceAnswer('other', { exact: true, next: { number: 7, at: NOW + HOUR } });
    expect(weigh(4, [other, sourceAnswer('anilist', { at: NOW + 2 * HOUR })], NOW)).toMatchObject({ aired: false, announced: NOW + 2 * HOUR });
  });

  test('is not that it is to come at a minute that has passed, though nobody calls it aired', () => {
    expect(weigh(4, [sourceAnswer('anilist', { at: NOW - HOUR })], NOW)).toMatchObject({ aired: false, announced: null });
  });

  test('holds each status once and every episode that is described', () => {
    const episode = create(EpisodeSchema, { number: 4, title: 'The Fourth' });
    const found = weigh(4, [sourceAnswer('jikan', { episode }), sourceAnswer('kitsu'), sourceAnswer('anilist', { status: '' })], NOW);
    expect(found).toMatchObject({ statuses: ['RELEASING'], episodes: [episode], failures: [], at: null, exact: false });
    expect(found.episodes).toHaveLength(1);
  });

  test('is silence only when all fail, and one failure is no answer of the other', () => {
    const failed = { source: 'anilist', failed: 'anilist: 503' };
    expect(weigh(4, [failed], NOW)).toMatchObject({ silent: true, aired: false, failures: ['anilist: anilist: 503'] });
    expect(weigh(4, [failed, sourceAnswer('jikan')], NOW)).toMatchObject({ silent: false, sources: ['jikan'] });
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
    expect(airedAt(finding({ at: NOW - 2 * HOUR, exact: true }), NOW - HOUR, NOW)).toBe(NOW - 2 * HOUR);
  });

  test('is the slot when a source names its day, also after midnight at 25:30', () => {
    const at2530 = MIDNIGHT + 25.5 * HOUR;
    expect(airedAt(finding({ at: MIDNIGHT }), at2530, at2530 + HOUR)).toBe(at2530);
  });

  test('is the source\'s day when the slot is another day, or there is none', () => {
    expect(airedAt(finding({ at: MIDNIGHT }), MIDNIGHT + 31 * HOUR, NOW + 99 * HOUR)).toBe(MIDNIGHT);
    expect(airedAt(finding({ at: MIDNIGHT }), MIDNIGHT - HOUR, NOW)).toBe(MIDNIGHT);
    expect(airedAt(finding({ at: MIDNIGHT }), MIDNIGHT + 30 * HOUR, NOW + 99 * HOUR)).toBe(MIDNIGHT);
    expect(airedAt(finding({ at: MIDNIGHT }), null, NOW)).toBe(MIDNIGHT);
  });

  test('is no slot that is still to come, and one that is just now', () => {
    expect(airedAt(finding({ at: MIDNIGHT }), NOW + 1, NOW)).toBe(MIDNIGHT);
    expect(airedAt(finding(), NOW + 1, NOW)).toBeNull();
    expect(airedAt(finding(), NOW, NOW)).toBe(NOW);
    expect(airedAt(finding({ at: MIDNIGHT }), NOW, NOW)).toBe(NOW);
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
    expect(isEarly(aired, [{ at: MIDNIGHT - HOUR }, { at: MIDNIGHT + 5 * HOUR }], MIDNIGHT + HOUR)).toBe(true);
    expect(isEarly(aired, [{ at: MIDNIGHT - HOUR }], MIDNIGHT - 2 * HOUR)).toBe(false);
    expect(isEarly(aired, [{ at: MIDNIGHT + 30 * HOUR }], MIDNIGHT + HOUR)).toBe(false);
  });

  test('has come when its minute is known, and is not early before it has been called aired', () => {
    const slots = [{ at: MIDNIGHT + 5 * HOUR }];
    expect(isEarly(finding({ aired: true, exact: true, at: MIDNIGHT }), slots, MIDNIGHT + HOUR)).toBe(false);
    expect(isEarly(finding({ aired: false, at: MIDNIGHT }), slots, MIDNIGHT + HOUR)).toBe(false);
    expect(isEarly(finding({ aired: true, at: null }), [{ at: HOUR }], 0)).toBe(false);
  });
});

test('an episode is told by the one that saw it air, not by the first that answered', () => {
  const answer = (source: string, exact: boolean, aired: boolean): Answer => ({ source, exact, aired, at: null, episode: undefined, status: '', next: null });
  expect(weigh(3, [answer('anilist', true, false), answer('jikan', false, true)], 0)).toMatchObject({ aired: true, seenBy: 'jikan', sources: ['anilist', 'jikan'] });
  expect(weigh(3, [answer('anilist', true, false)], 0)).toMatchObject({ aired: false, seenBy: '' });
  const announcing: Answer = { ...answer('kitsu', false, false), next: { number: 4, at: 9 } };
  expect(weigh(3, [answer('jikan', false, false), announcing], 0)).toMatchObject({ aired: true, seenBy: 'kitsu' });
});
