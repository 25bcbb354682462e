import { html, raw } from 'hono/html';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../context.ts';
import { layout, type RenderedDoc } from './layout.ts';
import { frontPage } from './page.ts';

/** Names of pages and files: nothing that could lead elsewhere among the assets. */
const NAME = '[a-z0-9][a-z0-9.-]*';

/**
 * The front page, the docs, and what they need. All of it is public and the same for everybody, and comes from this
 * origin but for covers, which are pictures on other servers.
 */
export function createSite(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/', guarded, (c) => c.html(frontPage(new URL(c.req.url).origin, c.var.edge.config.graphiql), 200, NO_CACHE));
  app.get('/docs', guarded, (c) => doc(c, 'start'));
  app.get(`/docs/:page{${NAME}}`, guarded, (c) => doc(c, c.req.param('page')));
  app.get(`/site/:name{${NAME}}`, guarded, (c) => file(c, `/site/${c.req.param('name')}`));
  return app;
}

/** A browser may keep it, and asks whether it still holds: a page and its script are always of one deployment. */
const NO_CACHE = { 'cache-control': 'public, no-cache' };

const guarded: MiddlewareHandler<AppEnv> = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'https:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  xFrameOptions: 'DENY',
  // Whether all below a domain is HTTPS is for whoever owns it to say.
  strictTransportSecurity: false,
});

async function file(c: Context<AppEnv>, path: string): Promise<Response> {
  const known = c.req.header('if-none-match');
  const found = await c.env.ASSETS?.fetch(new URL(path, c.req.url), known ? { headers: { 'if-none-match': known } } : {});
  if (!found || (!found.ok && found.status !== 304)) return c.notFound();
  const reply = new Response(found.body, found);
  reply.headers.set('cache-control', NO_CACHE['cache-control']);
  return reply;
}

async function doc(c: Context<AppEnv>, name: string): Promise<Response> {
  const found = await c.env.ASSETS?.fetch(new URL(`/site/docs/${name}.json`, c.req.url));
  if (!found?.ok) return c.notFound();
  const { title, body } = await found.json<RenderedDoc>();
  const page = layout({
    title: `${title} · Echora`,
    description: `Echora’s docs: ${title}.`,
    current: '/docs',
    graphiql: c.var.edge.config.graphiql,
    body: html`${raw(body)}`,
  });
  return c.html(page, 200, NO_CACHE);
}
