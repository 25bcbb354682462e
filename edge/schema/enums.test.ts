import type { DescEnum } from '@bufbuild/protobuf';
import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as animeProto from '#proto/anime';
import * as catalogProto from '#proto/catalog';
import * as characterProto from '#proto/character';
import * as commonProto from '#proto/common';
import * as filterProto from '#proto/filter';
import * as relationProto from '#proto/relation';
import * as webhooksProto from '#proto/webhooks';
import { nameOf } from './enums.ts';
import { schema } from './schema.ts';

/** Enums whose name differs in GraphQL: AniList's users expect what the thing is in front. */
const RENAMED: Readonly<Record<string, string>> = {
  Format: 'AnimeFormat',
  Status: 'AnimeStatus',
  'Image.Kind': 'ImageKind',
  'Image.Size': 'ImageSize',
  'ThemeSong.Kind': 'ThemeSongKind',
};

/** What an ingestion tells its producer is not for the public; a sort is a field and its direction in one. */
const ELSEWHERE = ['IngestOutcome', 'SortField'];

const nameOfEnum = ({ typeName }: DescEnum): string => typeName.replace('echora.v1.', '');
const protoEnums = [animeProto, catalogProto, characterProto, commonProto, filterProto, relationProto, webhooksProto]
  .flatMap((file) => Object.values(file) as { kind?: string }[])
  .filter((value): value is DescEnum => value.kind === 'enum')
  .filter((desc) => !ELSEWHERE.includes(nameOfEnum(desc)));
const known = (desc: DescEnum) => desc.values.filter(({ number }) => number !== 0).map(({ localName }) => localName);

describe('enums', () => {
  test('there are proto enums to walk', () => expect(protoEnums.length).toBeGreaterThanOrEqual(16));

  test.each(protoEnums.map((desc) => [nameOfEnum(desc), desc] as const))(
    'every value of %s has its GraphQL value, and no other exists',
    (name, desc) => {
      const type = schema.getType(RENAMED[name] ?? name);
      if (!isEnumType(type)) throw new Error(`no GraphQL enum for ${name}`);
      expect(type.getValues().map((value) => value.name)).toEqual(known(desc));
    },
  );

  test('every field that can be sorted by can be sorted by each way', () => {
    const type = schema.getType('AnimeSort');
    const names = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    expect(names).toEqual(known(filterProto.SortFieldSchema).flatMap((name) => [name, `${name}_DESC`]));
  });

  test('an unspecified value is null', () => expect(nameOf(animeProto.Format, 0)).toBeNull());

  test('a number that only a newer producer knows is null', () => expect(nameOf(animeProto.Format, 999)).toBeNull());
});
