import { buildSchema, isObjectType, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { fragmentsOf } from '../guard/measure.ts';
import { schema as publicSchema } from '../schema/schema.ts';
import { policyOf } from './policy.ts';

const DIRECTIVE = `
  directive @cacheControl(maxAge: Int, swr: Int, staleIfError: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT
  enum CacheControlScope { PUBLIC PRIVATE }`;

const schema = buildSchema(`${DIRECTIVE}
  type Query {
    long: Thing
    short: Thing @cacheControl(maxAge: 10, swr: 5, staleIfError: 20)
    bare: Bare
    inheriting: Thing @cacheControl(inheritMaxAge: true)
    scalar: Int
    hintedScalar: Int @cacheControl(maxAge: 7)
  }
  type Mutation { change: Thing }
  type Thing @cacheControl(maxAge: 100, swr: 50, staleIfError: 200) {
    id: ID
    part: Part
    bare: Bare
    own: String @cacheControl(scope: PRIVATE)
    quick: String @cacheControl(maxAge: 1)
    never: String @cacheControl(maxAge: 0)
  }
  type Part @cacheControl(inheritMaxAge: true) { name: String bare: Bare }
  type Bare { name: String }`);

const policy = (query: string, within = schema) => {
  const document = parse(query);
  return policyOf(within, document.definitions[0] as OperationDefinitionNode, fragmentsOf(document));
};

describe('a policy', () => {
  test('is the hint of the type, unless the field has its own', () => {
    expect(policy('{ long { id } }')).toEqual({ maxAge: 100, staleWhileRevalidate: 50, staleIfError: 200 });
    expect(policy('{ short { id } }')).toEqual({ maxAge: 10, staleWhileRevalidate: 5, staleIfError: 20 });
  });

  test('is the least of all selected fields, fragments and aliases included', () => {
    expect(policy('{ long { id } a: short { id } }')?.maxAge).toBe(10);
    expect(policy('{ long { ...F } } fragment F on Thing { ... { quick } }')).toEqual({
      maxAge: 1,
      staleWhileRevalidate: 0,
      staleIfError: 0,
    });
    expect(policy('{ long { id quick @skip(if: true) } }')?.maxAge, '@skip is not looked at').toBe(1);
  });

  test('of what a thing is made of is the thing’s', () => {
    expect(policy('{ long { part { name } } }')?.maxAge).toBe(100);
  });

  test.each([
    ['a root field without a hint', '{ scalar }'],
    ['an object without a hint', '{ bare { name } }'],
    ['an object without a hint below one with', '{ long { id bare { name } } }'],
    ['an object without a hint below one that inherits', '{ long { part { bare { name } } } }'],
    ['a field that is private', '{ long { id own } }'],
    ['a field that is never kept', '{ long { never } }'],
    ['a mutation', 'mutation { change { id } }'],
    ['introspection', '{ long { id } __schema { types { name } } }'],
    ['nothing but the type’s name', '{ __typename }'],
    ['a fragment that contains itself', '{ ...F } fragment F on Query { ...F }'],
  ])('of %s is not to be kept', (_what, query) => expect(policy(query)).toBeNull());

  test('of a root field that has a hint counts, even of a scalar or one that inherits', () => {
    expect(policy('{ hintedScalar }')?.maxAge).toBe(7);
    expect(policy('{ inheriting { id } }')?.maxAge).toBe(100);
  });
});

test('every object type of the public schema says how long it is kept, or belongs to the status or is a root', () => {
  const silent = Object.values(publicSchema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && type.astNode?.directives?.length === 0)
    .map(({ name }) => name);
  expect(silent.sort()).toEqual([
    'AgentStatus',
    'CatalogStatus',
    'Mutation',
    'PointCount',
    'Query',
    'SearchStatus',
    'Status',
  ]);
});

test('an anime with all that it is made of is kept', () => {
  expect(policy('{ anime(idMal: 1) { id title { romaji } relations { target { id } } } }', publicSchema)).toEqual({
    maxAge: 3600,
    staleWhileRevalidate: 300,
    staleIfError: 86_400,
  });
});
