import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

export interface Layout {
  readonly title: string;
  readonly description: string;
  /** Which of the links at the top is this page. */
  readonly current: '/' | '/docs';
  /** Whether GraphiQL is served here. */
  readonly graphiql: boolean;
  readonly body: Html;
  /** An address of a script of ours. */
  readonly script?: string;
}

/** A page of the docs as the build leaves it. */
export interface RenderedDoc {
  readonly title: string;
  /** HTML of our own making. */
  readonly body: string;
}

/** What the front page and the docs have in common. */
export function layout({ title, description, current, graphiql, body, script }: Layout): Html {
  const link = (href: string, text: string) =>
    html`<li><a href="${href}" ${raw(href === current ? 'aria-current="page"' : '')}>${text}</a></li>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${description}" />
        <title>${title}</title>
        <link rel="icon" href="/site/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/site/site.css" />
        ${script ? html`<script type="module" src="${script}"></script>` : ''}
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <a class="brand" href="/"><img src="/site/icon.svg" alt="" width="28" height="28" />Echora</a>
          <nav aria-label="Site">
            <ul>
              ${link('/docs', 'Docs')} ${graphiql ? link('/graphql', 'GraphiQL') : ''}
              ${link('/schema.graphql', 'Schema')} ${link('/console', 'Console')} ${link('/readyz', 'Health')}
            </ul>
          </nav>
        </header>
        ${body}
      </body>
    </html>`;
}
