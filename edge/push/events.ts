import type { Change } from './feed.ts';

/** How long a client is asked to wait before it comes again. */
const RETRY_MS = 2_000;

/** https://html.spec.whatwg.org/multipage/server-sent-events.html: the first lines of a stream, and how long to stay away after its last. */
export const opening = (cursor: string): string => `retry: ${RETRY_MS}\nid: ${cursor}\n\n`;

/** A change; its id is the cursor to come again with. */
export function eventOf({ cursor, node }: Change): string {
  const { animeId, version, kind, changedFields, committedAt, successorId, onAir } = node;
  const data = JSON.stringify({ animeId, version, kind, changedFields, committedAt, successorId, onAir });
  return `event: change\nid: ${cursor}\ndata: ${data}\n\n`;
}

/** Says that all is well, and how far what was not wanted reaches: without data it is no event, but moves the client's place on. */
export const heartbeat = (cursor: string): string => `: still here\nid: ${cursor}\n\n`;

/** A comment, which no client shows. */
export const eventComment = (text: string): string => `: ${text}\n\n`;
