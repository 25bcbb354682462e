import { describe, expect, it } from 'vitest';
import { decide, type Change } from './changes.ts';

const committed = (version: bigint): Change => ({ kind: 'committed', id: 'a', version });
const present = (version: bigint, digest = 'text') => ({ kind: 'present', version, digest, animeIds: [] }) as const;

describe('what the index does about a change', () => {
  it('embeds a record it has not seen', () => {
    expect(decide(committed(1n), undefined, { version: 1n, digest: 'text' })).toBe('embed');
  });

  it('keeps the vector while the embedded text is the same', () => {
    expect(decide(committed(2n), present(1n), { version: 2n, digest: 'text' })).toBe('update');
  });

  it('embeds again when the text has changed by the time the record is read', () => {
    expect(decide(committed(2n), present(1n), { version: 5n, digest: 'other text' })).toBe('embed');
  });

  it('does nothing about a change it already has, or a newer one of', () => {
    expect(decide(committed(2n), present(2n), { version: 2n, digest: 'text' })).toBe('nothing');
    expect(decide({ kind: 'deleted', id: 'a', version: 2n }, present(3n), undefined)).toBe('nothing');
  });

  it('does not bring back what was removed later', () => {
    expect(decide(committed(2n), { kind: 'removed', version: 3n }, { version: 2n, digest: 'text' })).toBe('nothing');
  });

  it('brings back what was committed anew after its removal', () => {
    expect(decide(committed(4n), { kind: 'removed', version: 3n }, { version: 4n, digest: 'text' })).toBe('embed');
  });

  it('removes a record that the catalog no longer has', () => {
    expect(decide(committed(2n), present(1n), undefined)).toBe('remove');
  });

  it('removes what an event says is deleted, also when a catalog that lags behind still has it', () => {
    expect(decide({ kind: 'deleted', id: 'a', version: 4n }, present(3n), { version: 3n, digest: 'text' })).toBe('remove');
  });

  it('waits for a catalog that answers with an older version than the event announced', () => {
    expect(decide(committed(3n), present(1n), { version: 2n, digest: 'text' })).toBe('await');
  });
});
