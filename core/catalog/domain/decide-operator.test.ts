import { describe, expect, test } from 'vitest';
import { recordFields as fields } from '../adapters/contract.ts';
import { atVersion, decideDelete, decideRestore } from './decide.ts';
import { bebop, committed } from '../testing.ts';

describe('an operator', () => {
  test('withdraws an anime, which then is as it was, and once only', () => {
    expect(decideDelete(committed(bebop()))).toMatchObject({ kind: 'apply', change: 'DELETED', record: bebop(), changed: [], waiting: [] });
    expect(decideDelete(committed(bebop(), { deleted: true })).kind).toBe('ignore');
  });

  test('brings it back, all of it new to those that follow, and only if it was withdrawn', () => {
    const restored = decideRestore(fields, committed(bebop(), { deleted: true }));
    expect(restored).toMatchObject({ kind: 'apply', change: 'RESTORED', record: bebop(), changed: expect.arrayContaining(['titles', 'synopsis', 'episodes']) });
    expect(restored.kind === 'apply' && restored.changed).not.toContain('season_year');
    expect(decideRestore(fields, committed(bebop())).kind).toBe('ignore');
  });

  test('is told that there is no such anime', () => {
    const absent = { kind: 'refuse', fault: 'absent' };
    expect(decideDelete(null)).toMatchObject(absent);
    expect(decideRestore(fields, null)).toMatchObject(absent);
    expect(atVersion(0n, decideDelete)(null)).toMatchObject(absent);
  });

  test('decides on the version that was looked at, or on any', () => {
    const current = committed(bebop(), { version: 3n });
    expect(atVersion(3n, decideDelete)(current)).toMatchObject({ kind: 'apply', change: 'DELETED' });
    expect(atVersion(0n, decideDelete)(current)).toMatchObject({ kind: 'apply', change: 'DELETED' });
    expect(atVersion(2n, decideDelete)(current)).toMatchObject({ kind: 'refuse', fault: 'outdated' });
  });
});
