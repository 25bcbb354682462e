import type { GraphQLContext } from '../context.ts';

/** Everything comes from this origin, and the page says so. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

/** A browser that opens the endpoint's address, rather than a client that asks it something. */
export function isGraphiqlVisit(c: GraphQLContext): boolean {
  const wantsPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
  return wantsPage && c.var.edge.config.graphiql && c.req.query('query') === undefined;
}

/** GraphiQL's page and files, when it is switched on. */
export async function graphiql(c: GraphQLContext): Promise<Response> {
  const { ASSETS } = c.env;
  if (!c.var.edge.config.graphiql || !ASSETS) return c.notFound();
  const { pathname } = new URL(c.req.url);
  const path = pathname === '/graphql' ? '/graphiql/' : pathname;
  const file = await ASSETS.fetch(new URL(path, c.req.url));
  const reply = new Response(file.body, file);
  reply.headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
  reply.headers.set('cache-control', 'no-store');
  return reply;
}
