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

  test('that is the same, or the first of all, applies', () => {
    expect(reasonOf('titles', titles('Show', 'The Show'), titles('Show', 'The Show'))).toBeUndefined();
    expect(reasonOf('titles', {}, titles('Show'))).toBeUndefined();
    expect(judge('titles', of({}), of(titles('Show'))).applies.titles).toMatchObject({ romaji: 'Show' });
  });

  test('each waits for itself', () => {
    expect(reasonOf('titles', titles('Show', 'The Show'), titles('Other', 'Another'))).toBe('the romaji and english title would be replaced');
    expect(reasonOf('titles', { titles: { native: '番組' } }, { titles: { native: '別の番組' } })).toBe('the native title would be replaced');
  });

  test('in another wording waits, while new synonyms apply', () => {
    const incoming = of({ titles: { romaji: 'Another', synonyms: [{ text: 'A Show' }] } });
    const { applies, reason } = judge('titles', of(titles('Show')), incoming);
    expect(reason).toBe('the romaji title would be replaced');
    expect(applies.titles).toMatchObject({ romaji: 'Show', synonyms: [{ text: 'A Show' }] });
  });
});

test.each<[string, AnimeInit, AnimeInit, string]>([
  ['format', { format: 1 }, { format: 2 }, 'the format would change'],
  ['source_material', { sourceMaterial: 1 }, { sourceMaterial: 2 }, 'the source material would change'],
  ['episode_count', { episodeCount: 12 }, { episodeCount: 11 }, 'the episode count would go down'],
  ['episode_count', { episodeCount: 12 }, {}, 'the episode count would go down'],
  ['synopsis', { synopsis: 'A story.' }, {}, 'the synopsis would be gone'],
])('%s of %j keeps its value when %j is said, and says why', (field, before, after, reason) => {
  const verdict = judge(field, of(before), of(after));
  expect(verdict.reason).toBe(reason);
  expect(verdict.applies).toMatchObject(before);
});

test('what it looks out for applies where it is the same, or more', () => {
  for (const [field, before, after] of [
    ['format', { format: 1 }, { format: 1 }], ['source_material', { sourceMaterial: 2 }, { sourceMaterial: 2 }],
    ['episode_count', { episodeCount: 12 }, { episodeCount: 12 }], ['episode_count', { episodeCount: 12 }, { episodeCount: 13 }],
    ['synopsis', { synopsis: 'A story.' }, { synopsis: 'Another.' }],
  ] as const) expect(reasonOf(field, before, after), field).toBeUndefined();
});

describe('what makes an item of a list the same', () => {
  const named = (name: string, role: number) => ({ name, role: String(role) });
  const aboutHim = (id: string, name: string) => ({ character: { id, name } });
  const edge = (type: number, ...ids: string[]) => ({ type, target: ids.map((id) => ({ source: 1, id })) });
  const work = (type: number, id: string, title: string) => ({ type, manga: { id, title } });
  test.each<[string, AnimeInit, AnimeInit, boolean]>([
    ['themes', { themes: ['A'] }, { themes: ['B'] }, false],
    ['demographics', { demographics: ['A'] }, { demographics: ['B'] }, false],
    ['studios', { studios: [{ name: 'A', role: 1 }] }, { studios: [{ name: 'A', role: 2 }] }, false],
    ['studios', { studios: [{ name: 'A', role: 1 }] }, { studios: [{ name: 'A', role: 1 }] }, true],
    ['staff', { staff: [named('A', 1)] }, { staff: [named('A', 2)] }, false],
    ['staff', { staff: [named('A', 1)] }, { staff: [named('A', 1)] }, true],
    ['characters', { characters: [aboutHim('c', 'Spike')] }, { characters: [aboutHim('c', 'Spike Spiegel')] }, true],
    ['characters', { characters: [aboutHim('', 'Spike')] }, { characters: [aboutHim('', 'Jet')] }, false],
    ['episodes', { episodes: [{ number: 1, title: 'A' }] }, { episodes: [{ number: 1, title: 'B' }] }, true],
    ['episodes', { episodes: [{ number: 1 }] }, { episodes: [{ number: 2 }] }, false],
    ['relations', { relations: [edge(1, 'a')] }, { relations: [edge(2, 'a')] }, true],
    ['relations', { relations: [edge(1, 'a', 'b')] }, { relations: [edge(1, 'a', 'c')] }, true],
    ['relations', { relations: [edge(1, 'a')] }, { relations: [edge(1, 'b')] }, false],
    ['relations', { relations: [edge(1, 'a')] }, { relations: [edge(1, 'a')] }, true],
    ['manga', { manga: [work(1, 'm', 'A')] }, { manga: [work(1, 'm', 'B')] }, true],
    ['manga', { manga: [work(1, '', 'A')] }, { manga: [work(1, '', 'B')] }, false],
    ['manga', { manga: [work(1, 'm', 'A')] }, { manga: [work(2, 'm', 'A')] }, false],
  ])('%s: %j and %j, %s', (field, before, after, same) => {
    expect(reasonOf(field, before, after)).toBe(same ? undefined : `1 of 1 ${field} would go`);
  });
});

test('a first value applies, whatever it is of', () => {
  const incoming = { format: 1, sourceMaterial: 2, episodeCount: 12, synopsis: 'A story.' };
  for (const field of ['format', 'source_material', 'episode_count', 'synopsis']) expect(reasonOf(field, {}, incoming)).toBeUndefined();
});

test('a field that it has no rule for applies', () => {
  expect(reasonOf('season_year', { seasonYear: 2026 }, { seasonYear: 1999 })).toBeUndefined();
});
