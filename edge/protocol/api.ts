import type { Api } from '../operation/api.ts';
import { schema, schemaVersion } from '../schema/schema.ts';
import { refuse } from './reply.ts';
import { shape } from './shape.ts';

/** Our own API, answered as the specification of GraphQL over HTTP asks. */
export const graphqlApi: Api = { name: 'graphql', schema, version: schemaVersion, shape, refuse };
