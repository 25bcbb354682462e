import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { AnimeSchema } from '#proto/anime';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { faultsOf } from './records.ts';
import { tolerantRecord, withoutFaults } from './tolerant.ts';

const base = { titles: { romaji: 'A' }, externalIds: [{ source: 'SOURCE_MAL', id: '1' }] };
const read = (more: object) => tolerantRecord({ ...base, ...more });

describe('of a record in JSON', () => {
  test('a field that can’t be read is left out, with the reason', () => {
    const { anime, fieldErrors } = read({ episodeCount: 'many', synopsis: 'S', nonsense: 1, format: 'FORMAT_HOLOGRAM' });
    expect(anime).toMatchObject({ titles: { romaji: 'A' }, synopsis: 'S' });
    expect(fieldErrors.map(({ field }) => field)).toEqual(['episodeCount', 'nonsense', 'format']);
    expect(fieldErrors[0]?.reason).toMatch(/episode_count/);
  });

  test('one bad element leaves the others of its list', () => {
    const { anime, fieldErrors } = read({ tags: [{ name: 'War' }, { name: 7 }, { name: 'Space' }] });
    expect(anime.tags.map(({ name }) => name)).toEqual(['War', 'Space']);
    expect(fieldErrors.map(({ field }) => field)).toEqual(['tags[1]']);
  });

  test.each<[unknown, number, string]>([[0, 0, ''], [7, 7, ''], [6.5, 0, '6.5'], ['6.5', 0, '6.5'], ['S1', 0, 'S1'], ['08', 8, '']])('an episode called %j has the number %i and the label "%s"', (number, expected, label) => {
    const { anime, fieldErrors } = read({ episodes: [{ number, title: 'T' }] });
    expect([anime.episodes.map((episode) => [episode.number, episode.label]), fieldErrors]).toEqual([[[expected, label]], []]);
  });

  test('that is none of a kind a record has is an error', () => expect(() => tolerantRecord([1])).toThrow(/not a record/));

  test.each<[object, boolean | undefined]>([[{ isAdult: true }, true], [{ isAdult: false }, false], [{ adult: false }, false], [{}, undefined]])('%j says of adult content %s', (said, expected) =>
    expect(read(said).anime.adult).toBe(expected));
});

describe('a record that breaks a rule', () => {
  const of = (init: Parameters<typeof create<typeof AnimeSchema>>[1]) => withoutFaults(create(AnimeSchema, { titles: { romaji: 'A' }, externalIds: [{ source: Source.MAL, id: '1' }], ...(init as object) }));

  test('goes on without the part that does', () => {
    const { anime, fieldErrors } = of({ episodes: [{ number: 1 }, { number: -1 }, { number: 2 }], statistics: [{ platform: Source.MAL, score: 11 }], durationSeconds: -5 });
    expect([anime.episodes.map(({ number }) => number), anime.statistics, anime.durationSeconds]).toEqual([[1, 2], [], undefined]);
    expect(fieldErrors.map(({ field }) => field).toSorted()).toEqual(['duration_seconds', 'episodes[1].number', 'statistics[0].score']);
    expect(faultsOf(anime)).toEqual([]);
  });

  test.each<[string, object, object, string, RegExp]>([
    ['a day that its month lacks', { startDate: { year: 2024, month: 2, day: 30 } }, { startDate: { year: 2024, month: 2, day: 0 } }, 'start_date', /^2024-02-30 has no such day: 2024-02 is kept$/],
    ['a day without a month', { startDate: { year: 2024, day: 3 } }, { startDate: { year: 2024, month: 0, day: 0 } }, 'start_date', /a day and no month: 2024 is kept/],
    ['an end before its start', { startDate: { year: 2024, month: 5, day: 3 }, endDate: { year: 2023, month: 5, day: 3 } }, { startDate: { year: 2024, month: 5, day: 3 } }, 'end_date', /2023-05-03 is before start_date 2024-05-03/],
  ])('goes on with what is sure of %s', (_what, dates, expected, field, reason) => {
    const { anime, fieldErrors } = of(dates);
    expect({ startDate: anime.startDate, endDate: anime.endDate }).toMatchObject({ endDate: undefined, ...expected });
    expect(fieldErrors).toEqual([{ field, reason: expect.stringMatching(reason) }]);
  });

  test('goes on without a relation to itself', () => {
    const { anime, fieldErrors } = of({ relations: [2, 1].map((id) => ({ type: RelationType.SEQUEL, target: [{ source: Source.MAL, id: String(id) }] })) });
    expect([anime.relations.length, fieldErrors]).toEqual([1, [{ field: 'relations[1]', reason: 'a relation to itself' }]]);
  });

  test('is as it was when there is nothing to find', () => expect(of({ synopsis: 'S', startDate: { year: 2000 }, endDate: { year: 2000 } }).fieldErrors).toEqual([]));
});
