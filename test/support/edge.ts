import { createServer } from 'node:http';
import { once } from 'node:events';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { Children } from '../../dev/children.ts';
import { freePort } from '../../dev/ports.ts';
import { worker, type Addresses } from '../../dev/services.ts';
import { fakeServices, type FakeData, type FakeServices } from '../../edge/fake-services.ts';
import { temporaryFolder, until } from './resources.ts';

/** An operator's token in every edge of a test. */
export const TOKEN = 'a-secret-of-the-tests-only';

/** Catalog and search over lists in memory, on a port of their own. */
export interface ServedPlane extends FakeServices, AsyncDisposable {
  readonly url: string;
}

export async function servePlane(data: FakeData): Promise<ServedPlane> {
  const plane = fakeServices(data);
  const server = createServer(connectNodeAdapter({ routes: plane.routes }));
  const port = await freePort(0, 'the data plane');
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { ...plane, url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close };
}

export interface ServedEdge extends AsyncDisposable {
  readonly origin: string;
}

/**
 * The Worker in workerd as `npm start` runs it, before a data plane of the test's.
 *
 * @param data where Durable Objects are kept, for a Worker that follows another one
 */
export async function serveEdge(plane: { readonly url: string; readonly search?: string; readonly agent?: string; readonly webhooks?: string }, vars: Record<string, string> = {}, data?: string): Promise<ServedEdge> {
  const stack = new AsyncDisposableStack();
  const folder = data === undefined ? stack.use(temporaryFolder()) : { path: data };
  const origin = `http://127.0.0.1:${await freePort(0, 'the edge')}`;
  const addresses: Addresses = {
    pid: process.pid, database: '', nats: '', catalog: plane.url, grpc: plane.url, search: plane.search ?? plane.url, agent: plane.agent ?? '', graphql: origin, invalidator: '', webhooks: plane.webhooks ?? '', secret: TOKEN, data: folder.path,
  };
  const child = stack.use(new Children(folder.path, () => undefined)).start(worker(addresses, { RATE_LIMIT: 'off', ...vars }));
  await until(`the Worker to answer; see ${child.logFile}`, () =>
    fetch(`${origin}/healthz`).then(({ ok }) => ok || undefined, () => undefined), 60);
  return { origin, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** Sends one operation by POST and gives the reply with its body read. */
export async function ask(edge: ServedEdge, query: string, variables?: object) {
  const reply = await fetch(`${edge.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
}
