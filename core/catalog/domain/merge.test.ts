import { create } from '@bufbuild/protobuf';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
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
