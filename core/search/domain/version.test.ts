import { describe, expect, it } from 'vitest';
import { isNewer, newestOfEach } from './version.ts';

describe('the version guard', () => {
  it('lets a newer version pass', () => {
    expect(isNewer({ version: 3n }, { version: 2n })).toBe(true);
  });

  it('lets anything pass for an id never heard of', () => {
    expect(isNewer({ version: 1n }, undefined)).toBe(true);
  });

  it('stops an older version, and the same one again', () => {
    expect(isNewer({ version: 2n }, { version: 3n })).toBe(false);
    expect(isNewer({ version: 3n }, { version: 3n })).toBe(false);
  });

  it('keeps only the newest of each id of a batch', () => {
    const newest = newestOfEach([
      { id: 'a', version: 2n },
      { id: 'b', version: 1n },
      { id: 'a', version: 3n },
      { id: 'a', version: 1n },
    ]);
    expect(newest).toEqual([
      { id: 'a', version: 3n },
      { id: 'b', version: 1n },
    ]);
  });
});
