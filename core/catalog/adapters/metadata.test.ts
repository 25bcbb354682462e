import { create, fromBinary, fromJson, toBinary } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import { AnimeSchema, type Format } from '#proto/anime';
import { CharacterRole, CharacterSchema } from '#proto/character';
import { Source } from '#proto/common';
import { animeMetadata, characterMetadata } from './metadata.ts';

/** As the database gives it back: floats have 32 bits. */
const stored = (init: Parameters<typeof create<typeof AnimeSchema>>[1]) => fromBinary(AnimeSchema, toBinary(AnimeSchema, create(AnimeSchema, init)));

test('metadata is protobuf JSON by the names of the contract, from which the record can be made again', () => {
  const record = stored({ titles: { romaji: 'Show' }, seasonYear: 2026, genres: ['Action'], statusAsOf: { seconds: 1n, nanos: 0 } });
  const metadata = animeMetadata(record);
  expect(metadata).toEqual({ titles: { romaji: 'Show' }, season_year: 2026, genres: ['Action'], status_as_of: '1970-01-01T00:00:01Z' });
  expect(fromJson(AnimeSchema, metadata)).toEqual(record);
});

test('a score reads as the source wrote it, and is the same number to the contract', () => {
  const record = stored({ statistics: [8.72, 7.1, 0.1, 10, 6.123456].map((score) => ({ platform: Source.MAL, score })) });
  const metadata = animeMetadata(record);
  expect((metadata['statistics'] as { score: number }[]).map(({ score }) => score)).toEqual([8.72, 7.1, 0.1, 10, 6.123456]);
  expect(stored(fromJson(AnimeSchema, metadata))).toEqual(record);
});

test('a value that this version cannot name keeps its number', () => {
  expect(animeMetadata(stored({ format: 99 as Format }))).toEqual({ format: 99 });
});

test('what is known of a character stands with the character; an anime has its id, name, part and voices', () => {
  const character = { id: 'c1', name: 'Ann', description: 'Long.', favorites: 5, version: 3n };
  const record = stored({ characters: [{ character, role: CharacterRole.MAIN, billing: 1, voiceActors: [{ name: 'Bob', language: 'ja' }] }] });
  expect(animeMetadata(record)).toEqual({
    characters: [{ character: { id: 'c1', name: 'Ann' }, role: 'CHARACTER_ROLE_MAIN', billing: 1, voice_actors: [{ name: 'Bob', language: 'ja' }] }],
  });
  expect(record.characters[0]?.character?.description).toBe('Long.');
  expect(characterMetadata(create(CharacterSchema, character))).toEqual({ name: 'Ann', description: 'Long.', favorites: 5 });
});

test('a zero character, which the JSON of PostgreSQL can not have, is replaced', () => {
  expect(animeMetadata(stored({ synopsis: 'a\0b', genres: ['c\0'] }))).toEqual({ synopsis: 'a\uFFFDb', genres: ['c\uFFFD'] });
});

test('a field with an instant that JSON can not have is left out, and no other', () => {
  const record = stored({ titles: { romaji: 'Show' }, seasonYear: 2026, episodes: [{ number: 1, airedAt: { seconds: 10n ** 15n, nanos: 0 } }] });
  expect(animeMetadata(record)).toEqual({ titles: { romaji: 'Show' }, season_year: 2026 });
});
