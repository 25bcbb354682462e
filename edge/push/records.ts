import { ConnectError } from '@connectrpc/connect';
import type { GraphQLContext } from '../context.ts';
import type { Bound } from '../operation/bind.ts';
import { prepare, type Prepared } from '../operation/prepare.ts';
import { execute } from '../protocol/execute.ts';
import { unavailable } from '../protocol/reply.ts';
import { servicesUntil } from '../rpc.ts';
import { BATCH_MAX } from '../schema/page.ts';
import { SNAPSHOT_DOCUMENT } from './snapshot-document.ts';

export interface Records {
  readonly records: readonly object[];
  /** The id to go on after; undefined when there is none after it. */
  readonly last: string | undefined;
}

let prepared: Prepared | undefined;

/**
 * The next hundred anime by id, in the public shape. It is not bound as a client's query is: what it would cost one at once
 * it may cost here, where one is read after the other. Throws RequestError 503 while the data is away.
 */
export async function recordsAfter(c: GraphQLContext, after: string): Promise<Records> {
  const { transports, deadlineMs } = c.get('edge');
  const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(deadlineMs)]);
  const { entries } = await servicesUntil(transports, signal)
    .catalog.listVersions({ afterId: after, pageSize: BATCH_MAX })
    .catch(away);
  const ids = entries.map(({ id }) => id);
  if (ids.length === 0) return { records: [], last: undefined };
  const { body } = await execute(c, operationFor(c, ids), signal);
  const { data, errors } = JSON.parse(body) as { data?: { animeByIds: (object | null)[] } | null; errors?: unknown };
  if (!data || errors) throw unavailable(AWAY);
  // One that went meanwhile is told of by the feed.
  return { records: data.animeByIds.filter((record) => record !== null), last: ids.at(-1) };
}

function operationFor(c: GraphQLContext, ids: readonly string[]): Bound {
  const { api } = c.get('edge').binders.graphql;
  prepared ??= prepare(api, SNAPSHOT_DOCUMENT, false);
  return { ...prepared, api, key: '', asked: { query: SNAPSHOT_DOCUMENT, variables: { ids }, operationName: null } };
}

function away(error: unknown): never {
  if (error instanceof ConnectError) throw unavailable(AWAY);
  throw error;
}

const AWAY = 'the data is unavailable at the moment, try again';
