import { html } from 'hono/html';
import type { Overview, Standing } from '../data.ts';
import { number, section, table, type Html } from './parts.ts';

const COLUMNS = [{ title: 'Consumer' }, { title: 'Stream' }, { title: 'Behind', isNumber: true }];

/** How far everything is behind. */
export function consumers({ standing, work }: Overview): Html {
  const lags = work?.operatorStatus.consumers ?? [];
  const rows = lags.map(({ consumer, stream, pending }) => row(consumer, stream, number.format(pending)));
  const relay = row('outbox relay', 'PostgreSQL', waiting(standing?.catalog ?? null));
  return section('queues', 'Queues', table('queues', COLUMNS, [...rows, relay]), 'messages not yet acknowledged');
}

const row = (who: string, where: string, behind: string): Html =>
  html`<tr>
    <th scope="row">${who}</th>
    <td>${where}</td>
    <td class="number">${behind}</td>
  </tr>`;

function waiting(catalog: Standing['status']['catalog']): string {
  if (!catalog) return 'unknown';
  const { outboxPending, outboxOldestSeconds } = catalog;
  return `${number.format(outboxPending)}${outboxPending > 0 ? `, the oldest for ${outboxOldestSeconds.toFixed(1)} s` : ''}`;
}
