import { Hono, type Context } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../context.ts';
import { RequestError } from '../errors.ts';
import { checkRate } from '../protocol/endpoint.ts';
import { actions } from './actions.ts';
import { readOverview, type Ask, type Asked } from './data.ts';
import { overviewPage, signInPage } from './page.ts';
import { setFlash, signIn, signOut, takeFlash, tokenOf } from './session.ts';
import { STYLE } from './style.ts';

/** Sends a request to this very edge. */
export type Loopback = (request: Request, c: Context<AppEnv>) => Response | Promise<Response>;

/**
 * The operator's console: a client of our own GraphQL that needs no script. What it may do is what the operator's token
 * may, and a form that another origin sends does nothing.
 */
export function createConsole(loopback: Loopback): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      xFrameOptions: 'DENY',
    }),
  );
  app.use(csrf());
  app.use(async (c, next) => {
    await checkRate(c);
    await next();
    c.header('cache-control', 'no-store');
  });
  app.get('/console.css', (c) => c.text(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/', async (c) => {
    const token = await tokenOf(c);
    if (token === undefined) return c.html(signInPage({ isOpen: c.var.edge.config.operatorTokens.length > 0 }));
    const overview = await readOverview(asOperator(c, token, loopback));
    return c.html(overviewPage(overview, await takeFlash(c, token)));
  });
  app.post('/sign-in', async (c) => {
    const { token } = await formOf(c);
    try {
      await signIn(c, token ?? '');
      return c.redirect('/console', 303);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return c.html(signInPage({ isOpen: c.var.edge.config.operatorTokens.length > 0, isRefused: true }), 401);
    }
  });
  app.post('/sign-out', (c) => {
    signOut(c);
    return c.redirect('/console', 303);
  });
  app.post('/:action', async (c) => {
    const action = Object.hasOwn(actions, c.req.param('action')) ? actions[c.req.param('action')] : undefined;
    if (!action) return c.notFound();
    const token = await tokenOf(c);
    if (token === undefined) return c.redirect('/console', 303);
    const form = await formOf(c);
    const outcome = await action(asOperator(c, token, loopback), form).then(
      (text) => ({ said: text }),
      (error: unknown) => ({ failed: error instanceof Error ? error.message : 'it failed' }),
    );
    await setFlash(c, outcome, token);
    return c.redirect('/console', 303);
  });
  return app;
}

async function formOf(c: Context<AppEnv>): Promise<Record<string, string>> {
  const fields = Object.entries(await c.req.parseBody());
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  );
}

function asOperator(c: Context<AppEnv>, token: string, loopback: Loopback): Ask {
  return async <Data>(query: string, variables: object = {}): Promise<Asked<Data>> => {
    const headers = new Headers({ 'content-type': 'application/json', authorization: `Bearer ${token}` });
    const client = c.req.header('cf-connecting-ip');
    if (client) headers.set('cf-connecting-ip', client);
    const body = JSON.stringify({ query, variables });
    const reply = await loopback(new Request(new URL('/graphql', c.req.url), { method: 'POST', headers, body }), c);
    const { data = null, errors = [] } = await reply.json<Partial<Asked<Data>>>();
    return { data, errors };
  };
}
