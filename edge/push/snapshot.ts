import { onAbort } from '../abort.ts';
import type { GraphQLContext } from '../context.ts';
import { RequestError } from '../errors.ts';
import { clientOf } from '../guard/rate.ts';
import { checkRate } from '../protocol/endpoint.ts';
import { isUuid } from '../schema/lookup.ts';
import { latestCursor } from './feed.ts';
import { PUSH_LIMITS } from './limits.ts';
import { recordsAfter } from './records.ts';
import { bodyOf } from './stream.ts';

const NEVER = new AbortController().signal;

/**
 * The whole catalog, a line of JSON for each anime in order of id, between a line `begin`, which holds the cursor to follow
 * changes from, and a line `end`. Without `end` it is not whole: `after=`, with the last id that came, gives the rest.
 */
export async function snapshotEndpoint(c: GraphQLContext): Promise<Response> {
  if (!c.get('edge').config.snapshot) throw new RequestError(404, 'NOT_FOUND', 'there is no snapshot here');
  await checkRate(c);
  const after = new URL(c.req.url).searchParams.get('after')?.toLowerCase() ?? '';
  if (after !== '' && !isUuid(after)) throw new RequestError(400, 'BAD_REQUEST', 'after must be the id of an anime, a UUID');
  const giveBack = c.get('edge').places.snapshots.take(clientOf(c.req.header('cf-connecting-ip')));
  onAbort(c.req.raw.signal, giveBack);
  try {
    // Before the first record is read: what changes while they are is told by the feed, some of it for the second time.
    const cursor = await latestCursor(c);
    return reply(c, bodyOf(linesOf(c, cursor, after), giveBack), cursor);
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function* linesOf(c: GraphQLContext, cursor: string, after: string): AsyncGenerator<string, void> {
  const { now, sleep } = c.get('edge');
  yield line({ begin: { cursor, after: after || null, at: new Date(now()).toISOString() } });
  let [last, count, failures] = [after, 0, 0];
  while (failures < PUSH_LIMITS.snapshotTries) {
    try {
      const { records, last: read } = await recordsAfter(c, last);
      if (read === undefined) {
        yield line({ end: { cursor, count } });
        return;
      }
      [last, count, failures] = [read, count + records.length, 0];
      yield records.map((anime) => line({ anime })).join('');
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      failures++;
      await sleep(PUSH_LIMITS.pollMs * failures, NEVER);
    }
  }
  yield line({ error: { message: 'the data is unavailable at the moment: continue with after=', after: last || null } });
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

function reply(c: GraphQLContext, body: ReadableStream<Uint8Array>, cursor: string): Response {
  const headers = { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store', vary: 'Accept-Encoding', 'echora-cursor': cursor };
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return new Response(body, { headers });
  const packed = body.pipeThrough(new CompressionStream('gzip'));
  // Cloudflare compresses no NDJSON of itself; it is told that this is compressed already.
  return new Response(packed, { headers: { ...headers, 'content-encoding': 'gzip' }, encodeBody: 'manual' });
}
