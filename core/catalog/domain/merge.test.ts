import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnimeSchema } from '#proto/anime';
import type { AnimeInit } from '../../../test/support/catalog.ts';
import { recordFields as fields } from '../adapters/contract.ts';
import { mergeRecord } from './merge.ts';
import { allAt } from './times.ts';

const first = { record: create(AnimeSchema, { titles: { romaji: 'Show' }, externalIds: [{ source: 1, id: '1' }] }), times: allAt(0) };

interface Update {
  readonly at: number;
  readonly named: string[];
  readonly anime: AnimeInit;
}

const value = fc.integer({ min: 1, max: 9 });
const says = (field: string, anime: AnimeInit): Omit<Update, 'at'> => ({ named: [field], anime });
const update = fc.oneof(
  value.map((n) => says('season_year', { seasonYear: 2000 + n })),
  value.map((n) => says('synopsis', { synopsis: `s${n}` })),
  fc.tuple(value, fc.integer({ min: 1, max: 3 })).map(([n, platform]) => says('statistics', { statistics: [{ platform, score: n }] })),
  fc.tuple(value, value).map(([n, members]) => says('statistics', { statistics: [{ platform: 1, score: n, members }] })),
  fc.tuple(value, value).map(([number, n]) => says('episodes', { episodes: [{ number, title: `t${n}` }] })),
  fc.tuple(value, value).map(([number, n]) => says('episodes', { episodes: [{ number, synopsis: `s${n}` }] })),
  fc.constant(says('season_year', {})),
);
/** Each at an instant of its own: of two things said at once neither is the newer. */
const updates = fc.array(update, { maxLength: 15 }).map((list) => list.map((one, index): Update => ({ ...one, at: index + 1 })));

const after = (order: readonly Update[]) =>
  order.reduce((current, { anime, at, named }) => mergeRecord(fields, current, { anime: create(AnimeSchema, anime), at, named }), first).record;

test('updates in any order, and twice, come to the same record', () => {
  fc.assert(fc.property(updates.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }))), ([inOrder, shuffled]) => {
    expect(after(shuffled)).toEqual(after(inOrder));
  }));
});

const known = (init: AnimeInit, times = allAt(100)) => ({ record: create(AnimeSchema, { titles: { romaji: 'Show' }, externalIds: [{ source: 1, id: '1' }], ...init }), times });
const merged = (current: ReturnType<typeof known>, anime: AnimeInit, at: number, named?: string[]) =>
  mergeRecord(fields, current, { anime: create(AnimeSchema, anime), at, ...(named && { named }) });

describe('incoming fields of an anime', () => {
  test('that are older than what stands change nothing, and make nothing older', () => {
    const { record, changed, times } = merged(known({ synopsis: 'New.' }), { synopsis: 'Old.', seasonYear: 1998 }, 50);
    expect(record).toMatchObject({ synopsis: 'New.', seasonYear: 1998 });
    expect(changed).toEqual(['season_year']);
    expect(times).toEqual({ '*': 100, season_year: 50 });
  });

  test('that name a field and leave it empty take it away, but never the titles or the ids', () => {
    const { record, changed } = merged(known({ seasonYear: 1998 }), {}, 200, ['season_year', 'titles', 'external_ids', '(unknown)']);
    expect(changed).toEqual(['season_year']);
    expect(record).toMatchObject({ seasonYear: 0, titles: { romaji: 'Show' }, externalIds: [{ id: '1' }] });
  });

  test('that wait for an operator do not make what stands any younger', () => {
    const { waiting, changed, times } = merged(known({ format: 1 }), { format: 2 }, 200);
    expect(waiting).toMatchObject([{ field: 'format', reason: 'the format would change', after: { format: 2 } }]);
    expect([changed, times]).toEqual([[], { '*': 100 }]);
  });

  test('of an outside id add it, however old they are', () => {
    const { record, changed } = merged(known({}), { externalIds: [{ source: 2, id: '9' }] }, 50);
    expect(record.externalIds).toMatchObject([{ source: 1, id: '1' }, { source: 2, id: '9' }]);
    expect(changed).toEqual(['external_ids']);
  });

  test('that do not name a list leave what is known of its items', () => {
    const said = { episodes: [{ number: 1, title: 'Other' }], statistics: [{ platform: 1, score: 9 }], seasonYear: 1998 };
    const { record, changed, times } = merged(known({ episodes: [{ number: 1, title: 'One' }], statistics: [{ platform: 1, score: 8 }] }), said, 200, ['season_year']);
    expect(record).toMatchObject({ seasonYear: 1998, episodes: [{ title: 'One' }], statistics: [{ score: 8 }] });
    expect([changed, times]).toEqual([['season_year'], { '*': 100, season_year: 200 }]);
  });
});

