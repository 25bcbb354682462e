import type { GraphQLContext } from '../context.ts';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Echora</title>
<style>:root { color-scheme: light dark } body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
<h1>Echora</h1>
<p>Answers any question about anime, over GraphQL.</p>
<ul>
<li><a href="/graphql">/graphql</a>: the endpoint, and in a browser GraphiQL to ask it with</li>
<li><a href="/schema.graphql">/schema.graphql</a>: all that can be asked</li>
<li><code>/mcp</code>: the same for assistants, by the Model Context Protocol</li>
<li><a href="/console">/console</a>: for operators</li>
</ul>
</html>
`;

/** What a browser sees that opens the address: where to go on. */
export const frontPage = (c: GraphQLContext): Response =>
  c.html(PAGE, 200, {
    'cache-control': 'public, max-age=3600',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
