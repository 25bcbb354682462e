import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Double extends AsyncDisposable {
  readonly url: string;
  readonly asked: Asked[];
}

/** A server on loopback that writes down what it is asked, and answers with a status or with JSON. */
export async function serveJson(answer: (asked: Asked) => number | object): Promise<Double> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      asked.push(one);
      const said = answer(one);
      if (typeof said === 'number') return void response.writeHead(said).end();
      response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers as a Qdrant without points does, as far as search asks it, and takes every write. */
export const emptyQdrant = (): Promise<Double> =>
  serveJson(({ method, path }) => (path === '/' ? { title: 'qdrant', version: '1.19.0' } : { status: 'ok', time: 0, result: qdrantResult(method, path) }));

function qdrantResult(method: string, path: string): unknown {
  if (path.includes('/aliases')) return method === 'GET' ? { aliases: [] } : true;
  if (path.includes('/exists')) return { exists: true };
  if (/scroll|query/.test(path)) return { points: [] };
  if (path.includes('/count')) return { count: 0 };
  return method === 'POST' && path.endsWith('/points') ? [] : { status: 'completed', operation_id: 1 };
}
