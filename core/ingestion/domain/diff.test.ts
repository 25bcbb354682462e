import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { expect, test } from 'vitest';
import { AnimeSchema } from '#proto/anime';
import type { AnimeInit } from '../testing.ts';
import { changedFields } from './diff.ts';

const changed = (record: AnimeInit, current: AnimeInit) => changedFields(create(AnimeSchema, record), create(AnimeSchema, current));

test('a record changes the fields of which it says something else, named in order', () => {
  expect(changed({ synopsis: 'New.', format: 1, genres: ['Drama'] }, { synopsis: 'Old.', format: 1 })).toEqual(['genres', 'synopsis']);
  expect(changed({ synopsis: 'Same.' }, { synopsis: 'Same.' })).toEqual([]);
});

test('what a record does not say it does not change', () => {
  expect(changed({}, { synopsis: 'Old.', format: 1, episodeCount: 12, isAdult: true, genres: ['Drama'] })).toEqual([]);
});

test('what the catalog gives is no difference: versions, times, where a value is from, and ids of its own', () => {
  const anime = { id: 'x', version: 7n, updatedAt: timestampFromDate(new Date(0)), provenance: { titles: { source: 'a' } } };
  expect(changed({ id: 'y', version: 8n, provenance: { titles: { source: 'b' } } }, anime)).toEqual([]);
  const of = (id: string, targetId: string): AnimeInit => ({
    characters: [{ character: { id, name: 'Vash', version: id ? 3n : 0n } }], relations: [{ type: 1, target: [{ source: 1, id: '5' }], targetId }],
  });
  expect(changed(of('', ''), of('c', 't'))).toEqual([]);
});

test('the ids of outside references are a difference', () => {
  const of = (id: string): AnimeInit => ({ externalIds: [{ source: 1, id }], links: [{ site: 'x', url: 'u', id }] });
  expect(changed(of('5'), of('6'))).toEqual(['externalIds', 'links']);
});

test('an empty value within a message is the same as none', () => {
  expect(changed({ broadcast: { time: '10:00', timeZone: '' } }, { broadcast: { time: '10:00' } })).toEqual([]);
});
