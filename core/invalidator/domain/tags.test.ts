import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, Season, type Anime } from '#proto/anime';
import { CacheTagKind } from '#proto/cache';
import { Source } from '#proto/common';
import type { Change } from './change.ts';
import { coalesce } from './coalesce.ts';
import { Pace } from './pace.ts';
import { tagsOf, type Tag } from './tags.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const record = (more: Exclude<MessageInitShape<typeof AnimeSchema>, Anime> = {}) =>
  create(AnimeSchema, {
    id: ID,
    season: Season.FALL,
    seasonYear: 2026,
    genres: ['Action', 'Drama'],
    studios: [{ name: 'MAPPA' }],
    externalIds: [{ source: Source.MAL, id: '1' }],
    ...more,
  });
const change = (kind: Change['kind'], ...changedFields: string[]): Change => ({
  kind, id: ID, changedFields, embeds: false, committedAt: 0,
});
/** Tags as short texts. */
const told = (tags: readonly Tag[]) => tags.map((tag) => {
  if (tag.case === 'every') return `every ${CacheTagKind[tag.value]}`;
  if (tag.case === 'season') return `season ${tag.value.year} ${tag.value.season}`;
  if (tag.case === 'externalId') return `xref ${tag.value.source}:${tag.value.id}`;
  return `${tag.case} ${tag.value}`;
});
const tags = (of: Change, now: Anime | undefined = record()) => told(tagsOf(of, now, CacheTagKind));
const SELF = [`animeId ${ID}`, 'every ANIME'];
const LISTS = ['every LIST', 'season 2026 4', 'genre Action', 'genre Drama', 'studio MAPPA'];

describe('a change makes untrue', () => {
  test('of what nothing is listed by: only answers with the anime itself', () => {
    expect(tags(change('synced', 'synopsis', 'images'))).toEqual(SELF);
  });

  test('of what lists are in order of: also the lists that it is in', () => {
    expect(tags(change('synced', 'score'))).toEqual([...SELF, ...LISTS]);
  });

  test('of a field that this version does not know: the same, to be safe', () => {
    expect(tags(change('synced', 'newer_field'))).toEqual([...SELF, ...LISTS]);
  });

  test('of a list’s own condition: all lists by it, because nobody knows what it was before', () => {
    expect(tags(change('synced', 'genres'))).toEqual([...SELF, ...LISTS, 'every GENRE']);
    expect(tags(change('synced', 'season_year'))).toContain('every SEASON');
    expect(tags(change('synced', 'studios'))).toContain('every STUDIO');
  });

  test('of when it airs: schedules', () => {
    expect(tags(change('synced', 'broadcast'))).toContain('every SCHEDULE');
    expect(tags(change('synced', 'score'))).not.toContain('every SCHEDULE');
  });

  test('of what is embedded: searches', () => {
    expect(tags({ ...change('synced', 'synopsis'), embeds: true })).toEqual([...SELF, 'every SEARCH']);
  });

  test('that adds an anime: the lists that it belongs in, schedules, searches, and answers that did not find it', () => {
    expect(tags(change('created'))).toEqual([...SELF, `xref ${Source.MAL}:1`, ...LISTS, 'every SCHEDULE', 'every SEARCH']);
  });

  test('that withdraws it: every list, because its record is gone', () => {
    const all = ['LIST', 'SEASON', 'GENRE', 'STUDIO', 'SCHEDULE', 'SEARCH'].map((kind) => `every ${kind}`);
    expect(tagsOf(change('deleted'), undefined, CacheTagKind).length).toBe(all.length + 2);
    expect(told(tagsOf(change('synced', 'score'), undefined, CacheTagKind))).toEqual([...SELF, ...all]);
  });
});

describe('tags of several changes', () => {
  const anime = (index: number): Tag => ({ case: 'animeId', value: String(index) });
  const genre = (value: string): Tag => ({ case: 'genre', value });

  test('are each named once', () => {
    expect(coalesce([genre('a'), anime(1), genre('a')], 10, CacheTagKind)).toEqual([genre('a'), anime(1)]);
  });

  test('that are too many become coarser, lists first, anime last', () => {
    const many = [...Array.from({ length: 5 }, (_, index) => anime(index)), genre('a'), genre('b'), genre('c')];
    expect(told(coalesce(many, 8, CacheTagKind))).toHaveLength(8);
    expect(told(coalesce(many, 7, CacheTagKind)).slice(-1)).toEqual(['every GENRE']);
    expect(coalesce(many, 7, CacheTagKind)).toHaveLength(6);
    expect(told(coalesce(many, 4, CacheTagKind))).toEqual(['every EVERYTHING']);
  });
});

test('purges keep to the quota: a burst at once, then so many a minute', () => {
  const pace = new Pace(25, 5, 0);
  expect(pace.available(0)).toBe(25);
  expect(Array.from({ length: 25 }, () => pace.take(0))).toEqual(Array.from({ length: 25 }, () => 0));
  expect(pace.available(0)).toBe(0);
  expect(pace.take(0)).toBe(12_000);
  expect(pace.available(24_000)).toBe(1);
  expect(pace.available(10_000_000)).toBe(25);
});
