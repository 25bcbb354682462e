import type { TransactionSql } from 'postgres';
import type { Anime } from '#proto/anime';
import { currentTraceparent } from '#platform/tracing';
import type { Committed, Decision } from '../domain/record.ts';
import type { Difference } from '../domain/questions.ts';
import { readIntake } from '../intake.ts';
import { commitIn } from './commit.ts';
import { fieldFromJson, recordFields } from './contract.ts';
import type { CommitContext, Intake } from './intake.ts';
import { mergeCharacters } from './merge-characters.ts';
import type { ReviewRow } from './review-message.ts';
import { query, type RowOf } from './statements.ts';

export interface Verdict {
  readonly id: string;
  readonly accept: boolean;
  readonly operator: string;
  /** Empty when the operator named none. */
  readonly chosenId: string;
}

/** Why a decision can't be taken. */
export class Undecidable extends Error {
  readonly fault: 'absent' | 'decided' | 'chosen_id' | 'gone';

  constructor(fault: Undecidable['fault'], message: string) {
    super(message);
    this.fault = fault;
  }
}

type Locked = RowOf<'lock_review'>;

/**
 * Decides on one review and, when it is accepted, applies what was asked, in the same transaction. The same decision
 * again changes nothing.
 *
 * @throws Undecidable
 */
export async function decideReview(tx: TransactionSql, context: CommitContext, verdict: Verdict): Promise<ReviewRow> {
  const [review] = await query(tx, 'lock_review', [verdict.id]);
  if (!review) throw new Undecidable('absent', 'id: no such review');
  if (review.decided_at) return sameAsBefore(review, verdict.accept);
  const chosen = checkChosen(review, verdict);
  if (verdict.accept) await accept(tx, context, review, verdict, chosen);
  const [decided] = await query(tx, 'decide_review', [verdict.id, verdict.accept, verdict.operator, chosen]);
  return decided ?? review;
}

function sameAsBefore(review: Locked, accept: boolean): ReviewRow {
  if (review.accepted === null && accept) throw new Undecidable('decided', 'a newer event has answered it differently');
  if ((review.accepted ?? false) !== accept) {
    throw new Undecidable('decided', `it was ${review.accepted ? 'accepted' : 'rejected'} by ${review.decided_by} already`);
  }
  return review;
}

/** The side that the operator chose; for a duplicate without a choice, the first. */
function checkChosen({ kind, entity_ids: sides }: Locked, { accept, chosenId }: Verdict): string | null {
  if (!accept || kind === 'RISKY_CHANGE') return null;
  const chosen = chosenId === '' && kind === 'DUPLICATE_CHARACTER' ? sides[0] : chosenId.toLowerCase();
  if (chosen !== undefined && sides.includes(chosen)) return chosen;
  throw new Undecidable('chosen_id', `chosen_id: must be one of ${sides.join(', ')}`);
}

async function accept(tx: TransactionSql, context: CommitContext, review: Locked, { operator }: Verdict, chosen: string | null): Promise<void> {
  const source = `operator:${operator}`;
  const [first = '', second = ''] = review.entity_ids;
  if (review.kind === 'DUPLICATE_CHARACTER') {
    const goes = chosen === first ? second : first;
    if (!(await mergeCharacters(tx, context, chosen ?? first, goes, source))) throw new Undecidable('gone', 'one of the characters was merged meanwhile');
    return;
  }
  const intake = review.kind === 'RISKY_CHANGE' ? change(first, review, source, context) : { ...eventOf(review), animeId: chosen ?? '', source };
  const [outcome] = await commitIn(tx, context, [intake]);
  if (outcome?.kind === 'refused' || outcome?.kind === 'later') throw new Undecidable('gone', outcome.why);
}

const eventOf = ({ subject, event }: Locked): Intake => readIntake({ subject, body: event, traceparent: currentTraceparent() });

/** The values that waited, put into the record as it is now. The operator has spoken just now: no older event undoes it. */
function change(animeId: string, review: Locked, source: string, { now }: CommitContext): Intake {
  const differences = review.differences as Difference[];
  const decide = (current: Committed | null): Decision => {
    if (!current || current.deleted) return { kind: 'refuse', fault: 'deleted', why: 'the anime was deleted' };
    const at = now().getTime();
    const record = differences.reduce((made, { field, after }) => withField(made, field, after), current.record);
    const changed = recordFields.filter((field) => !field.same(current.record, record)).map(({ name }) => name);
    const times = { ...current.times, ...Object.fromEntries(differences.map(({ field }) => [field, at])) };
    return { kind: 'apply', change: 'SYNCED', record, changed, times, waiting: [] };
  };
  return { subject: '', eventId: `review:${review.id}`, source, animeId, externalIds: [], body: new Uint8Array(), traceparent: currentTraceparent(), decide };
}

function withField(record: Anime, name: string, after: string): Anime {
  const field = recordFields.find((known) => known.name === name);
  if (!field) return record;
  const incoming = fieldFromJson(name, after);
  return field.copy(name === 'titles' ? withOldTitles(record, incoming) : incoming, record);
}

/** The new main titles; the known ones where none is given, and every other wording that was collected. */
function withOldTitles({ titles: known }: Anime, incoming: Anime): Anime {
  const { titles } = incoming;
  if (!known || !titles) return incoming;
  const spelled = new Set(titles.synonyms.map(({ text }) => text));
  return {
    ...incoming,
    titles: {
      ...titles,
      romaji: titles.romaji || known.romaji,
      english: titles.english || known.english,
      native: titles.native || known.native,
      synonyms: [...titles.synonyms, ...known.synonyms.filter(({ text }) => !spelled.has(text))],
    },
  };
}
