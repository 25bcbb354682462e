import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export const number = new Intl.NumberFormat('en');

/** A part of the page with its own heading. */
export const section = (id: string, title: string, body: Html | (Html | string)[], note = ''): Html =>
  html`<section aria-labelledby="${id}" class="${id}">
    <div class="head">
      <h2 id="${id}">${title}</h2>
      ${note ? html`<span class="note">${note}</span>` : ''}
    </div>
    ${body}
  </section>`;

/** To the minute. */
export const instant = (text: string | null): Html | string =>
  text ? html`<time datetime="${text}">${text.slice(0, 16).replace('T', ' ')}</time>` : '';

export const badge = (text: string, tone: 'good' | 'bad' | 'plain'): Html => html`<span class="badge ${tone}">${text}</span>`;
