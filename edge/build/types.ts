import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildSchema, parse, printSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';

/** Writes `edge/schema/types.gen.ts` from the SDL, on which alone it depends; with --check it only says whether it is the same. */
const SCHEMA = new URL('../schema/', import.meta.url);
const OUTPUT = new URL('types.gen.ts', SCHEMA);

const sdl = readdirSync(SCHEMA)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => readFileSync(new URL(name, SCHEMA), 'utf8'))
  .join('\n');

const types = await codegen({
  filename: OUTPUT.pathname,
  schema: parse(printSchema(buildSchema(sdl))),
  documents: [],
  config: {
    scalars: { ID: 'string', DateTime: 'string' },
    // A field of the schema that a presenter forgets does not compile; arguments stay optional.
    avoidOptionals: { field: true, inputValue: false },
    enumsAsTypes: true,
    maybeValue: 'T | null',
    skipTypename: true,
    useTypeImports: true,
    contextType: '../context.ts#GraphQLContext',
    mappers: { Anime: './anime.ts#AnimeModel', AnimeRelation: './relation.ts#RelationModel', StaffProfile: './staff.ts#StaffModel', StudioProfile: './studios.ts#StudioModel' },
  },
  pluginMap: { typescript, resolvers },
  plugins: [{ typescript: {} }, { resolvers: {} }],
});

const banner = '// Generated from the SDL beside it by edge/build/types.ts; never edited.\n/* eslint-disable */\n';
const style = { ...(await resolveConfig(OUTPUT)), singleQuote: true, printWidth: 120, parser: 'typescript' };
const text = await format(banner + types, style);
if (!process.argv.includes('--check')) writeFileSync(OUTPUT, text);
else if (readFileSync(OUTPUT, 'utf8') !== text) {
  console.error('edge/schema/types.gen.ts is not what the SDL says: run "node edge/build/types.ts"');
  process.exitCode = 1;
}
