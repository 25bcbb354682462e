import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, Format, Status } from '#proto/anime';
import { Source } from '#proto/common';
import { recordFields as fields } from '../adapters/contract.ts';
import { decideEnriched, decideUpdated, needsNewVector } from './decide.ts';
import { bebop, committed } from '../testing.ts';

describe('an enriched record', () => {
  test('creates the anime when none of its ids is known', () => {
    const decision = decideEnriched(fields, null, { anime: bebop(), payloadHash: 'h1', at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', change: 'CREATED', payloadHash: 'h1', record: bebop(), waiting: [], times: { '*': 200 } });
    expect(decision.kind === 'apply' && decision.changed).toEqual(expect.arrayContaining(['titles', 'external_ids', 'format', 'status', 'synopsis', 'episode_count', 'episodes']));
    expect(decision.kind === 'apply' && decision.changed).not.toContain('season_year');
  });

  test('changes nothing when the same payload was committed', () => {
    const changedRecord = { ...bebop(), synopsis: 'Not even looked at.' };
    expect(decideEnriched(fields, committed(bebop()), { anime: changedRecord, payloadHash: 'h1', at: 200 }).kind).toBe('ignore');
  });

  test('without a hash is looked at, also where the one before had none', () => {
    const incoming = { ...bebop(), synopsis: 'Another.' };
    expect(decideEnriched(fields, committed(bebop(), { payloadHash: '' }), { anime: incoming, payloadHash: '', at: 200 })).toMatchObject({ changed: ['synopsis'] });
  });

  test('that says nothing new is remembered, so that it is known the next time', () => {
    expect(decideEnriched(fields, committed(bebop()), { anime: bebop(), payloadHash: 'h2', at: 200 })).toMatchObject({ kind: 'apply', change: 'SYNCED', changed: [], payloadHash: 'h2' });
  });

  test('names the fields that differ, and no others', () => {
    const incoming = { ...bebop(), synopsis: 'Bounty hunters in space.', status: Status.FINISHED };
    const decision = decideEnriched(fields, committed(bebop()), { anime: incoming, payloadHash: 'h2', at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', changed: ['status', 'synopsis'] });
  });

  test('leaves alone what it does not speak of', () => {
    const silent = { ...bebop(), synopsis: '', status: Status.FINISHED };
    const decision = decideEnriched(fields, committed(bebop()), { anime: silent, payloadHash: 'h2', at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', record: { synopsis: 'Bounty hunters.' }, changed: ['status'] });
  });

  test('adds ids to those known and never takes one away', () => {
    const incoming = { ...bebop(), externalIds: create(AnimeSchema, { externalIds: [{ source: Source.ANILIST, id: '1' }] }).externalIds };
    const decision = decideEnriched(fields, committed(bebop()), { anime: incoming, payloadHash: 'h2', at: 200 });
    expect(decision.kind === 'apply' && decision.record.externalIds.map(({ source }) => source)).toEqual([Source.MAL, Source.ANILIST]);
  });

  test('does not bring a deleted anime back', () => {
    expect(decideEnriched(fields, committed(bebop(), { deleted: true }), { anime: bebop(), payloadHash: 'h9', at: 200 })).toMatchObject({ kind: 'refuse', fault: 'deleted' });
  });

  test('keeps an enum value and a field of a newer contract', () => {
    const unknown = [{ no: 999, wireType: 2, data: new Uint8Array([1, 65]) }];
    const incoming = { ...bebop(), format: 77 as Format, $unknown: unknown };
    const decision = decideEnriched(fields, committed({ ...bebop(), format: Format.UNSPECIFIED }), { anime: incoming, payloadHash: 'h2', at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', changed: ['format', '(unknown)'], record: { format: 77, $unknown: unknown } });
  });
});

describe('an update', () => {
  test('applies the fields it names and no others', () => {
    const incoming = create(AnimeSchema, { status: Status.FINISHED, synopsis: 'Not named.' });
    const decision = decideUpdated(fields, committed(bebop()), { anime: incoming, changedFields: ['status'], at: 200 });
    expect(decision).toMatchObject({ kind: 'apply', changed: ['status'], record: { status: Status.FINISHED, synopsis: 'Bounty hunters.' } });
  });

  test('waits for an anime that is not here yet', () => {
    expect(decideUpdated(fields, null, { anime: bebop(), changedFields: ['status'], at: 200 }).kind).toBe('later');
  });

  test('does not bring a deleted anime back', () => {
    expect(decideUpdated(fields, committed(bebop(), { deleted: true }), { anime: bebop(), changedFields: ['status'], at: 200 })).toMatchObject({ kind: 'refuse', fault: 'deleted' });
  });

  test('that an operator has to decide on is kept, though nothing changes by it', () => {
    const incoming = { anime: create(AnimeSchema, { format: Format.OVA }), changedFields: ['format'], at: 200 };
    expect(decideUpdated(fields, committed(bebop()), incoming)).toMatchObject({ kind: 'apply', changed: [], waiting: [{ field: 'format' }], record: { format: Format.TV } });
  });

  test('that says what is known already changes nothing but how old it is', () => {
    const incoming = { anime: bebop(), changedFields: ['status'], at: 200 };
    expect(decideUpdated(fields, committed(bebop()), incoming)).toMatchObject({ kind: 'apply', changed: [], times: { status: 200 } });
    expect(decideUpdated(fields, committed(bebop(), { times: { status: 200 } }), incoming).kind).toBe('ignore');
  });
});

test('a change needs a new vector only when a field that feeds the embedded text is among it', () => {
  expect(needsNewVector(fields, ['status', 'episode_count', 'statistics'])).toBe(false);
  expect(needsNewVector(fields, ['status', 'synopsis'])).toBe(true);
  // Through the fields of its message: titles.romaji and its neighbours.
  expect(needsNewVector(fields, ['titles'])).toBe(true);
});
