import type { GraphQLContext } from '../context.ts';
import { executeInternal } from '../protocol/ask-own.ts';
import type { Change as ChangeOfAnime } from '../schema/types.gen.ts';

/** A change as the public operation tells it, with its place in the feed. */
export interface Change {
  readonly cursor: string;
  readonly node: Pick<ChangeOfAnime, 'animeId' | 'version' | 'kind' | 'changedFields' | 'committedAt' | 'successorId' | 'onAir'>;
}

export interface ChangePage {
  readonly changes: readonly Change[];
  /** Where to go on. */
  readonly cursor: string;
  readonly hasMore: boolean;
}

interface Connection {
  readonly edges?: readonly Change[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage?: boolean };
}

const LATEST = 'query PushLatest { changesSince(latest: true) { pageInfo { endCursor } } }';
const PAGE = `query PushChanges($cursor: String) {
  changesSince(cursor: $cursor, first: 50) {
    edges { cursor node { animeId version kind changedFields committedAt successorId onAir } }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** Where the changes begin that are committed from now on. Throws RequestError. */
export async function latestCursor(c: GraphQLContext): Promise<string> {
  return (await ask(c, LATEST, {})).pageInfo.endCursor;
}

/**
 * What changed after a cursor, the first 50: the public `changesSince`, so that all who wait at one cursor share one kept
 * answer, which the next change purges. Throws RequestError: 400 for a cursor that is none, 503 while the data is away.
 */
export async function changesAfter(c: GraphQLContext, cursor: string): Promise<ChangePage> {
  const { edges = [], pageInfo } = await ask(c, PAGE, { cursor });
  return { changes: edges, cursor: pageInfo.endCursor, hasMore: pageInfo.hasNextPage ?? false };
}

async function ask(c: GraphQLContext, query: string, variables: Record<string, unknown>): Promise<Connection> {
  const { data } = await executeInternal<{ readonly changesSince: Connection }>(c, query, variables);
  return data.changesSince;
}
