import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '#platform/bus/consume';
import { Refused } from '../embedder.ts';
import { openOpenAiEmbedder } from './openai-embedder.ts';

type Reply = (response: ServerResponse, input: string[]) => void;

let server: Server;
let url: string;
let inputs: string[][];
let headers: IncomingMessage['headers'][];
/** What the next requests get; then they are answered properly. */
let faults: Reply[];

/** As OpenAI answers, out of order, with vectors that are not of unit length: [length of the text, 0, 0]. */
const proper: Reply = (response, input) => {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: [text.length, 0, 0] }));
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ object: 'list', data: data.reverse() }));
};
const status =
  (code: number, extra: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(code, extra).end('no');

beforeEach(async () => {
  [inputs, headers, faults] = [[], [], []];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
      inputs.push(input);
      headers.push(request.headers);
      (faults.shift() ?? proper)(response, input);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function open() {
  const embedder = await openOpenAiEmbedder({ url, model: 'm', apiKey: 'key', batch: 2, timeoutMs: 200, pauseMs: 1 });
  inputs.length = 0;
  return embedder;
}

describe('an OpenAI-compatible embedder', () => {
  it('learns its dimensions at the start, and gives vectors of unit length in the order of the texts', async () => {
    const embedder = await open();
    expect([embedder.model, embedder.dimensions]).toEqual(['m', 3]);
    expect(await embedder.embedDocuments(['a', 'bb', 'ccc'])).toEqual([0, 0, 0].map(() => Float32Array.of(1, 0, 0)));
    expect(inputs).toEqual([['a', 'bb'], ['ccc']]);
    expect(headers[0]).toMatchObject({ authorization: 'Bearer key' });
  });

  const hang: Reply = () => undefined;
  const reset: Reply = (response) => response.socket?.destroy();
  it.each<[string, Reply]>([
    ['429', status(429, { 'retry-after': '0' })],
    ['500', status(500)],
    ['a request that hangs', hang],
    ['a connection that is reset', reset],
  ])('tries again after %s', async (_what, fault) => {
    const embedder = await open();
    faults = [fault, fault];
    expect(await embedder.embedDocuments(['a'])).toHaveLength(1);
    expect(inputs).toEqual([['a'], ['a'], ['a']]);
  });

  it('is away when it goes on failing, and when it asks for a pause longer than anyone waits', async () => {
    const embedder = await open();
    faults = [1, 2, 3, 4].map(() => status(503));
    await expect(embedder.embedDocuments(['a'])).rejects.toThrow(Unavailable);
    faults = [status(429, { 'retry-after': '3600' })];
    await expect(embedder.embedDocuments(['a'])).rejects.toThrow(/429/);
    expect(inputs).toHaveLength(5);
  });

  it('is asked nothing, for documents or a query, before the pause is over that it asked for', async () => {
    const embedder = await open();
    faults = [status(429, { 'retry-after': '60' })];
    await expect(embedder.embedQuery('a')).rejects.toThrow(/429/);
    await expect(embedder.embedQuery('b')).rejects.toThrow(Unavailable);
    const refused = await embedder.embedDocuments(['c']).catch((error: unknown) => error as Unavailable);
    expect(inputs).toEqual([['a']]);
    // So that whoever waits knows how long.
    expect((refused as Unavailable).afterMs).toBeGreaterThan(50_000);
  });

  it('does not let a query wait for a second try', async () => {
    const embedder = await open();
    faults = [status(503)];
    await expect(embedder.embedQuery('a')).rejects.toThrow(Unavailable);
    expect(inputs).toHaveLength(1);
  });

  it('tells a text that it refuses from a server that is away', async () => {
    const embedder = await open();
    faults = [status(400)];
    await expect(embedder.embedDocuments(['a'])).rejects.toThrow(Refused);
    faults = [status(401)];
    await expect(embedder.embedDocuments(['a'])).rejects.toThrow(Unavailable);
  });

  it.each<[string, Reply, RegExp]>([
    [
      'another number of dimensions',
      (response) => response.end('{"data":[{"index":0,"embedding":[1,0]}]}'),
      /2 dimensions, not 3/,
    ],
    ['fewer vectors than texts', (response) => response.end('{"data":[]}'), /0 vectors for 1 texts/],
    ['no embeddings', (response) => response.end('{}'), /no embeddings/],
  ])('takes no vectors of a server that answers %s', async (_what, fault, reason) => {
    const embedder = await open();
    faults = [fault];
    await expect(embedder.embedDocuments(['a'])).rejects.toThrow(reason);
  });

  it('puts the prefixes that its model was trained with before texts, and is another model by them', async () => {
    const options = { url, model: 'e5', batch: 2, queryPrefix: 'query: ', documentPrefix: 'passage: ' };
    await using prefixed = await openOpenAiEmbedder(options);
    await prefixed.embedQuery('wolves');
    await prefixed.embedDocuments(['a', 'b', 'c']);
    expect(inputs.slice(1)).toEqual([['query: wolves'], ['passage: a', 'passage: b'], ['passage: c']]);
    await using bare = await openOpenAiEmbedder({ url, model: 'e5', batch: 2 });
    expect(prefixed.model).not.toBe(bare.model);
  });
});
