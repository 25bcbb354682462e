import { html, raw } from 'hono/html';
import type { Overview } from './data.ts';
import { cache } from './sections/cache.ts';
import { changes } from './sections/changes.ts';
import { letters } from './sections/letters.ts';
import type { Html } from './sections/parts.ts';
import { consumers } from './sections/queues.ts';
import { reviews } from './sections/reviews.ts';
import { switchCard } from './sections/searches.ts';
import { webhooks } from './sections/webhooks.ts';

const layout = (title: string, body: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Echora</title>
        <link rel="stylesheet" href="/console/console.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;

export function signInPage({
  isOpen,
  isRefused = false,
}: {
  readonly isOpen: boolean;
  readonly isRefused?: boolean;
}): Html {
  return layout(
    'Sign in',
    html`<main class="sign-in">
      <h1>Echora console</h1>
      ${isRefused ? html`<p class="notice failed" role="alert">That is not an operator’s token.</p>` : ''}
      ${
        isOpen
          ? html`<form method="post" action="/console/sign-in">
              <label for="token">Operator’s token</label>
              <input id="token" name="token" type="password" autocomplete="current-password" required autofocus />
              <button type="submit" class="primary">Sign in</button>
            </form>`
          : html`<p>No operator’s token is configured, so nobody can sign in: set <code>OPERATOR_TOKENS</code>.</p>`
      }
    </main>`,
  );
}

/** What the action before came to. */
export interface FlashMessage {
  readonly said?: string;
  readonly failed?: string;
}

export function overviewPage(overview: Overview, { said, failed }: FlashMessage): Html {
  const { standing, work, webhooks: hooks } = overview;
  return layout(
    'Console',
    html`<a class="skip" href="#main">Skip to content</a>
      <header>
        <h1>Echora console</h1>
        <nav aria-label="Console">
          <a href="/console">Refresh</a>
          <form method="post" action="/console/sign-out"><button type="submit" class="plain">Sign out</button></form>
        </nav>
      </header>
      <main id="main">
        <div role="status" id="notice" tabindex="-1" ${raw(said || failed ? 'autofocus' : '')}>
          ${said ? html`<p class="notice">${said}</p>` : ''}
          ${failed ? html`<p class="notice failed">${failed}</p>` : ''}
        </div>
        ${standing ? switchCard(standing) : html`<p class="notice failed">The status cannot be read.</p>`}
        ${
          work
            ? [consumers(overview), cache(work.operatorStatus.cache), letters(work), reviews(overview), changes(work)]
            : html`<p class="notice failed">
                The catalog cannot be reached: queues, letters, reviews and changes are not shown.
              </p>`
        }
        ${hooks ? webhooks(hooks) : ''}
      </main>`,
  );
}
