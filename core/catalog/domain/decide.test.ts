import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, Format, Status, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import { EpisodeSchema } from '#proto/episode';
import { recordFields as fields } from '../adapters/contract.ts';
import { decideEnriched, decideEpisodeAired, decideUpdated, needsNewVector } from './decide.ts';
import type { Committed } from './record.ts';

const bebop = () => create(AnimeSchema, {
  titles: { romaji: 'Cowboy Bebop' },
  externalIds: [{ source: Source.MAL, id: '1' }],
  format: Format.TV,
  status: Status.RELEASING,
  synopsis: 'Bounty hunters.',
  episodeCount: 2,
  episodes: [{ number: 1, title: 'Asteroid Blues' }],
});
const committed = (record: Anime, more: Partial<Committed> = {}): Committed =>
  ({ id: 'a', version: 3n, record, payloadHash: 'h1', deleted: false, times: { '*': 100 }, ...more });

describe('an enriched record', () => {
  test('creates the anime when none of its ids is known', () => {
    const decision = decideEnriched(fields, null, { anime: bebop(), payloadHash: 'h1', at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', payloadHash: 'h1' });
    expect(decision.kind === 'apply' && decision.changed).toContain('synopsis');
  });

  test('changes nothing when the same payload was committed', () => {
    const changedRecord = { ...bebop(), synopsis: 'Not even looked at.' };
    expect(decideEnriched(fields, committed(bebop()), { anime: changedRecord, payloadHash: 'h1', at: 200 }).kind).toBe('ignore');
  });

  test('names the fields that differ, and no others', () => {
    const news = { ...bebop(), synopsis: 'Bounty hunters in space.', status: Status.FINISHED };
    const decision = decideEnriched(fields, committed(bebop()), { anime: news, payloadHash: 'h2', at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', changed: ['status', 'synopsis'] });
  });

  test('leaves alone what it does not speak of', () => {
    const silent = { ...bebop(), synopsis: '', status: Status.FINISHED };
    const decision = decideEnriched(fields, committed(bebop()), { anime: silent, payloadHash: 'h2', at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', record: { synopsis: 'Bounty hunters.' }, changed: ['status'] });
  });

  test('adds ids to those known and never takes one away', () => {
    const news = { ...bebop(), externalIds: create(AnimeSchema, { externalIds: [{ source: Source.ANILIST, id: '1' }] }).externalIds };
    const decision = decideEnriched(fields, committed(bebop()), { anime: news, payloadHash: 'h2', at: 200 });
    expect(decision.kind === 'apply' && decision.record.externalIds.map(({ source }) => source)).toEqual([Source.MAL, Source.ANILIST]);
  });

  test('does not bring a deleted anime back', () => {
    expect(decideEnriched(fields, committed(bebop(), { deleted: true }), { anime: bebop(), payloadHash: 'h9', at: 200 })).toMatchObject({ kind: 'refuse', fault: 'deleted' });
  });

  test('keeps an enum value and a field of a newer contract', () => {
    const unknown = [{ no: 999, wireType: 2, data: new Uint8Array([1, 65]) }];
    const news = { ...bebop(), format: 77 as Format, $unknown: unknown };
    const decision = decideEnriched(fields, committed({ ...bebop(), format: Format.UNSPECIFIED }), { anime: news, payloadHash: 'h2', at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', changed: ['format', '(unknown)'], record: { format: 77, $unknown: unknown } });
  });
});

describe('an update', () => {
  test('applies the fields it names and no others', () => {
    const news = create(AnimeSchema, { status: Status.FINISHED, synopsis: 'Not named.' });
    const decision = decideUpdated(fields, committed(bebop()), { anime: news, changedFields: ['status'], at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', changed: ['status'], record: { status: Status.FINISHED, synopsis: 'Bounty hunters.' } });
  });

  test('waits for an anime that is not here yet', () => {
    expect(decideUpdated(fields, null, { anime: bebop(), changedFields: ['status'], at: 200 }).kind).toBe('later');
  });

  test('that says what is known already changes nothing but how old it is', () => {
    const news = { anime: bebop(), changedFields: ['status'], at: 200 };
    expect(decideUpdated(fields, committed(bebop()), news)).toMatchObject({ kind: 'apply', changed: [], times: { status: 200 } });
    expect(decideUpdated(fields, committed(bebop(), { times: { status: 200 } }), news).kind).toBe('ignore');
  });
});

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
});

test('a change needs a new vector only when a field that feeds the embedded text is among it', () => {
  expect(needsNewVector(fields, ['status', 'episode_count', 'statistics'])).toBe(false);
  expect(needsNewVector(fields, ['status', 'synopsis'])).toBe(true);
  // Through the fields of its message: titles.romaji and its neighbours.
  expect(needsNewVector(fields, ['titles'])).toBe(true);
});
