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

interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/**
 * A table that a narrow window scrolls, by keyboard too.
 *
 * @param labelledBy the id of the heading that says what it is of
 * @param rows each a `<tr>` with as many cells as there are columns
 */
export const table = (labelledBy: string, columns: readonly Column[], rows: Html[]): Html =>
  html`<div class="scroll" role="group" aria-labelledby="${labelledBy}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${columns.map(heading)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

const heading = ({ title, isNumber }: Column): Html =>
  isNumber ? html`<th scope="col" class="number">${title}</th>` : html`<th scope="col">${title}</th>`;

/** To the minute. */
export const instant = (text: string | null): Html | string =>
  text ? html`<time datetime="${text}">${text.slice(0, 16).replace('T', ' ')}</time>` : '';

export const badge = (text: string, tone: 'good' | 'bad' | 'plain'): Html => html`<span class="badge ${tone}">${text}</span>`;
