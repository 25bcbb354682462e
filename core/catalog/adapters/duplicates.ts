import type { Sql } from 'postgres';
import { CharacterSchema, type Character } from '#proto/character';
import { pause, untilDisposed } from '#platform/loop';
import type { Logger } from '#platform/telemetry';
import { context, retried } from '../apply.ts';
import { areTitledAlike, duplicateReason, whyOne, type Evidence } from '../domain/likeness.ts';
import { decodeCharacter } from './characters.ts';
import { fieldsAsDifferences } from './differences.ts';
import { mergeCharacters } from './merge-characters.ts';
import { insertReviews } from './reviews.ts';
import { query, type RowOf } from './statements.ts';

/** Which characters search finds like this one, 0–1 each. Rejects when search is away. */
export type FindSimilar = (characterId: string) => Promise<ReadonlyMap<string, number>>;

const BATCH = 100;
const POLL_MS = 5_000;

/**
 * Looks for duplicates of the characters that came or changed: those that are certain become one, about the others an
 * operator is asked. A pair that was
 * asked about is not asked about again.
 *
 * @param findSimilar more evidence; without it, or while it is away, names and anime decide
 * @returns how many characters were looked at
 */
export async function findDuplicates(sql: Sql<{ bigint: bigint }>, log: Logger, findSimilar?: FindSimilar): Promise<number> {
  const characters = await query(sql, 'list_uncompared_characters', [BATCH]);
  if (characters.length === 0) return 0;
  const pairs = await query(sql, 'find_like_characters', [characters.map(({ id }) => id)]);
  const weighed = weigh(pairs, await ask(pairs, log, findSimilar));
  const { certain = [], open = [] } = Object.groupBy(weighed, ({ evidence }) => (whyOne(evidence) === null ? 'open' : 'certain'));
  const reviews = new Map(open.flatMap(review).map((row) => [row.question, row]));
  await joinCertain(sql, log, certain.map(({ pair }) => pair));
  await sql.begin(async (tx) => {
    await insertReviews(tx, [...reviews.values()]);
    await query(tx, 'mark_characters_compared', [characters.map(({ id }) => id), characters.map(({ version }) => String(version))]);
  });
  return characters.length;
}

type Pair = RowOf<'find_like_characters'>;

async function ask(pairs: readonly Pair[], log: Logger, findSimilar: FindSimilar | undefined): Promise<ReadonlyMap<string, number>> {
  const scores = new Map<string, number>();
  if (!findSimilar) return scores;
  for (const id of new Set(pairs.map((pair) => pair.id))) {
    try {
      for (const [other, score] of await findSimilar(id)) scores.set(`${id} ${other}`, score);
    } catch (error) {
      log.warn({ err: error }, 'search is unavailable: duplicate characters are judged by names and anime alone');
      return scores;
    }
  }
  return scores;
}

interface Weighed {
  readonly pair: Pair;
  readonly evidence: Evidence;
}

/** Each pair with what speaks for it; a character is in many, and decoded once. */
function weigh(pairs: readonly Pair[], alike: ReadonlyMap<string, number>): Weighed[] {
  const records = new Map(pairs.flatMap(({ id, record, other_id, other_record }) => [[id, record], [other_id, other_record]] as const));
  const characters = new Map([...records].map(([id, record]) => [id, decodeCharacter(record)]));
  return pairs.map((pair) => ({ pair, evidence: evidenceOf(pair, characters, alike) }));
}

function evidenceOf(pair: Pair, characters: ReadonlyMap<string, Character>, alike: ReadonlyMap<string, number>): Evidence {
  const [a, b] = [characters.get(pair.id)!, characters.get(pair.other_id)!];
  const search = alike.get(`${pair.id} ${pair.other_id}`);
  const { similarity, shared_anime, related_anime, titles, other_titles } = pair;
  return { a, b, similarity, sharedAnime: Number(shared_anime), relatedAnime: related_anime, likeTitles: areTitledAlike(titles, other_titles), ...(search !== undefined && { search }) };
}

/** Makes those one that are certain to be; each pair on its own, and none that an operator found to be two. */
async function joinCertain(sql: Sql<{ bigint: bigint }>, log: Logger, pairs: readonly Pair[]): Promise<void> {
  const byQuestion = new Map(pairs.map((pair) => [questionOf(pair), pair]));
  const rejected = new Set((await query(sql, 'find_rejected_questions', [[...byQuestion.keys()]])).map(({ question }) => question));
  for (const [question, pair] of byQuestion) {
    const [stays = '', goes = ''] = [pair.id, pair.other_id].sort();
    if (rejected.has(question)) continue;
    const isDone = await retried(() => sql.begin((tx) => mergeCharacters(tx, context, stays, goes, 'catalog')));
    if (isDone) log.info({ stays, goes }, 'two characters are one');
  }
}

const questionOf = ({ id, other_id }: Pair): string => `characters ${[id, other_id].sort().join(' ')}`;

function review({ pair, evidence }: Weighed) {
  const { a, b } = evidence;
  const reason = duplicateReason(evidence);
  if (reason === null) return [];
  const ids = [pair.id, pair.other_id].sort();
  const [first, second] = ids[0] === pair.id ? [a, b] : [b, a];
  return [{
    kind: 'DUPLICATE_CHARACTER', reason, entity_ids: ids, differences: fieldsAsDifferences(CharacterSchema, first, second),
    subject: '', event: '', question: questionOf(pair),
  }];
}

/** Looks for duplicates from time to time until disposed. */
export function watchDuplicates(sql: Sql<{ bigint: bigint }>, log: Logger, findSimilar?: FindSimilar): AsyncDisposable {
  return untilDisposed(async (stop) => {
    while (!stop.aborted) {
      const looked = await findDuplicates(sql, log, findSimilar).catch((error: unknown) => {
        log.warn({ err: error }, 'could not look for duplicate characters, trying again');
        return 0;
      });
      if (looked < BATCH) await pause(POLL_MS, stop);
    }
  });
}
