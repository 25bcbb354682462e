import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenAI-compatible embedding server whose vectors are the texts' digests: a new text has another vector. */
export interface FakeEmbeddings extends AsyncDisposable {
  readonly url: string;
  /** Requests get this status, with `Retry-After: 1`, while it is set. */
  failing: number | undefined;
  requests: number;
}

export async function fakeEmbeddings(delayMs = 0): Promise<FakeEmbeddings> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      fake.requests++;
      if (fake.failing) return void response.writeHead(fake.failing, { 'retry-after': '1' }).end();
      const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
      const data = input.map((text, index) => ({ index, embedding: [...createHash('sha256').update(text).digest().subarray(0, 16)] }));
      setTimeout(() => response.end(JSON.stringify({ data })), delayMs);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const fake: FakeEmbeddings = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failing: undefined,
    requests: 0,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
  return fake;
}
