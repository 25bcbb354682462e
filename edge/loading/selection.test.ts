import { GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { AnimeSchema } from '#proto/anime';
import { schema } from '../schema/schema.ts';
import { animeMask } from './selection.ts';

test('every field of Anime is fetched by a field that the record has', () => {
  const fields = Object.keys((schema.getType('Anime') as GraphQLObjectType).getFields());
  const known = new Set(AnimeSchema.fields.map(({ name }) => name));
  expect(animeMask(fields).filter((path) => !known.has(path))).toEqual([]);
});

test('every field of the record can be asked for', () => {
  const fields = Object.keys((schema.getType('Anime') as GraphQLObjectType).getFields());
  const mask = animeMask(fields);
  expect(AnimeSchema.fields.map(({ name }) => name).filter((name) => !mask.includes(name))).toEqual([]);
});

test('fields that come from the same place are fetched once, the id always', () => {
  expect(animeMask(['idMal', 'idAnilist', '__typename'])).toEqual(['external_ids', 'id']);
});
