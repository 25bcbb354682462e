import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, type Anime } from '#proto/anime';
import { EpisodeSchema } from '#proto/episode';
import { recordFields as fields } from '../adapters/contract.ts';
import { decideEpisodeAired } from './decide.ts';
import { bebop, committed } from '../testing.ts';

describe('an aired episode', () => {
  const aired = (number: number, title = '') => ({ episode: create(EpisodeSchema, { number, title }), nextEpisodeNumber: 0, at: 200 });

  test('is inserted in its place and raises the count', () => {
    const decision = decideEpisodeAired(fields, committed(bebop()), aired(3, 'Honky Tonk Women'));
    expect(decision).toMatchObject({ kind: 'apply', changed: ['episode_count', 'episodes'], record: { episodeCount: 3 } });
    expect(decision.kind === 'apply' && decision.record.episodes.map(({ number }) => number)).toEqual([1, 3]);
  });

  test('completes an episode that is known and keeps what it does not say', () => {
    const at = timestampFromDate(new Date('1998-04-03T00:00:00Z'));
    const decision = decideEpisodeAired(fields, committed(bebop()), { episode: create(EpisodeSchema, { number: 1, airedAt: at }), nextEpisodeNumber: 0, at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', changed: ['episodes'], record: { episodes: [{ title: 'Asteroid Blues', airedAt: at }] } });
  });

  test('again changes nothing', () => {
    const first = decideEpisodeAired(fields, committed(bebop()), aired(3));
    if (first.kind !== 'apply') throw new Error('expected it to be applied');
    expect(decideEpisodeAired(fields, committed(first.record, { times: first.times }), aired(3)).kind).toBe('ignore');
  });

  test('replaces what was announced as next', () => {
    const soon = timestampFromDate(new Date('2026-12-01T14:00:00Z'));
    const record = { ...bebop(), broadcast: create(AnimeSchema, { broadcast: { nextEpisodeAt: soon, nextEpisodeNumber: 3 } }).broadcast } as Anime;
    const decision = decideEpisodeAired(fields, committed(record), aired(3));
    expect(decision.kind === 'apply' && decision.record.broadcast).toMatchObject({ nextEpisodeNumber: 0 });
    expect(decision.kind === 'apply' && decision.record.broadcast?.nextEpisodeAt).toBeUndefined();
  });

  const next = (iso: string, number: number) => ({ nextEpisodeAt: timestampFromDate(new Date(iso)), nextEpisodeNumber: number });
  const onAir = (iso: string, number: number) =>
    ({ ...bebop(), broadcast: create(AnimeSchema, { broadcast: { time: '18:00', ...next(iso, number) } }).broadcast }) as Anime;

  test('announces the one after it, and leaves the rest of the broadcast as it is', () => {
    const event = { ...aired(3), ...next('2026-12-08T14:00:00Z', 4) };
    const decision = decideEpisodeAired(fields, committed(onAir('2026-12-01T14:00:00Z', 3)), event);
    expect(decision).toMatchObject({ changed: ['episode_count', 'episodes', 'broadcast'], record: { broadcast: { time: '18:00', ...next('2026-12-08T14:00:00Z', 4) } }, times: { 'broadcast/next': 200 } });
  });

  test('announces the one after it where no broadcast was known, by its number alone too', () => {
    const first = decideEpisodeAired(fields, committed(bebop()), { ...aired(3), ...next('2026-12-08T14:00:00Z', 4) });
    expect(first).toMatchObject({ record: { broadcast: next('2026-12-08T14:00:00Z', 4) } });
    expect(decideEpisodeAired(fields, committed(bebop()), { ...aired(3), nextEpisodeNumber: 4 })).toMatchObject({ record: { broadcast: { nextEpisodeNumber: 4 } } });
    const dated = { ...aired(3), ...next('2026-12-08T14:00:00Z', 0) };
    expect(decideEpisodeAired(fields, committed(bebop()), dated)).toMatchObject({ record: { broadcast: next('2026-12-08T14:00:00Z', 0) } });
  });

  test('makes no broadcast of nothing', () => {
    const decision = decideEpisodeAired(fields, committed(bebop()), aired(3));
    expect(decision.kind === 'apply' && 'broadcast' in decision.record).toBe(false);
  });

  test('that comes late leaves what a later one announced', () => {
    const current = committed(onAir('2026-12-15T14:00:00Z', 5), { times: { '*': 100, 'broadcast/next': 300 } });
    const late = decideEpisodeAired(fields, current, { ...aired(3), ...next('2026-12-08T14:00:00Z', 4) });
    expect(late).toMatchObject({ changed: ['episode_count', 'episodes'], record: { broadcast: next('2026-12-15T14:00:00Z', 5) }, times: { 'broadcast/next': 300 } });
  });

  test('from before the broadcast was last written leaves it, and makes one where there is none', () => {
    const early = { ...aired(3), ...next('2026-12-08T14:00:00Z', 4), at: 50 };
    expect(decideEpisodeAired(fields, committed(onAir('2026-12-15T14:00:00Z', 5)), early)).toMatchObject({ record: { broadcast: next('2026-12-15T14:00:00Z', 5) } });
    expect(decideEpisodeAired(fields, committed(bebop()), early)).toMatchObject({ record: { broadcast: next('2026-12-08T14:00:00Z', 4) } });
  });

  test('never lowers the count, and a count that nobody knows stays unknown', () => {
    expect(decideEpisodeAired(fields, committed({ ...bebop(), episodeCount: 26 }), aired(3))).toMatchObject({ changed: ['episodes'], record: { episodeCount: 26 } });
    const { episodeCount: _none, ...endless } = bebop();
    const decision = decideEpisodeAired(fields, committed(endless), aired(3));
    expect(decision).toMatchObject({ changed: ['episodes'] });
    expect(decision.kind === 'apply' && decision.record.episodeCount).toBeUndefined();
  });

  test('waits for an anime that is not here yet, and does not bring a deleted one back', () => {
    expect(decideEpisodeAired(fields, null, aired(3)).kind).toBe('later');
    expect(decideEpisodeAired(fields, committed(bebop(), { deleted: true }), aired(3))).toMatchObject({ kind: 'refuse', fault: 'deleted' });
  });

  test('that names no episode says nothing', () => {
    expect(decideEpisodeAired(fields, committed(bebop()), { nextEpisodeNumber: 4, at: 200 }).kind).toBe('ignore');
  });
});
