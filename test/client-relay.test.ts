import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { ROOT } from '../dev/options.ts';
import made, { type seasonQuery } from '../edge/client/examples/relay/__generated__/seasonQuery.graphql.ts';
import { graphql, type ResultOf, type VariablesOf } from '../edge/client/index.ts';

const read = (path: string) => readFileSync(join(ROOT, 'edge/client', path), 'utf8');

/** The compiler itself is not installed: 118 MB, for one file that seldom changes. */
describe('the file that Relay’s compiler made for the example', () => {
  test('was made of the query as it is now', () => {
    const [, query = ''] = /graphql`([^`]+)`/.exec(read('examples/relay/season.ts')) ?? [];
    const hash = createHash('md5').update(print(parse(query))).digest('hex');
    expect((made as { hash?: string }).hash, 'run "npx relay-compiler@21.0.1" in edge/client/examples/relay').toBe(hash);
  });

  test('asks what the schema answers', () => {
    expect(validate(buildSchema(read('schema.graphql')), parse(made.params.text ?? ''))).toEqual([]);
  });

  test('has types that hold what the schema answers', () => {
    const _Season = graphql(`query ($year: Int!, $season: Season!, $after: String) {
      season(year: $year, season: $season, first: 2, after: $after) { edges { node { id title { romaji english } } } pageInfo { hasNextPage endCursor } }
    }`);
    expectTypeOf<ResultOf<typeof _Season>>().toExtend<seasonQuery['response']>();
    expectTypeOf<seasonQuery['variables']>().toExtend<VariablesOf<typeof _Season>>();
  });
});
