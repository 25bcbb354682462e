import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, Status } from '#proto/anime';
import type { AnimeInit } from '../../../test/support/catalog.ts';
import { judge } from './policy.ts';

const of = (init: AnimeInit) => create(AnimeSchema, init);
const reasonOf = (field: string, before: AnimeInit, after: AnimeInit) => judge(field, of(before), of(after)).reason;

describe('a status', () => {
  const { NOT_YET_RELEASED, RELEASING, HIATUS, FINISHED, CANCELLED, UNSPECIFIED } = Status;

  test.each([[UNSPECIFIED, RELEASING], [NOT_YET_RELEASED, RELEASING], [RELEASING, HIATUS], [HIATUS, RELEASING], [RELEASING, FINISHED], [HIATUS, CANCELLED], [FINISHED, 77 as Status]])(
    'that goes from %i to %i applies', (before, after) => {
      expect(reasonOf('status', { status: before }, { status: after })).toBeUndefined();
    },
  );

  test.each([[FINISHED, RELEASING], [RELEASING, NOT_YET_RELEASED], [CANCELLED, RELEASING], [HIATUS, NOT_YET_RELEASED], [FINISHED, UNSPECIFIED]])(
    'that goes from %i back to %i waits', (before, after) => {
      expect(reasonOf('status', { status: before }, { status: after })).toBe('the status would go backward');
    },
  );
});

describe('a list', () => {
  test('loses up to half of its items, and no more than that', () => {
    expect(reasonOf('genres', { genres: ['A', 'B'] }, { genres: ['B'] })).toBeUndefined();
    expect(reasonOf('genres', { genres: ['A', 'B', 'C'] }, { genres: ['C'] })).toBe('2 of 3 genres would go');
    expect(reasonOf('genres', { genres: [] }, { genres: ['A'] })).toBeUndefined();
  });

  test('that waits takes what is added all the same', () => {
    const { applies } = judge('tags', of({ tags: [{ name: 'A' }, { name: 'B' }] }), of({ tags: [{ name: 'C' }] }));
    expect(applies.tags.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });
});

describe('a main title', () => {
  const titles = (romaji: string, english = '') => ({ titles: { romaji, english } });

  test('is filled in, and stays when it is not said', () => {
    const { applies, reason } = judge('titles', of(titles('Show')), of(titles('', 'The Show')));
    expect(reason).toBeUndefined();
    expect(applies.titles).toMatchObject({ romaji: 'Show', english: 'The Show' });
  });

  test('in another wording waits, while new synonyms apply', () => {
    const news = of({ titles: { romaji: 'Another', synonyms: [{ text: 'A Show' }] } });
    const { applies, reason } = judge('titles', of(titles('Show')), news);
    expect(reason).toBe('the romaji title would be replaced');
    expect(applies.titles).toMatchObject({ romaji: 'Show', synonyms: [{ text: 'A Show' }] });
  });
});

test('a first value applies, whatever it is of', () => {
  const news = { format: 1, sourceMaterial: 2, episodeCount: 12, synopsis: 'A story.' };
  for (const field of ['format', 'source_material', 'episode_count', 'synopsis']) expect(reasonOf(field, {}, news)).toBeUndefined();
});

test('a field that it has no rule for applies', () => {
  expect(reasonOf('season_year', { seasonYear: 2026 }, { seasonYear: 1999 })).toBeUndefined();
});
