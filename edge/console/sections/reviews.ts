import { html } from 'hono/html';
import type { Overview, Review, Work } from '../data.ts';
import { instant, number, section, table, type Html } from './parts.ts';

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

const NOTHING = html`<span class="none">nothing</span>`;
const COLUMNS = [{ title: 'Field' }, { title: 'Before' }, { title: 'After' }];

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
  return html`<li>
    <h3 id="review-${id}">${KINDS[kind ?? ''] ?? 'Review'}${about ? `: ${about}` : ''}</h3>
    <p>${reason} <span class="note">${instant(createdAt)}</span></p>
    ${differences.length > 0 ? table(`review-${id}`, COLUMNS, differences.map(row)) : ''}
    <form method="post" action="/console/review" aria-labelledby="review-${id}">
      <input type="hidden" name="id" value="${id}" />
      ${kind === 'AMBIGUOUS_IDENTITY' ? choice : ''}
      <button type="submit" name="decision" value="accept" class="primary">Accept</button>
      <button type="submit" name="decision" value="reject">Reject</button>
    </form>
  </li>`;
}

const row = ({ field, before, after }: Review['differences'][number]): Html =>
  html`<tr>
    <th scope="row">${field}</th>
    <td class="wrap">${before === null ? NOTHING : html`<del>${readable(before)}</del>`}</td>
    <td class="wrap">${after === null ? NOTHING : html`<ins>${readable(after)}</ins>`}</td>
  </tr>`;
