import { describe, expect, it } from 'vitest';
import { createFileRegistry, fromBinary, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { readFileSync } from 'node:fs';
import { file_echora_v1_anime } from '#proto/anime';
import { setExtension, clearExtension, type DescMessage } from '@bufbuild/protobuf';
import { payload, PayloadType } from '#proto/options';
import { describe as describeEntity, describeAll } from './adapters/contract.ts';
import { breaks, listingOf, type Listing } from './listing.ts';

const committed = JSON.parse(readFileSync(new URL('./collection.json', import.meta.url), 'utf8')) as Listing;

/** The contract's Anime with the options of one of its fields changed. */
function animeWith(
  fieldName: string,
  change: (
    options: NonNullable<(typeof file_echora_v1_anime.proto.messageType)[number]['field'][number]['options']>,
  ) => void,
): DescMessage {
  const file = fromBinary(FileDescriptorProtoSchema, toBinary(FileDescriptorProtoSchema, file_echora_v1_anime.proto));
  const field = file.messageType.find(({ name }) => name === 'Anime')!.field.find(({ name }) => name === fieldName)!;
  change(field.options!);
  const registry = createFileRegistry(file, (path) =>
    file_echora_v1_anime.dependencies.find(({ name }) => `${name}.proto` === path),
  );
  return registry.getMessage('echora.v1.Anime')!;
}

const listingWith = (anime: DescMessage) => listingOf({ ...describeAll(), ANIME: describeEntity(anime, 'ANIME') });

describe('the committed listing of the collection', () => {
  it('is what the contract marks', () => {
    expect(breaks(committed, listingOf(describeAll()))).toEqual([]);
  });

  it('names the index that a field breaks which is no longer marked', () => {
    const unmarked = animeWith('season_year', (options) => clearExtension(options, payload));
    expect(breaks(committed, listingWith(unmarked))).toEqual([
      'ANIME payload season_year: the index has it as integer; the contract no longer marks it',
    ]);
  });

  it('names the index that a field breaks which is marked as another type', () => {
    const retyped = animeWith('season_year', (options) => setExtension(options, payload, PayloadType.KEYWORD));
    expect(breaks(committed, listingWith(retyped))).toEqual([
      'ANIME payload season_year: the index has it as integer; the contract marks it as keyword',
    ]);
  });

  it('names what the contract marks and the index does not have', () => {
    const { 'ANIME payload is_adult': _left, ...fewer } = committed;
    expect(breaks(fewer, committed)).toEqual([
      'ANIME payload is_adult: the contract marks it as bool; the index does not have it',
    ]);
  });
});
