import { describe, expect, test } from 'vitest';
import type { SourcePort } from './domain/source.ts';
import { planInputs } from './plan.ts';

const source = (name: string, input: SourcePort['input'], extra: Partial<SourcePort> = {}): SourcePort => ({
  name, input, description: '', fingerprint: () => Promise.resolve(null),
  policy: { licence: '', terms: '', attribution: '', rateLimit: '', redistribution: 'allowed' },
  read: () => { throw new Error('nothing is read by planning'); },
  ...extra,
});
const own = source('bangumi-data', 'optional file');
const ids = source('arm', 'none', { completes: true });
const known = [own, ids, ...['anime-offline-database', 'fribb', 'anime-lists'].map((name) => source(name, 'file', { completes: name !== 'anime-offline-database' })), source('jikan', 'anime'), source('kitsu', 'anime')];
const wishes = { sources: [], only: [], acceptedTerms: [], permissions: {} };
const plan = (more: object) => planInputs(known, [own, ids], { ...wishes, ...more }, true).map(({ source: { name }, path }) => (path ? `${name}=${path.replace(/^https?:\/\/([^/]+).*$/, '$1')}` : name));

describe('what is to be read', () => {
  test('is what the sources bring themselves when nothing is named', () => {
    expect(plan({})).toEqual(['bangumi-data', 'arm']);
  });

  test('comes in the order in which one may ask what those before it know: records, lists of ids, live sources', () => {
    expect(plan({ sources: ['jikan=known', 'fribb=https://x.y/list.json', 'anime-offline-database=https://x.y/a.json'] }))
      .toEqual(['bangumi-data', 'anime-offline-database=x.y', 'arm', 'fribb=x.y', 'jikan=known']);
  });

  test('has a newer file of a package instead of the installed one', () => {
    expect(plan({ sources: ['bangumi-data=https://x.y/data.json'] })).toEqual(['bangumi-data=x.y', 'arm']);
  });

  test('is with --fill every public file and the live sources that anybody may ask', () => {
    expect(plan({ fill: true }).map((text) => text.split('=')[0])).toEqual(['bangumi-data', 'anime-offline-database', 'arm', 'fribb', 'anime-lists', 'jikan', 'kitsu']);
  });
});
