import { expect, test } from 'vitest';
import type { Anime } from '#proto/anime';
import { Workspace } from './identity.ts';
import type { Committed } from './record.ts';

const anime = (id: string): Committed => ({ id, version: 1n, record: {} as Anime, payloadHash: '', deleted: false, times: {} });

test('an anime is found by any one of its outside ids', () => {
  const workspace = new Workspace();
  workspace.put(anime('a'), ['MAL:1', 'ANIDB:23']);
  expect(workspace.identify('', ['KITSU:9', 'ANIDB:23'])).toMatchObject({ kind: 'known', anime: { id: 'a' } });
});

test('ids that nobody has mean a new anime', () => {
  expect(new Workspace().identify('', ['MAL:1'])).toEqual({ kind: 'new' });
});

test('ids of two anime are ambiguous, and both are named', () => {
  const workspace = new Workspace();
  workspace.put(anime('a'), ['MAL:1']);
  workspace.put(anime('b'), ['ANILIST:2']);
  const identity = workspace.identify('', ['MAL:1', 'ANILIST:2']);
  expect(identity.kind === 'ambiguous' && identity.anime.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('an anime is at hand by its id, and its id by any of its outside ids', () => {
  const workspace = new Workspace();
  workspace.put(anime('a'), ['MAL:1']);
  expect([workspace.get('a')?.id, workspace.get('b')]).toEqual(['a', undefined]);
  expect([workspace.ownerOf('MAL:1'), workspace.ownerOf('MAL:2')]).toEqual(['a', undefined]);
});

test('our own id settles which anime is meant', () => {
  const workspace = new Workspace();
  workspace.put(anime('a'), ['MAL:1']);
  workspace.put(anime('b'), ['MAL:2']);
  expect(workspace.identify('b', ['MAL:1'])).toMatchObject({ kind: 'known', anime: { id: 'b' } });
});

test('what an earlier event of the batch created is known to the next', () => {
  const workspace = new Workspace();
  expect(workspace.unknown(['MAL:5', 'MAL:5'])).toEqual(['MAL:5']);
  workspace.put(anime('new'), ['MAL:5']);
  expect(workspace.identify('', ['MAL:5'])).toMatchObject({ kind: 'known', anime: { id: 'new' } });
  expect(workspace.unknown(['MAL:5'])).toEqual([]);
});
