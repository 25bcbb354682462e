import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal';
import { introspectionFromSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The generated files of the client package, by their names in `edge/client/`: the schema as types that gql.tada infers from, and as SDL. */
export function clientFiles(schema: GraphQLSchema): Readonly<Record<string, string>> {
  const introspection = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }));
  const types = `// Generated from the SDL by edge/build/types.ts; never edited.\n\nexport type introspection = ${preprocessIntrospection(introspection)};\n`;
  return { 'introspection.gen.ts': types, 'schema.graphql': `${printSchema(schema)}\n` };
}
