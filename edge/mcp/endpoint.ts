import type { GraphQLContext } from '../context.ts';
import { RequestError } from '../errors.ts';
import { parseJson, readRequest } from '../guard/params.ts';
import { checkRate } from '../protocol/endpoint.ts';
import { serve } from './serve.ts';

/** JSON-RPC's own codes, and the first of those left to servers. */
const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;
const REFUSED = -32_000;

/**
 * The Model Context Protocol over streamable HTTP, without sessions: each POST is one message and is answered at once,
 * in JSON. What is refused before the protocol's own rules is refused as GraphQL would be, in JSON-RPC's words.
 */
export async function mcpEndpoint(c: GraphQLContext): Promise<Response> {
  try {
    await checkRate(c);
    checkOrigin(c);
    if (c.req.method !== 'POST') throw new RequestError(405, 'BAD_REQUEST', 'send messages by POST: nothing is streamed here', { headers: { allow: 'POST' } });
    const message = parseJson(await readRequest(c.req.raw), 'the body');
    // Each would be answered for the price of one.
    if (Array.isArray(message)) throw new RequestError(400, 'LIMIT_EXCEEDED', 'batches are not supported: send one message');
    return await serve(c, message);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    c.set('isRefused', true);
    return refuse(error);
  }
}

/**
 * A page may only use a visitor's browser to ask if it may ask GraphQL: https://modelcontextprotocol.io/specification on
 * streamable HTTP. An address that a page's own name was rebound to has that page's origin, and is refused too.
 */
function checkOrigin(c: GraphQLContext): void {
  const origin = c.req.header('origin');
  const { corsOrigins } = c.get('edge').config;
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin)) return;
  throw new RequestError(403, 'FORBIDDEN', 'pages of this origin may not ask');
}

function refuse({ status, code, message, headers }: RequestError): Response {
  const number = code === 'JSON_PARSE_FAILED' ? PARSE_ERROR : status === 400 ? INVALID_REQUEST : REFUSED;
  const body = { jsonrpc: '2.0', error: { code: number, message, data: { code } }, id: null };
  return Response.json(body, { status, headers });
}
