import { TRACE_HEADER } from '../trace.ts';
import type { AnswerCache, Keyed, Served, AnswerRequest } from './port.ts';
import { sha256 } from './store.ts';

/** The entrypoint that executes operations, with Cloudflare's cache in front of its `fetch`. */
export interface Executor {
  fetch(request: Request): Promise<Response>;
  /** Calls `ctx.cache.purge` in that entrypoint: a purge reaches only the entrypoint that it is called in. */
  purge(tags: string[]): Promise<PurgeResult>;
}

interface PurgeResult {
  readonly success: boolean;
  readonly errors: readonly { readonly message: string }[];
}

/** Carries the operation itself; the cache's key is the address alone. */
export const OPERATION_HEADER = 'x-echora-operation';
/** Who asked for it first: whose requests to the agent are counted. */
export const CLIENT_HEADER = 'x-echora-client';

/**
 * Workers Caching (https://developers.cloudflare.com/workers/cache/): a tiered cache before an entrypoint of this very
 * Worker, reached by a GET through `ctx.exports`. Freshness, collapsing, stale-while-revalidate and stale-if-error are
 * its own, told by `Cache-Control`, the tags by `Cache-Tag`; see the executor for what it answers.
 *
 * A purge that overtakes the making of an answer does not reach it: who purges does so again after the longest
 * execution.
 */
export class WorkersCache implements AnswerCache {
  readonly #executor: Executor;

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  async serve({ operation, client, traceparent, signal }: AnswerRequest): Promise<Served> {
    const request = new Request(`https://executor/${await sha256(operation.key)}`, {
      headers: { [OPERATION_HEADER]: encodeOperation(operation.asked), [CLIENT_HEADER]: client, ...(traceparent && { [TRACE_HEADER]: traceparent }) },
      signal,
    });
    const reply = await this.#executor.fetch(request);
    if (reply.status !== 200 && reply.status !== 503) throw new Error(`the executor answered ${reply.status}`);
    return describe(reply, await reply.text());
  }

  async purge(tags: readonly string[]): Promise<void> {
    const { success, errors } = await this.#executor.purge([...tags]);
    if (!success) throw new Error(`the cache refused the purge: ${errors.map(({ message }) => message).join('; ')}`);
  }
}

/** Headers hold ASCII only. */
export const encodeOperation = (asked: Keyed['asked']): string => encodeURIComponent(JSON.stringify(asked));

export const decodeOperation = (header: string): Keyed['asked'] =>
  JSON.parse(decodeURIComponent(header)) as Keyed['asked'];

/** https://developers.cloudflare.com/cache/concepts/cache-responses/ */
const SOURCES: Readonly<Record<string, Served['source']>> = {
  HIT: 'fresh',
  REVALIDATED: 'fresh',
  UPDATING: 'stale-while-revalidate',
  STALE: 'stale-if-error',
  MISS: 'made',
  EXPIRED: 'made-anew',
};

function describe({ status, headers }: Response, body: string): Served {
  const age = Number(headers.get('age') ?? 0);
  const detail = headers.get('x-echora-detail') ?? undefined;
  const shownStatus = Number(headers.get('x-echora-status')) || undefined;
  const maxAge = /max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1];
  if (maxAge === undefined) return { status, shownStatus, body, age: 0, source: 'bypass', detail };
  const digest = /"(\w+)"/.exec(headers.get('etag') ?? '')?.[1];
  const source = SOURCES[headers.get('cf-cache-status') ?? 'MISS'] ?? 'made';
  return { status, shownStatus, body, age, ttl: Number(maxAge) - age, digest, source, detail };
}
