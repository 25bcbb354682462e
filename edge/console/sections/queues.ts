import { html } from 'hono/html';
import type { Overview } from '../data.ts';
import { number, section, type Html } from './parts.ts';

/** How far everything is behind. */
export function consumers({ standing, work }: Overview): Html {
  const lags = work?.operatorStatus.consumers ?? [];
  const outbox = standing?.catalog;
  const rows = lags.map(
    ({ consumer, stream, pending }) =>
      html`<tr>
        <th scope="row">${consumer}</th>
        <td>${stream}</td>
        <td class="number">${number.format(pending)}</td>
      </tr>`,
  );
  const waiting = outbox
    ? `${number.format(outbox.outboxPending)}${outbox.outboxPending > 0 ? `, the oldest for ${outbox.outboxOldestSeconds.toFixed(1)} s` : ''}`
    : 'unknown';
  return section(
    'queues',
    'Queues',
    html`<div class="scroll" role="group" aria-labelledby="queues" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Consumer</th>
            <th scope="col">Stream</th>
            <th scope="col" class="number">Behind</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
          <tr>
            <th scope="row">outbox relay</th>
            <td>PostgreSQL</td>
            <td class="number">${waiting}</td>
          </tr>
        </tbody>
      </table>
    </div>`,
    'messages not yet acknowledged',
  );
}
