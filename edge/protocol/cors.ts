import { cors as honoCors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../context.ts';

/** Which the Model Context Protocol has its clients send. */
const MCP_HEADERS = ['mcp-protocol-version', 'mcp-method', 'mcp-name', 'mcp-session-id'];
const DAY_SECONDS = 24 * 60 * 60;

/** Lets pages of the configured origins ask; without any configured, no header says a word about it. */
export const cors: MiddlewareHandler<AppEnv> = (c, next) => {
  const { corsOrigins } = c.get('edge').config;
  if (corsOrigins.length === 0 || (c.req.method !== 'OPTIONS' && !c.req.header('origin'))) return next();
  return honoCors({
    origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', 'accept', 'if-none-match', 'authorization', 'last-event-id', ...MCP_HEADERS],
    exposeHeaders: ['age', 'cache-status', 'etag', 'retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
    maxAge: DAY_SECONDS,
  })(c, next);
};
