import { fromBinary } from '@bufbuild/protobuf';
import { PurgeRequestSchema, type PurgeRequest } from '#proto/cache';
import { textOfTag } from '../cache/tags.ts';
import type { GraphQLContext } from '../context.ts';
import { RequestError } from '../errors.ts';
import { LIMITS } from '../guard/limits.ts';
import { readBytes } from '../guard/body.ts';
import { requireOperator } from '../guard/operator.ts';

/** As many tags as Cloudflare takes in one call. */
const TAGS_MAX = 100;

/**
 * Takes an `echora.v1.PurgeRequest` in wire form from the invalidator. It comes here in a deployment too, because
 * Workers Caching can be purged only from within the Worker. 204 when the purge is certain.
 */
export async function purgeEndpoint(c: GraphQLContext): Promise<Response> {
  const { cache, config } = c.var.edge;
  await requireOperator(c.req.header('authorization'), config.operatorTokens);
  const { tags } = decode(await readBytes(c.req.raw, LIMITS.bodyBytes));
  if (tags.length === 0 || tags.length > TAGS_MAX) {
    throw new RequestError(400, 'BAD_REQUEST', `tags must be 1–${TAGS_MAX}, got ${tags.length}`);
  }
  // One that only a newer contract knows marks no answer of ours.
  await cache.purge([...new Set(tags.flatMap(({ of }) => textOfTag(of) ?? []))]);
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

function decode(bytes: Uint8Array): PurgeRequest {
  try {
    return fromBinary(PurgeRequestSchema, bytes);
  } catch {
    throw new RequestError(400, 'BAD_REQUEST', 'the body is not an echora.v1.PurgeRequest');
  }
}
