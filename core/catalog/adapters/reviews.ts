import { createHash } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Anime } from '#proto/anime';
import type { ExternalId } from '#proto/common';
import type { Committed, Waiting } from '../domain/record.ts';
import { weigh, type Asked, type Difference } from '../domain/questions.ts';
import { fieldAsJson, refOf } from './contract.ts';
import type { Intake } from './intake.ts';
import { base64 } from './rows/values.ts';
import { query, type RowOf } from './statements.ts';

type Asking = Pick<Intake, 'subject' | 'body'>;

/** An event of which the ids lead to several anime. */
export interface AskedIdentity {
  readonly intake: Asking & Pick<Intake, 'externalIds'>;
  readonly anime: readonly Committed[];
}

/** What the policy holds back of one event. */
export interface AskedChange {
  readonly animeId: string;
  readonly before: Anime | undefined;
  readonly waiting: readonly Waiting[];
  readonly intake: Asking;
}

const hash = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** The same ids that lead to the same anime are the same question, whatever else the event says. */
export const identityQuestion = (anime: readonly Committed[], externalIds: readonly ExternalId[]): string =>
  hash(['identity', anime.map(({ id }) => id).sort(), externalIds.map(refOf).sort()]);

const changeQuestion = (animeId: string, differences: readonly Difference[]): string =>
  hash(['change', animeId, differences.map(({ field, after }) => [field, after]).sort()]);

/** Which anime operators named for these questions. */
export async function findChosen(tx: TransactionSql, questions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (questions.length === 0) return new Map();
  const rows = await query(tx, 'find_chosen_anime', [questions]);
  return new Map(rows.map(({ question, chosen_id }) => [question, chosen_id]));
}

/** Asks which anime the events are about. The same question again only brings its event up to date. */
export async function askAboutIdentities(tx: TransactionSql, asked: readonly AskedIdentity[]): Promise<void> {
  const rows = asked.map(({ intake, anime }) => ({
    kind: 'AMBIGUOUS_IDENTITY',
    reason: `its ids ${intake.externalIds.map(refOf).join(', ')} belong to ${anime.length} different anime`,
    entity_ids: anime.map(({ id }) => id),
    differences: [],
    ...eventOf(intake),
    question: identityQuestion(anime, intake.externalIds),
  }));
  await insertReviews(tx, rows);
}

interface AskedRow extends RowOf<'find_asked_changes'> {
  readonly differences: Difference[];
}

/**
 * Asks whether changes are meant. A change that was asked about, and is open or was rejected, is not asked about
 * again; a newer answer for a field closes the open review, and takes over what else that one asked.
 */
export async function askAboutChanges(tx: TransactionSql, asked: readonly AskedChange[]): Promise<void> {
  if (asked.length === 0) return;
  const rows = (await query(tx, 'find_asked_changes', [[...new Set(asked.map(({ animeId }) => animeId))]])) as readonly AskedRow[];
  const reviews = new Map<string, object>();
  const standing: Asked[] = rows.map(({ id, anime_id, differences, open }) => ({ key: id, animeId: anime_id, differences, open }));
  const outdated = new Set<string>();
  for (const { animeId, before, waiting, intake } of asked) {
    const differences = waiting.map(({ field, after }) => ({ field, before: before ? fieldAsJson(before, field) : '', after: fieldAsJson(after, field) }));
    const question = weigh(standing, animeId, differences);
    if (!question) continue;
    for (const { key } of question.closes) if (!reviews.delete(key)) outdated.add(key);
    const key = changeQuestion(animeId, question.differences);
    const reasons = waiting.map(({ reason }) => reason).join('; ');
    reviews.set(key, {
      kind: 'RISKY_CHANGE', reason: reasons, entity_ids: [animeId], differences: question.differences, ...eventOf(intake), question: key,
    });
    standing.push({ key, animeId, differences: question.differences, open: true });
  }
  if (outdated.size > 0) await query(tx, 'supersede_reviews', [[...outdated]]);
  await insertReviews(tx, [...reviews.values()]);
}

const eventOf = ({ subject, body }: Asking) => ({ subject, event: base64(body) });

/** Rows as `sql/insert_reviews.sql` takes them. */
export async function insertReviews(tx: TransactionSql, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await query(tx, 'insert_reviews', [rows]);
}