describe('incoming fields that name a list', () => {
  test('of numbers complete those of each platform, and of episodes each of them', () => {
    const current = known({ statistics: [{ platform: 1, score: 8, members: 5 }], episodes: [{ number: 2, title: 'Two' }] });
    expect(merged(current, { statistics: [{ platform: 1, score: 9 }, { platform: 2, score: 7 }] }, 200, ['statistics'])).toMatchObject({
      changed: ['statistics'], record: { statistics: [{ platform: 1, score: 9, members: 5 }, { platform: 2, score: 7 }] },
    });
    expect(merged(current, { episodes: [{ number: 1, title: 'One' }] }, 200, ['episodes']).record.episodes.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test('of those in it or of its manga say who and what they are from then on', () => {
    const current = known({ characters: [{ character: { id: 'c', name: 'Spike' } }], manga: [{ type: 1, manga: { id: 'm', title: 'Bebop' } }] });
    const cast = merged(current, { characters: [{ character: { name: 'Spike' } }, { character: { name: 'Jet' } }] }, 200, ['characters']);
    expect(cast.record.characters.map(({ character }) => character?.id)).toEqual(['c', '']);
    expect(merged(current, { manga: [{ type: 1, manga: { title: 'Bebop' } }] }, 200, ['manga']).record.manga[0]?.manga?.id).toBe('m');
  });

  test('and leave it empty take the numbers away', () => {
    const current = known({ statistics: [{ platform: 1, score: 8 }] });
    expect(merged(current, {}, 200, ['statistics']).record.statistics).toEqual([]);
  });
});

describe('the count of episodes', () => {
  test('that is first heard of covers those that are known already', () => {
    const episodes = [{ number: 5 }, { number: 14 }, { number: 2 }];
    expect(merged(known({ episodes }), { episodeCount: 12 }, 200).record.episodeCount).toBe(14);
    expect(merged(known({ episodes }), { episodeCount: 24 }, 200).record.episodeCount).toBe(24);
  });

  test('that was known is taken as it is said', () => {
    expect(merged(known({ episodes: [{ number: 14 }], episodeCount: 12 }), { episodeCount: 13 }, 200).record.episodeCount).toBe(13);
  });
});

describe('the next episode that an aired one announced', () => {
  const at = (hour: number) => timestampFromDate(new Date(Date.UTC(2026, 3, 5, hour)));
  const onAir = { broadcast: { time: '23:00', nextEpisodeNumber: 4, nextEpisodeAt: at(14) } };
  const times = { '*': 100, 'broadcast/next': 300 };
  const said: AnimeInit = { broadcast: { time: '23:30', nextEpisodeNumber: 3, nextEpisodeAt: at(7) } };

  test('outlasts a broadcast that was written before, which changes the rest', () => {
    const { record } = merged(known(onAir, times), said, 200);
    expect(record.broadcast).toMatchObject({ time: '23:30', nextEpisodeNumber: 4, nextEpisodeAt: at(14) });
  });

  test('is also that none is known', () => {
    const { record } = merged(known({ broadcast: { time: '23:00' } }, times), said, 200);
    expect(record.broadcast).toMatchObject({ time: '23:30', nextEpisodeNumber: 0 });
    expect(record.broadcast && 'nextEpisodeAt' in record.broadcast).toBe(false);
  });

  test('gives way to a broadcast that was written later, or just then, or when no episode has told of any', () => {
    for (const current of [known(onAir, { '*': 100, 'broadcast/next': 200 }), known(onAir, { '*': 100, 'broadcast/next': 150 }), known(onAir)]) {
      expect(merged(current, said, 200).record.broadcast).toMatchObject({ nextEpisodeNumber: 3, nextEpisodeAt: at(7) });
    }
  });
});

describe('a manga that is said again', () => {
  const work = (init: { id?: string; title: string; format?: number; refs?: [number, string][] }) => ({
    type: 1, manga: { id: init.id ?? '', title: init.title, format: init.format ?? 0, externalIds: (init.refs ?? []).map(([source, id]) => ({ source, id })) },
  });
  const idOf = (before: ReturnType<typeof work>, after: ReturnType<typeof work>) =>
    merged(known({ manga: [work({ id: 'other', title: 'Other', refs: [[1, '77']] }), before] }), { manga: [work({ title: 'Other', refs: [[1, '77']] }), after] }, 200).record.manga[1]?.manga?.id;

  test('keeps its id by any one of its outside ids', () => {
    expect(idOf(work({ id: 'm', title: 'A', refs: [[1, '5'], [2, '6']] }), work({ title: 'B', refs: [[2, '6']] }))).toBe('m');
    expect(idOf(work({ id: 'm', title: 'A', refs: [[1, '5']] }), work({ title: 'A', refs: [[2, '5']] }))).toBe('');
    expect(idOf(work({ id: 'm', title: 'A', refs: [[1, '5']] }), work({ title: 'A', refs: [[1, '6']] }))).toBe('');
  });

  test('keeps its id by title and form where either has no outside id', () => {
    expect(idOf(work({ id: 'm', title: 'Cowboy Bebop', refs: [[1, '5']] }), work({ title: 'BEBOP, Cowboy' }))).toBe('m');
    expect(idOf(work({ id: 'm', title: 'Cowboy Bebop' }), work({ title: 'Cowboy Bebop', refs: [[1, '5']] }))).toBe('m');
    expect(idOf(work({ id: 'm', title: 'Cowboy Bebop', format: 1 }), work({ title: 'Cowboy Bebop', format: 2 }))).toBe('');
    expect(idOf(work({ id: 'm', title: 'Cowboy Bebop' }), work({ title: 'Shooting Star' }))).toBe('');
  });
});

test('a newer contract’s fields are replaced one by one, and the others stay', () => {
  const field = (no: number, byte: number) => ({ no, wireType: 0, data: new Uint8Array([byte]) });
  const current = { ...known({}), record: { ...known({}).record, $unknown: [field(900, 1), field(901, 1)] } };
  const anime = { ...create(AnimeSchema), $unknown: [field(901, 2), field(902, 2)] };
  expect(mergeRecord(fields, current, { anime, at: 200 }).record.$unknown).toEqual([field(900, 1), field(901, 2), field(902, 2)]);
  expect(mergeRecord(fields, known({}), { anime: create(AnimeSchema, { seasonYear: 1998 }), at: 200 }).record.$unknown).toBeUndefined();
});
