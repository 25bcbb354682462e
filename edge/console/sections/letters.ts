import { html } from 'hono/html';
import type { Letter, Work } from '../data.ts';
import { instant, number, section, table, type Html } from './parts.ts';

const COLUMNS = [{ title: 'No.' }, { title: 'Consumer' }, { title: 'Error' }, { title: 'Failed, UTC' }];

/** Messages that a consumer gave up on. */
export function letters({ deadLetters: { deadLetters, totalCount } }: Work): Html {
  if (totalCount === 0) return section('letters', 'Dead letters', html`<p class="none">None.</p>`);
  const names = [...new Set(deadLetters.map(({ consumer }) => consumer))].sort();
  const actions = html`<div class="actions">
    ${redrive('Redrive all', '')}${names.length > 1 ? names.map((name) => redrive(`Redrive ${name}’s`, name)) : ''}
  </div>`;
  const count = `${number.format(totalCount)}${totalCount > deadLetters.length ? `, the oldest ${deadLetters.length} shown` : ''}`;
  return section('letters', 'Dead letters', [table('letters', COLUMNS, deadLetters.map(row)), actions], count);
}

const row = ({ sequence, consumer, originalSubject, error, failedAt }: Letter): Html =>
  html`<tr>
    <th scope="row">${sequence}</th>
    <td>${consumer}<br /><span class="note">${originalSubject}</span></td>
    <td class="wrap">${error}</td>
    <td>${instant(failedAt)}</td>
  </tr>`;

const redrive = (label: string, consumer: string): Html =>
  html`<form method="post" action="/console/redrive">
    <input type="hidden" name="consumer" value="${consumer}" /><button type="submit">${label}</button>
  </form>`;
