import { html } from 'hono/html';
import type { Hook } from '../data.ts';
import { badge, number, section, table, type Html } from './parts.ts';

const COLUMNS = [{ title: 'Address' }, { title: 'State' }, { title: 'Dead', isNumber: true }, { title: 'Action' }];
const TONES: Readonly<Record<string, 'good' | 'bad' | 'plain'>> = { ACTIVE: 'good', DISABLED: 'bad', RETRYING: 'bad' };

/** Whom changes are posted to, and how that goes. */
export function webhooks(hooks: readonly Hook[]): Html {
  if (hooks.length === 0) return section('webhooks', 'Webhooks', html`<p class="none">None.</p>`);
  return section('webhooks', 'Webhooks', table('webhooks', COLUMNS, hooks.map(row)));
}

const row = ({ id, url, state, failure, deadDeliveries }: Hook): Html =>
  html`<tr>
    <th scope="row" class="wrap">${url}<br /><span class="note">${id}</span></th>
    <td class="wrap">${badge((state ?? 'unknown').toLowerCase(), TONES[state ?? ''] ?? 'plain')}${failure ? html`<br /><span class="note">${failure}</span>` : ''}</td>
    <td class="number">${number.format(deadDeliveries)}</td>
    <td>
      <div class="actions">
        ${state === 'PAUSED' || state === 'DISABLED' ? '' : act('pause', 'Pause', id, url)}${state === 'ACTIVE' ? '' : act('resume', 'Resume', id, url)}
        ${deadDeliveries > 0 ? act('replay', 'Send the dead again', id, url) : ''}
      </div>
    </td>
  </tr>`;

const act = (action: string, label: string, id: string, url: string): Html =>
  html`<form method="post" action="/console/webhook">
    <input type="hidden" name="id" value="${id}" /><input type="hidden" name="act" value="${action}" />
    <button type="submit" aria-label="${label}: ${url}">${label}</button>
  </form>`;
