import type { GraphQLContext } from '../context.ts';
import { RequestError } from '../errors.ts';
import { answerTo } from '../protocol/endpoint.ts';
import { RETRY_AFTER_SECONDS } from '../protocol/reply.ts';
import type { Anime, Change as ChangeOfAnime } from '../schema/types.gen.ts';

/** A change as the public operation tells it, with its place in the feed. */
export interface Change {
  readonly cursor: string;
  readonly node: Pick<ChangeOfAnime, 'animeId' | 'version' | 'kind' | 'changedFields' | 'committedAt' | 'successorId'> & {
    readonly anime?: Pick<Anime, 'status'> | null;
  };
}

export interface ChangePage {
  readonly changes: readonly Change[];
  /** Where to go on. */
  readonly cursor: string;
  readonly hasMore: boolean;
}

interface Body {
  readonly data?: { readonly changesSince: Connection } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

interface Connection {
  readonly edges?: readonly Change[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage?: boolean };
}

const LATEST = 'query PushLatest { changesSince(latest: true) { pageInfo { endCursor } } }';
const pageOf = (more: string) => `query PushChanges($cursor: String) {
  changesSince(cursor: $cursor, first: 50) {
    edges { cursor node { animeId version kind changedFields committedAt successorId ${more} } }
    pageInfo { endCursor hasNextPage }
  }
}`;
const PLAIN = pageOf('');
const AIRING = pageOf('anime { status }');

/** Where the changes begin that are committed from now on. Throws RequestError. */
export async function latestCursor(c: GraphQLContext): Promise<string> {
  return (await ask(c, LATEST, {})).pageInfo.endCursor;
}

/**
 * What changed after a cursor, the first 50: the public `changesSince`, so that all who wait at one cursor share one kept
 * answer, which the next change purges. Throws RequestError: 400 for a cursor that is none, 503 while the data is away.
 */
export async function changesAfter(c: GraphQLContext, cursor: string, withAiring: boolean): Promise<ChangePage> {
  const { edges = [], pageInfo } = await ask(c, withAiring ? AIRING : PLAIN, { cursor });
  return { changes: edges, cursor: pageInfo.endCursor, hasMore: pageInfo.hasNextPage ?? false };
}

async function ask(c: GraphQLContext, query: string, variables: Record<string, unknown>): Promise<Connection> {
  const served = await answerTo(c, c.get('edge').binders.graphql.bind({ query, variables, operationName: null }));
  const { data, errors: [error] = [] } = JSON.parse(served.body) as Body;
  if (data && !error) return data.changesSince;
  if (error?.extensions.code === 'BAD_USER_INPUT') throw new RequestError(400, 'BAD_REQUEST', error.message);
  throw new RequestError(503, 'UNAVAILABLE', 'the changes cannot be read at the moment, try again', {
    headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
  });
}
