import cacache from 'cacache';
import CachePolicy from 'http-cache-semantics';

/** An answer that is kept. */
export interface CachedResponse {
  readonly body: Uint8Array;
  /** May be used without asking. */
  readonly fresh: boolean;
  /** What to send along so that the source can answer 304: `If-None-Match`, `If-Modified-Since`. */
  readonly conditions: Record<string, string>;
}

/** Answers to GET requests on disk, by the rules of RFC 9111. */
export interface HttpCache {
  find(request: CachedRequest, freshForMs: number): Promise<CachedResponse | undefined>;
  /** Keeps an answer if its headers allow it, or if the source's policy wants it kept (`freshForMs` above 0). */
  keep(request: CachedRequest, response: Response, body: Uint8Array, freshForMs: number): Promise<void>;
  /** After a 304: the kept answer counts as new. */
  renew(request: CachedRequest, response: Response): Promise<void>;
  /** Drops answers that were last confirmed longer ago than this, and what no entry refers to. */
  prune(olderThanMs: number): Promise<void>;
}

/** What identifies an answer: address and the request headers that it may vary by. */
export interface CachedRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
}

interface Metadata {
  readonly confirmedAt: number;
  readonly policy: CachePolicy.CachePolicyObject;
}

/** @param folder made when first written to; several processes may share it */
export function createHttpCache(folder: string, now: () => Date): HttpCache {
  class ClockedPolicy extends CachePolicy {
    now(): number {
      return now().getTime();
    }
  }
  const asked = ({ url, headers }: CachedRequest) => ({ url, method: 'GET', headers });
  const answered = (response: Response) => ({ status: response.status, headers: Object.fromEntries(response.headers) });

  // A damaged entry fails its checksum: as good as none.
  const read = ({ url }: CachedRequest) => cacache.get(folder, url).catch(() => undefined);
  const write = (url: string, body: Uint8Array, policy: CachePolicy) =>
    cacache.put(folder, url, body, {
      metadata: { confirmedAt: now().getTime(), policy: policy.toObject() } satisfies Metadata,
    });

  return {
    find: async (request, freshForMs) => {
      const entry = await read(request);
      if (!entry) return undefined;
      const { confirmedAt, policy: stored } = entry.metadata as Metadata;
      const policy = ClockedPolicy.fromObject(stored);
      const conditions = policy.revalidationHeaders({ ...asked(request), headers: { ...request.headers } });
      return {
        body: entry.data,
        fresh: now().getTime() - confirmedAt < freshForMs || policy.satisfiesWithoutRevalidation(asked(request)),
        conditions: pick(conditions, ['if-none-match', 'if-modified-since']),
      };
    },
    keep: async (request, response, body, freshForMs) => {
      const policy = new ClockedPolicy(asked(request), answered(response), { shared: false });
      if (policy.storable() || freshForMs > 0) await write(request.url, body, policy);
    },
    renew: async (request, response) => {
      const entry = await read(request);
      if (!entry) return;
      const old = ClockedPolicy.fromObject((entry.metadata as Metadata).policy);
      await write(request.url, entry.data, old.revalidatedPolicy(asked(request), answered(response)).policy);
    },
    prune: async (olderThanMs) => {
      for (const { key, metadata } of Object.values(await cacache.ls(folder))) {
        if (now().getTime() - (metadata as Metadata).confirmedAt > olderThanMs) await cacache.rm.entry(folder, key);
      }
      await cacache.verify(folder);
    },
  };
}

function pick(headers: CachePolicy.Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
  );
}
