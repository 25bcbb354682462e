import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildSchema, parse, printSchema, type DocumentNode } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { clientFiles } from './client.ts';

/**
 * Writes what follows from the SDL and from the front page's queries: `edge/schema/types.gen.ts`, what the client package has of the
 * schema, the types of the page's answers, and its queries as a manifest of trusted documents. With --check it only says whether they are the same.
 */
const EDGE = new URL('../', import.meta.url);
const GENERATED = '// Generated from the SDL beside it by edge/build/types.ts; never edited.\n/* eslint-disable */\n';

const sdl = textsIn('schema/').map(({ text }) => text).join('\n');
const queries = textsIn('site/queries/');
const schema = parse(printSchema(buildSchema(sdl)));
const scalars = { ID: 'string', DateTime: 'string' };

await writeTypes('schema/', schema, {
  scalars,
  // A field of the schema that a presenter forgets does not compile; arguments stay optional.
  avoidOptionals: { field: true, inputValue: false },
  contextType: '../context.ts#GraphQLContext',
  mappers: { Anime: './models.ts#AnimeModel', AnimeRelation: './models.ts#RelationModel', StaffProfile: './models.ts#StaffModel', StudioProfile: './models.ts#StudioModel' },
});

// AniList's, as far as its facade speaks it; it shares the directives about caching and cost.
const anilist = [...textsIn('facades/anilist/schema/'), ...textsIn('schema/').filter(({ name }) => name === 'cache.graphql')];
const models = ['Page', 'Media', 'AiringSchedule', 'Character', 'Staff', 'Studio', 'Recommendation', 'CharacterEdge', 'MediaEdge'];
await writeTypes('facades/anilist/', parse(printSchema(buildSchema(anilist.map(({ text }) => text).join('\n')))), {
  scalars: { CountryCode: 'string', FuzzyDateInt: 'number', Json: 'unknown' },
  immutableTypes: true,
  contextType: '../../context.ts#GraphQLContext',
  mappers: Object.fromEntries(models.map((type) => [type, `./models.ts#${type}Model`])),
});

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

/**
 * The schema's own types, which import nothing, and the types of its resolvers, which know the context and the models: apart, so that neither of
 * these has to import what imports it.
 */
async function writeTypes(folder: string, of: DocumentNode, { contextType, mappers, ...own }: Record<string, unknown>): Promise<void> {
  const config = { ...own, enumsAsTypes: true, maybeValue: 'T | null', skipTypename: true, useTypeImports: true };
  const common = { filename: 'types.gen.ts', schema: of, documents: [], pluginMap: { typescript, resolvers } };
  const types = await codegen({ ...common, config, plugins: [{ typescript: {} }] });
  await write(`${folder}types.gen.ts`, GENERATED + types, 'typescript');
  const resolving = { ...config, contextType, mappers, namespacedImportName: 'Types' };
  const resolverTypes = await codegen({ ...common, config: resolving, plugins: [{ resolvers: {} }] });
  await write(`${folder}resolvers.gen.ts`, `${GENERATED}import type * as Types from './types.gen.ts';\n${resolverTypes}`, 'typescript');
}

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
