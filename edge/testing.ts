import { createRouterTransport } from '@connectrpc/connect';
import { createGateway } from './app.ts';
import type { EdgeDependencies } from './edge.ts';
import type { Env } from './env.ts';
import type { FakeServices } from './fake-services.ts';

export { anime, fakeServices, uuid, type FakeData, type FakeServices } from './fake-services.ts';

export const ENV: Env = {
  CATALOG_URL: 'http://catalog.test',
  SEARCH_URL: 'http://search.test',
  RPC_SECRET: 'secret',
  INTROSPECTION: 'on',
  GRAPHIQL: 'on',
  RATE_LIMIT: 'off',
};

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  /** Only a request that was refused has none; the tests of those look at `errors`. */
  readonly data: Data;
  readonly errors: {
    message: string;
    path?: unknown[];
    locations?: unknown[];
    extensions: { code: string; argument?: string };
  }[];
}

/**
 * Sends requests to an app whose services are the fake ones.
 *
 * @param dependencies what else differs from production
 */
export function edgeOver(plane: FakeServices, env: Partial<Env> = {}, dependencies: EdgeDependencies = {}) {
  const gateway = createGateway({ connect: () => createRouterTransport(plane.routes), ...dependencies });
  const bindings: Env = { ...ENV, ...env };
  const background: Promise<unknown>[] = [];
  const ctx: ExecutionContext = {
    waitUntil: (work) => void background.push(work),
    passThroughOnException: () => undefined,
    props: {},
  } as ExecutionContext;
  const send = async (path: string, init?: RequestInit): Promise<Response> =>
    gateway.fetch(new Request(new URL(path, 'http://edge.test'), init), bindings, ctx);
  const settled = async (): Promise<void> => {
    for (let work = background.splice(0); work.length > 0; work = background.splice(0)) await Promise.allSettled(work);
  };
  const ask = async <Data = unknown>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>> => {
    const reply = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = await reply.json<Answer<Data>>();
    return { status: reply.status, headers: reply.headers, data, errors };
  };
  return { send, ask, settled };
}
