import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildSchema, parse, printSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { clientFiles } from './client.ts';

/**
 * Writes what follows from the SDL and from the front page's queries: `edge/schema/types.gen.ts`, what the client package has of the
 * schema, the types of the page's answers, and its queries as a manifest of trusted documents. With --check it only says whether they are the same.
 */
const EDGE = new URL('../', import.meta.url);

const sdl = textsIn('schema/').map(({ text }) => text).join('\n');
const queries = textsIn('site/queries/');
const schema = parse(printSchema(buildSchema(sdl)));
const scalars = { ID: 'string', DateTime: 'string' };

const resolverTypes = await codegen({
  filename: 'types.gen.ts',
  schema,
  documents: [],
  config: {
    scalars,
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
await write('schema/types.gen.ts', `// Generated from the SDL beside it by edge/build/types.ts; never edited.\n/* eslint-disable */\n${resolverTypes}`, 'typescript');

// AniList's, as far as its facade speaks it; it shares the directives about caching and cost.
const anilistTypes = await codegen({
  filename: 'types.gen.ts',
  schema: parse(printSchema(buildSchema([...textsIn('facades/anilist/schema/'), ...textsIn('schema/').filter(({ name }) => name === 'cache.graphql')].map(({ text }) => text).join('\n')))),
  documents: [],
  config: {
    scalars: { CountryCode: 'string', FuzzyDateInt: 'number', Json: 'unknown' },
    immutableTypes: true,
    enumsAsTypes: true,
    maybeValue: 'T | null',
    skipTypename: true,
    useTypeImports: true,
    contextType: '../../context.ts#GraphQLContext',
    mappers: Object.fromEntries(
      ['Page', 'Media', 'AiringSchedule', 'Character', 'Staff', 'Studio', 'Recommendation', 'CharacterEdge', 'MediaEdge'].map((type) => [type, `./models.ts#${type}Model`]),
    ),
  },
  pluginMap: { typescript, resolvers },
  plugins: [{ typescript: {} }, { resolvers: {} }],
});
await write('facades/anilist/types.gen.ts', `// Generated from the SDL beside it by edge/build/types.ts; never edited.\n/* eslint-disable */\n${anilistTypes}`, 'typescript');

// Refuses a query that the schema does not answer.
const answerTypes = await codegen({
  filename: 'answers.gen.ts',
  schema,
  documents: queries.map(({ name, text }) => ({ location: name, document: parse(text) })),
  config: { scalars, enumsAsTypes: true, skipTypename: true, avoidOptionals: false, immutableTypes: true },
  pluginMap: { operations },
  plugins: [{ operations: {} }],
});
await write('site/app/answers.gen.ts', `// Generated from edge/site/queries by edge/build/types.ts; never edited.\n/* eslint-disable */\n${answerTypes}`, 'typescript');

const manifest = queries.map(({ text }) => ({ id: createHash('sha256').update(text).digest('hex'), body: text }));
await write('site/queries.gen.json', JSON.stringify({ operations: manifest }), 'json');
for (const [name, text] of Object.entries(clientFiles(buildSchema(sdl)))) keep(`client/${name}`, text);

function textsIn(folder: string): { name: string; text: string }[] {
  const names = readdirSync(new URL(folder, EDGE)).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => ({ name, text: readFileSync(new URL(folder + name, EDGE), 'utf8') }));
}

async function write(path: string, content: string, parser: 'typescript' | 'json'): Promise<void> {
  const file = new URL(path, EDGE);
  const style = { ...(await resolveConfig(file)), singleQuote: true, printWidth: 120, parser };
  keep(path, await format(content, style));
}

function keep(path: string, text: string): void {
  const file = new URL(path, EDGE);
  if (!process.argv.includes('--check')) return writeFileSync(file, text);
  if (readFileSync(file, 'utf8') === text) return;
  console.error(`edge/${path} is not what the SDL and the queries say: run "npm run sdl"`);
  process.exitCode = 1;
}
