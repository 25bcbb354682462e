import { html } from 'hono/html';
import type { Letter, Work } from '../data.ts';
import { instant, number, section, type Html } from './parts.ts';

/** Messages that a consumer gave up on. */
export function letters({ deadLetters: { deadLetters, totalCount } }: Work): Html {
  const names = [...new Set(deadLetters.map(({ consumer }) => consumer))].sort();
  const one = (letter: Letter) =>
    html`<tr>
      <th scope="row">${letter.sequence}</th>
      <td>${letter.consumer}<br /><span class="note">${letter.originalSubject}</span></td>
      <td class="wrap">${letter.error}</td>
      <td>${instant(letter.failedAt)}</td>
    </tr>`;
  const redrive = (label: string, consumer: string) =>
    html`<form method="post" action="/console/redrive">
      <input type="hidden" name="consumer" value="${consumer}" /><button type="submit">${label}</button>
    </form>`;
  if (totalCount === 0) return section('letters', 'Dead letters', html`<p class="none">None.</p>`);
  return section(
    'letters',
    'Dead letters',
    [
      html`<div class="scroll" role="group" aria-labelledby="letters" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Consumer</th>
              <th scope="col">Error</th>
              <th scope="col">Failed, UTC</th>
            </tr>
          </thead>
          <tbody>
            ${deadLetters.map(one)}
          </tbody>
        </table>
      </div>`,
      html`<div class="actions">
        ${redrive('Redrive all', '')}${names.length > 1 ? names.map((name) => redrive(`Redrive ${name}’s`, name)) : ''}
      </div>`,
    ],
    `${number.format(totalCount)}${totalCount > deadLetters.length ? `, the oldest ${deadLetters.length} shown` : ''}`,
  );
}
