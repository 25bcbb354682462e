import { onAbort } from '../abort.ts';
import type { GraphQLContext } from '../context.ts';
import { RequestError } from '../errors.ts';
import { clientOf } from '../guard/rate.ts';
import { checkRate } from '../protocol/endpoint.ts';
import { eventOf, heartbeat, opening, eventComment } from './events.ts';
import { changesAfter, latestCursor, type ChangePage } from './feed.ts';
import { readFilter, wants, type ChangeFilter } from './filter.ts';
import { PUSH_LIMITS } from './limits.ts';
import { bodyOf } from './stream.ts';

/**
 * Changes as they are committed, as Server-Sent Events. Who comes with the id of the last event (`Last-Event-ID`, or
 * `cursor=`) goes on from there, without a loss and without a double; who has none hears of what changes from now on.
 */
export async function changesEndpoint(c: GraphQLContext): Promise<Response> {
  await checkRate(c);
  const params = new URL(c.req.url).searchParams;
  const filter = readFilter(params);
  const given = cursorOf(c.req.header('last-event-id') || params.get('cursor') || '');
  const giveBack = c.get('edge').places.streams.take(clientOf(c.req.header('cf-connecting-ip')));
  const leaving = leave(c.req.raw.signal, giveBack);
  try {
    // Read before the first byte, so that a cursor that is none is a 400 and not a stream that ends.
    const from = given || (await latestCursor(c));
    const first = await changesAfter(c, from);
    const pieces = follow(c, { from, first, filter, leaving: leaving.signal });
    return new Response(bodyOf(pieces, () => leaving.abort()), { headers: HEADERS });
  } catch (error) {
    leaving.abort();
    throw error;
  }
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx gathers what it passes on unless it is told not to.
  'x-accel-buffering': 'no',
};

/** Aborts when the client leaves, and on demand; whichever is first gives the place back. */
function leave(client: AbortSignal, giveBack: () => void): AbortController {
  const leaving = new AbortController();
  const unheard = onAbort(client, () => leaving.abort());
  onAbort(leaving.signal, () => {
    giveBack();
    unheard();
  });
  return leaving;
}

/** Throws RequestError for what cannot be a cursor, in a header or in an address. */
function cursorOf(text: string): string {
  if (/^[\w-]*$/.test(text) && text.length <= PUSH_LIMITS.cursorCharacters) return text;
  throw new RequestError(400, 'BAD_REQUEST', 'cursor is not a cursor of this list');
}

interface Following {
  readonly from: string;
  readonly first: ChangePage;
  readonly filter: ChangeFilter;
  readonly leaving: AbortSignal;
}

async function* follow(c: GraphQLContext, { from, first, filter, leaving }: Following): AsyncGenerator<string, void> {
  const { now, sleep } = c.get('edge');
  const end = now() + PUSH_LIMITS.streamMs;
  let [page, spoke] = [first, now()];
  yield opening(from);
  while (!leaving.aborted && now() < end) {
    const news = page.changes.filter((change) => wants(filter, change)).map(eventOf).join('');
    if (news !== '' || now() - spoke >= PUSH_LIMITS.heartbeatMs) {
      yield news || heartbeat(page.cursor);
      spoke = now();
    }
    if (!page.hasMore) await sleep(PUSH_LIMITS.pollMs, leaving);
    if (leaving.aborted) return;
    const next = await changesAfter(c, page.cursor).catch(waiting(page.cursor));
    if (!next) break;
    page = next;
  }
  yield eventComment('come again');
}

/**
 * While the data is away a stream waits: its client could do no better. A cursor that is one no more ends the stream, and
 * its client is told why when it comes again.
 */
const waiting =
  (cursor: string) =>
  (error: unknown): ChangePage | undefined => {
    if (!(error instanceof RequestError)) throw error;
    return error.status < 500 ? undefined : { changes: [], cursor, hasMore: false };
  };
