import { html } from 'hono/html';
import { layout, type Html } from './layout.ts';

const CURL = `curl -s ORIGIN/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ anime(idMal: 1) { title { english } } }"}'`;

/** The front page; what answers on it is the script's. */
export const frontPage = (origin: string, graphiql: boolean): Html =>
  layout({
    title: 'Echora: ask anything about anime',
    description: 'The open backend that answers any question about anime, over GraphQL, in your own words.',
    current: '/',
    graphiql,
    script: '/site/app.js',
    body: html`<main id="main" class="front">
        <div class="hero">
          <h1>Ask anything about anime.</h1>
          <p>
            One open backend: a GraphQL endpoint that understands your own words, knows every platform’s ids, and says
            why each answer is there.
          </p>
        </div>
        <div id="app">
          <noscript>
            <p class="none">This page asks by script, which your browser does not run. From a shell:</p>
            <pre><code>${CURL.replace('ORIGIN', origin)}</code></pre>
          </noscript>
        </div>
      </main>
      <footer class="bottom">
        <nav aria-label="More">
          <ul>
            ${graphiql ? html`<li><a href="/graphql"><strong>GraphiQL</strong>Try any query here</a></li>` : ''}
            <li><a href="/docs"><strong>Docs</strong>From the first query to your own deployment</a></li>
            <li><a href="/schema.graphql"><strong>Schema</strong>All that can be asked, in SDL</a></li>
            <li><a href="/console"><strong>Console</strong>For operators: switch, queues, reviews</a></li>
            <li><a href="/readyz"><strong>Health</strong>Whether the services answer</a></li>
          </ul>
        </nav>
      </footer>`,
  });
