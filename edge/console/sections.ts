import { html } from 'hono/html';
import { nameOfAnime, type Letter, type Overview, type Review, type Standing, type Work } from './data.ts';
import type { Html } from './page.ts';

const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** A part of the page with its own heading. */
const section = (id: string, title: string, body: Html | (Html | string)[], note = ''): Html =>
  html`<section aria-labelledby="${id}" class="${id}">
    <div class="head">
      <h2 id="${id}">${title}</h2>
      ${note ? html`<span class="note">${note}</span>` : ''}
    </div>
    ${body}
  </section>`;

const instant = (text: string | null): Html | string =>
  text ? html`<time datetime="${text}">${text.slice(0, 16).replace('T', ' ')}</time>` : '';

const badge = (text: string, tone: 'good' | 'bad' | 'plain'): Html => html`<span class="badge ${tone}">${text}</span>`;

const CIRCUITS: Readonly<Record<string, Html>> = {
  CLOSED: badge('closed', 'good'),
  OPEN: badge('open', 'bad'),
  HALF_OPEN: badge('half open', 'plain'),
};

/** Who serves searches, and the switch. */
export function switchCard({ llmMode, llmModeChangedAt, agentCircuit, agent }: Standing['status']): Html {
  const isOn = llmMode === 'AUTO';
  const planner = agent ? (agent.model ?? (agent.planner === 'RULES' ? 'rules, no model' : 'none')) : 'does not answer';
  return section(
    'searches',
    'Searches',
    html`<div class="switch">
        <p class="state">
          <strong>${isOn ? 'The agent plans searches' : 'All searches are direct'}</strong>
          <span class="note">${llmModeChangedAt ? html`since ${instant(llmModeChangedAt)} UTC` : 'as configured'}</span>
        </p>
        <form method="post" action="/console/llm">
          <input type="hidden" name="mode" value="${isOn ? 'OFF' : 'AUTO'}" />
          <button type="submit" class="${isOn ? 'danger' : 'primary'}">Switch the agent ${isOn ? 'off' : 'on'}</button>
        </form>
      </div>
      <dl class="figures">
        <div>
          <dt>Planner</dt>
          <dd>${planner}</dd>
        </div>
        <div>
          <dt>Circuit to the agent</dt>
          <dd>${CIRCUITS[agentCircuit ?? ''] ?? 'no agent'}</dd>
        </div>
        <div>
          <dt>Circuit to the model</dt>
          <dd>${CIRCUITS[agent?.modelCircuit ?? ''] ?? 'no model'}</dd>
        </div>
      </dl>`,
  );
}

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

/** A value as it is meant: text without quotes, lists with commas. */
function readable(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  AMBIGUOUS_IDENTITY: 'Which anime is it?',
  RISKY_CHANGE: 'Risky change',
  DUPLICATE_CHARACTER: 'One character',
};

/** What waits for a decision, with before and after. */
export function reviews(overview: Overview): Html {
  const {
    operatorStatus,
    reviews: { reviews: open },
  } = overview.work as Work;
  if (open.length === 0) return section('reviews', 'Reviews', html`<p class="none">Nothing waits for a decision.</p>`);
  const more =
    operatorStatus.openReviews > open.length
      ? `${number.format(operatorStatus.openReviews)}, the oldest ${open.length} shown`
      : String(open.length);
  return section(
    'reviews',
    'Reviews',
    html`<ul class="cards">
      ${open.map((review) => reviewCard(review, overview))}
    </ul>`,
    more,
  );
}

function reviewCard(review: Review, { names }: Overview): Html {
  const { id, kind, reason, entityIds, differences, createdAt } = review;
  const name = (entity: string) => names.get(entity) ?? entity;
  const about = kind === 'AMBIGUOUS_IDENTITY' ? '' : entityIds.map(name).join(' and ');
  const choice = html`<label for="chosen-${id}">It is about</label>
    <select id="chosen-${id}" name="chosenId">
      ${entityIds.map((entity) => html`<option value="${entity}">${name(entity)}</option>`)}
    </select>`;
  const rows = differences.map(
    ({ field, before, after }) =>
      html`<tr>
        <th scope="row">${field}</th>
        <td class="wrap">
          ${before === null ? html`<span class="none">nothing</span>` : html`<del>${readable(before)}</del>`}
        </td>
        <td class="wrap">
          ${after === null ? html`<span class="none">nothing</span>` : html`<ins>${readable(after)}</ins>`}
        </td>
      </tr>`,
  );
  const table = html`<div class="scroll" role="group" aria-labelledby="review-${id}" tabindex="0">
    <table class="difference">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
  return html`<li>
    <h3 id="review-${id}">${KINDS[kind ?? ''] ?? 'Review'}${about ? `: ${about}` : ''}</h3>
    <p>${reason} <span class="note">${instant(createdAt)}</span></p>
    ${differences.length > 0 ? table : ''}
    <form method="post" action="/console/review" aria-labelledby="review-${id}">
      <input type="hidden" name="id" value="${id}" />
      ${kind === 'AMBIGUOUS_IDENTITY' ? choice : ''}
      <button type="submit" name="decision" value="accept" class="primary">Accept</button>
      <button type="submit" name="decision" value="reject">Reject</button>
    </form>
  </li>`;
}

/** The anime that changed last. */
export function changes({ animes }: Work): Html {
  const rows = animes.edges.map(
    ({ node }) =>
      html`<tr>
        <th scope="row">${nameOfAnime(node)}</th>
        <td class="number">${node.version}</td>
        <td>${instant(node.updatedAt)}</td>
      </tr>`,
  );
  return section(
    'changes',
    'Recent changes',
    html`<div class="scroll" role="group" aria-labelledby="changes" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Anime</th>
            <th scope="col" class="number">Version</th>
            <th scope="col">When, UTC</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`,
  );
}
