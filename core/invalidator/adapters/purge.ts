import { setTimeout as sleep } from 'node:timers/promises';
import { create, toBinary } from '@bufbuild/protobuf';
import { Unavailable } from '#platform/bus/consume';
import { SpanKind, inSpan } from '#platform/tracing';
import { CacheTagKind, PurgeRequestSchema } from '#proto/cache';
import { coalesce } from '../domain/coalesce.ts';
import { TokenBucket } from '../domain/token-bucket.ts';
import type { Tag } from '../domain/tags.ts';

/** Drops from the edge's cache what has one of these tags; resolves when that is certain. */
export type Purge = (tags: readonly Tag[]) => Promise<void>;

export interface PurgeOptions {
  /** Where the Worker takes purges. */
  readonly url: string;
  /** An operator's. */
  readonly token: string;
  readonly burst: number;
  readonly perMinute: number;
}

/** As many as Cloudflare takes in one call. */
const TAGS_A_CALL = 100;
const TIMEOUT_MS = 10_000;

/**
 * Purges by the Worker, which alone can purge its own cache, whichever it uses. No faster than its quota: what is
 * more than the calls that may be made now is made coarser first, and then waits for its turn.
 */
export function workerPurge({ url, token, burst, perMinute }: PurgeOptions): Purge {
  const bucket = new TokenBucket(burst, perMinute, performance.now());
  return async (tags) => {
    const calls = Math.max(1, bucket.available(performance.now()));
    const kept = coalesce(tags, calls * TAGS_A_CALL, CacheTagKind);
    for (let start = 0; start < kept.length; start += TAGS_A_CALL) {
      await sleep(bucket.take(performance.now()));
      const some = kept.slice(start, start + TAGS_A_CALL);
      await inSpan('purge', { kind: SpanKind.CLIENT, attributes: { 'echora.tags': some.length } }, ({ traceparent }) => post({ url, token, traceparent }, some));
    }
  };
}

async function post({ url, token, traceparent }: { url: string; token: string; traceparent: string | undefined }, tags: readonly Tag[]): Promise<void> {
  const request = create(PurgeRequestSchema, { tags: tags.map((of) => ({ of })) });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-protobuf', ...(traceparent && { traceparent }) };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const body = new Uint8Array(toBinary(PurgeRequestSchema, request));
  const reply = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' }).catch((error: unknown) => {
    throw new Unavailable(`the edge did not answer: ${error instanceof Error ? error.message : String(error)}`);
  });
  await reply.body?.cancel();
  // Also what looks like our own fault, a wrong token for one, is put right elsewhere: until then nothing is given up.
  if (reply.status !== 204) throw new Unavailable(`the edge answered a purge with ${reply.status}`);
}
