import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { clocks } from '../adapters/clocks.ts';
import { AnimeSchema, Season, type Anime } from '#proto/anime';
import { CacheTagKind } from '#proto/cache';
import { Source } from '#proto/common';
import type { Change } from './change.ts';
import { needsDetail, tagsOf, type Tag } from './tags.ts';

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
const NOW = Date.parse('2026-10-11T12:00:00Z');
const context = { kinds: CacheTagKind, clocks, now: NOW, isDetailed: true };
const tags = (of: Change, now: Anime | undefined = record()) => told(tagsOf(of, now, context));
const SELF = [`animeId ${ID}`, 'every ANIME'];
const LISTS = ['every LIST', 'season 2026 4', 'genre Action', 'genre Drama', 'studio MAPPA'];

describe('a change makes untrue', () => {
  test('of what nothing is listed by: only answers with the anime itself', () => {
    expect(tags(change('synced', 'synopsis', 'images'))).toEqual(SELF);
  });

  test('of both: the lists too, however little the rest of it matters to them', () => {
    expect(tags(change('synced', 'synopsis', 'score'))).toEqual([...SELF, ...LISTS]);
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

  test('of when it airs: schedules of the days on which it airs now, and those that reach beyond the days that are named', () => {
    const nextEpisodeAt = timestampFromDate(new Date('2026-10-13T15:00:00Z'));
    expect(tags(change('synced', 'broadcast'), record({ broadcast: { nextEpisodeAt } }))).toEqual([...SELF, ...LISTS, 'every SCHEDULE', 'day 2026-10-13']);
    expect(told(tagsOf(change('synced', 'episodes'), record(), { ...context, isDetailed: false }))).toContain('every DAY');
    expect(tags(change('synced', 'score')).join()).not.toMatch(/day|DAY|SCHEDULE/);
  });

  test('of who is in it: answers about those characters, in whatever anime', () => {
    const characters = [{ character: { id: 'c1', name: 'One' } }, { character: { id: 'c2', name: 'Two' } }];
    expect(tags(change('synced', 'characters'), record({ characters }))).toEqual([...SELF, 'characterId c1', 'characterId c2']);
    expect(told(tagsOf(change('synced', 'characters'), record(), { ...context, isDetailed: false }))).toEqual([...SELF, 'every CHARACTER', 'every PERSON']);
    expect(tags(change('synced', 'synopsis'), record({ characters }))).toEqual(SELF);
  });

  test('of who is in it: nothing about those who have no id', () => {
    const characters = [{ voices: [] }, { character: { name: 'One' } }];
    expect(tags(change('synced', 'characters'), record({ characters }))).toEqual(SELF);
  });

  test('of who made it or spoke in it: answers about those people', () => {
    const made = { staff: [{ id: 'p1', name: 'Director' }, { id: 'p1', name: 'Director' }, { name: 'Unknown' }], characters: [{ character: { name: 'One' }, voiceActors: [{ id: 'p2', name: 'Voice' }] }] };
    expect(tags(change('synced', 'staff'), record(made))).toEqual([...SELF, 'personId p1', 'personId p2']);
    expect(tags(change('synced', 'characters'), record(made))).toEqual([...SELF, 'personId p1', 'personId p2']);
    expect(told(tagsOf(change('synced', 'staff'), record(made), { ...context, isDetailed: false }))).toEqual([...SELF, 'every PERSON']);
    expect(tags(change('synced', 'synopsis'), record(made))).toEqual(SELF);
  });

  test('of its ids elsewhere: answers that looked for one of them', () => {
    expect(tags(change('synced', 'external_ids'))).toEqual([...SELF, `xref ${Source.MAL}:1`]);
  });

  test('of an anime whose season or year is not known: no list of a season', () => {
    expect(tags(change('synced', 'score'), record({ seasonYear: undefined })).join()).not.toContain('season');
    expect(tags(change('synced', 'score'), record({ season: Season.UNSPECIFIED })).join()).not.toContain('season');
  });

  test('that does not say what it changed: all that a new anime does', () => {
    expect(tags(change('synced'))).toEqual(tags(change('created')));
  });

  test('of what is embedded: searches', () => {
    expect(tags({ ...change('synced', 'synopsis'), embeds: true })).toEqual([...SELF, 'every SEARCH']);
  });

  test('that adds an anime: the lists that it belongs in, schedules, searches, and answers that did not find it', () => {
    expect(tags(change('created'))).toEqual([...SELF, `xref ${Source.MAL}:1`, ...LISTS, 'every SCHEDULE', 'every SEARCH']);
  });

  test('that withdraws it: every list, because its record is gone', () => {
    const all = ['LIST', 'SEASON', 'GENRE', 'STUDIO', 'SCHEDULE', 'DAY', 'SEARCH'].map((kind) => `every ${kind}`);
    expect(tagsOf(change('deleted'), undefined, context).length).toBe(all.length + 2);
    expect(told(tagsOf(change('synced', 'score'), undefined, context))).toEqual([...SELF, ...all]);
    expect(tags(change('deleted'), record())).toEqual([...SELF, ...all]);
  });
});

test.each([['broadcast', true], ['characters', true], ['score', false]])(
  'more of the record than lists are by is read when %s changes: %s', (field, needed) => expect(needsDetail(change('synced', field))).toBe(needed),
);
