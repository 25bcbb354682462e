import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenAI-compatible embedding server whose vectors are the texts' digests: a new text has another vector. */
export interface FakeEmbeddings extends AsyncDisposable {
  readonly url: string;
  /** Requests get this status while it is set. */
  failing: number | undefined;
  /** What the failing ones say in `Retry-After`, in seconds; undefined when they say nothing. */
  retryAfter: number | undefined;
  requests: number;
  /** Each text that was embedded, in order. */
  readonly texts: string[];
  /** Requests that came before the end of a pause that `Retry-After` had asked for. */
  early: number;
}

/** A request that was under way when the pause was asked for is none that came too early. */
const SLACK_MS = 500;

export async function fakeEmbeddings(delayMs = 0): Promise<FakeEmbeddings> {
  let [closedAt, openAt] = [0, 0];
  const fail = (response: ServerResponse, status: number, seconds: number | undefined) => {
    if (seconds !== undefined) [closedAt, openAt] = [performance.now(), performance.now() + seconds * 1000];
    response.writeHead(status, seconds === undefined ? {} : { 'retry-after': String(seconds) }).end();
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      fake.requests++;
      const now = performance.now();
      if (now > closedAt + SLACK_MS && now < openAt - SLACK_MS) fake.early++;
      if (fake.failing) return fail(response, fake.failing, fake.retryAfter);
      const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
      fake.texts.push(...input);
      const data = input.map((text, index) => ({ index, embedding: [...createHash('sha256').update(text).digest().subarray(0, 16)] }));
      setTimeout(() => response.end(JSON.stringify({ data })), delayMs);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const fake: FakeEmbeddings = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failing: undefined,
    retryAfter: 1,
    requests: 0,
    texts: [],
    early: 0,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
  return fake;
}
