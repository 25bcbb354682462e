import { html } from 'hono/html';
import type { Work } from '../data.ts';
import { instant, number, section, type Html } from './parts.ts';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** What the cache came to. */
export function cache({ hits, made, notKept, hitRatio, since }: Work['operatorStatus']['cache']): Html {
  return section(
    'cache',
    'Cache',
    html`<p class="big">${hitRatio === null ? '–' : percent.format(hitRatio)} <span class="note">hits</span></p>
      <dl class="figures">
        <div>
          <dt>Kept, given again</dt>
          <dd>${number.format(hits)}</dd>
        </div>
        <div>
          <dt>Made and kept</dt>
          <dd>${number.format(made)}</dd>
        </div>
        <div>
          <dt>Not to be kept</dt>
          <dd>${number.format(notKept)}</dd>
        </div>
      </dl>
      <p class="note">This isolate, since ${instant(since)} UTC</p>`,
  );
}
