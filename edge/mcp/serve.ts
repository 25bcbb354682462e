import type { GraphQLContext } from '../context.ts';
import type * as Sdk from './sdk.ts';
import { createServer } from './server.ts';

/**
 * Answers one message, by the revision of the protocol that it is of: nothing is remembered between two, so that any
 * isolate anywhere can answer the next.
 */
export async function serve(c: GraphQLContext, message: unknown): Promise<Response> {
  const sdk = await import('./sdk.ts');
  const request = c.req.raw;
  return (await sdk.isLegacyRequest(request, message)) ? serveOf2025(sdk, c, message) : serveNewest(sdk, c, message);
}

/** The revision of July 2026, in which each request stands for itself. Nothing here changes that a client could listen to. */
function serveNewest(sdk: typeof Sdk, c: GraphQLContext, parsedBody: unknown): Promise<Response> {
  const handler = sdk.createMcpHandler(() => createServer(sdk, c), { legacy: 'reject', maxSubscriptions: 0 });
  return handler.fetch(c.req.raw, { parsedBody });
}

/** Those before it: without a session, and in JSON, so that the answer is whole when the request's metrics are taken. */
async function serveOf2025(sdk: typeof Sdk, c: GraphQLContext, parsedBody: unknown): Promise<Response> {
  const transport = new sdk.WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = createServer(sdk, c);
  await server.connect(transport);
  try {
    return await transport.handleRequest(c.req.raw, { parsedBody });
  } finally {
    c.executionCtx.waitUntil(server.close());
  }
}
