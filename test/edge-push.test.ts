import { createParser } from 'eventsource-parser';
import { expect, test } from 'vitest';
import { anime, uuid } from '../edge/fake-services.ts';
import { serveEdge, servePlane } from './support/edge.ts';

test('the Worker in workerd gives a snapshot, compressed, and from its cursor a stream of what changes then', async () => {
  const catalog = Array.from({ length: 230 }, (_, at) => anime(at + 1));
  const changes = [{ animeId: uuid(1), version: 1n }];
  await using plane = await servePlane({ catalog, changes });
  await using edge = await serveEdge(plane, { CACHE: 'off' });

  const reply = await fetch(`${edge.origin}/snapshot.ndjson`, { headers: { 'accept-encoding': 'gzip' } });
  expect(reply.headers.get('content-encoding')).toBe('gzip');
  const lines = (await reply.text()).trimEnd().split('\n').map((line) => JSON.parse(line) as { begin?: { cursor: string }; end?: { count: number } });
  expect([lines.length, lines.at(-1)]).toEqual([232, { end: { cursor: '1', count: 230 } }]);

  const stream = await fetch(`${edge.origin}/changes`, { headers: { 'last-event-id': lines[0]?.begin?.cursor ?? '' } });
  const seen: string[] = [];
  const parser = createParser({ onEvent: ({ id }) => seen.push(id ?? '') });
  changes.push({ animeId: uuid(2), version: 2n }, { animeId: uuid(3), version: 2n });
  for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
    parser.feed(chunk);
    if (seen.length === 2) break;
  }
  expect(seen).toEqual(['2', '3']);
});
