import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.gen.ts';

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
export { createClient, EchoraError, type Client, type ClientOptions, type GraphQLFault } from './request.ts';

/**
 * Makes a document of a text, typed by Echora's schema: result and variables follow from what is selected, without a build step. It is a
 * TypedDocumentNode, as Apollo, urql and `createClient` take it.
 */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { ID: string; DateTime: string } }>();
