import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Anime } from '#proto/anime';
import { PolicyRefusal, SourceError } from '../../../sources/errors.ts';
import type { AnimeSource } from '../../../sources/source.ts';
import type { Reading } from '../../domain/source.ts';
import type { StoredAnswer, AnswerStore } from './answer-store.ts';

export interface Asking {
  readonly kept: AnswerStore;
  /** A record younger than this is not asked for again. */
  readonly refreshAfterMs: number;
  readonly now: () => Date;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

/** Anime in a row that were lost to an open circuit, after which the source is left alone for this run. */
const PATIENCE = 3;

/**
 * The records of these anime: what is kept and fresh first, then what the source answers, where those it was never
 * asked about come first and then those asked longest ago. One that can't be had is a reject and the rest goes on; when
 * the source wants no more questions for now, one reject says how many are left for a later run. Either way an older
 * record stands in where there is one.
 */
export async function* askAll(source: AnimeSource, ids: readonly string[], asking: Asking): AsyncGenerator<Reading, void> {
  const { name } = source.policy;
  const { kept, now, refreshAfterMs } = asking;
  const due: { id: string; askedAt: number }[] = [];
  for (const id of ids) {
    const known = kept.find(name, id);
    if (known?.record && now().getTime() - known.record.at.getTime() < refreshAfterMs) yield { record: { source: name, place: id, anime: dated(known.record.anime, known.record.at) } };
    else due.push({ id, askedAt: known?.askedAt.getTime() ?? 0 });
  }
  due.sort((a, b) => a.askedAt - b.askedAt);
  yield* askDue(source, due.map(({ id }) => id), asking);
}

async function* askDue(source: AnimeSource, ids: readonly string[], asking: Asking): AsyncGenerator<Reading, void> {
  const { name } = source.policy;
  let failures = 0;
  for (const [index, id] of ids.entries()) {
    const answer = await askOne(source, id, asking);
    if (answer.kind === 'enough') return yield* leave(name, ids.slice(index), answer.reason, asking.kept);
    yield readingOf(name, id, answer, asking.kept.find(name, id));
    failures = answer.kind === 'unavailable' ? failures + 1 : 0;
    if (answer.kind === 'unavailable' && failures === PATIENCE) return yield* leave(name, ids.slice(index + 1), answer.reason, asking.kept);
  }
}

/** `unavailable`: lost to an open circuit; `enough`: the source wants no more questions for now. */
type Answer =
  | { readonly kind: 'record'; readonly anime: Anime }
  | { readonly kind: 'failed' | 'enough'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly waitMs: number };

/** Asks, and waits once for a circuit that is open; what came is kept. */
async function askOne(source: AnimeSource, id: string, { kept, now, wait }: Asking): Promise<Answer> {
  let answer = await ask(source, id);
  if (answer.kind === 'unavailable') {
    await wait(answer.waitMs);
    answer = await ask(source, id);
  }
  if (answer.kind !== 'enough') kept.keep(source.policy.name, id, now(), answer.kind === 'record' ? answer.anime : undefined);
  return answer;
}

async function ask(source: AnimeSource, id: string): Promise<Answer> {
  try {
    return { kind: 'record', anime: await source.fetchAnime(id) };
  } catch (error) {
    if (error instanceof PolicyRefusal) return { kind: 'enough', reason: error.message };
    if (!(error instanceof SourceError)) throw error;
    if (error.kind === 'circuit-open') return { kind: 'unavailable', reason: error.message, waitMs: error.retryAfterMs ?? 0 };
    return { kind: error.kind === 'rate-limited' ? 'enough' : 'failed', reason: error.message };
  }
}

function readingOf(source: string, id: string, answer: Answer, known: StoredAnswer | undefined): Reading {
  if (answer.kind === 'record') return { record: { source, place: id, anime: dated(answer.anime, known?.record?.at) } };
  if (!known?.record) return { reject: { source, place: id, title: '', field: '', reason: answer.reason, kept: false } };
  const { anime, at } = known.record;
  return { record: { source, place: id, anime: dated(anime, at), fieldErrors: [{ field: '', reason: `${answer.reason}; what it said on ${at.toISOString().slice(0, 10)} is used` }] } };
}

/** A status is said at the time of the answer. */
const dated = (anime: Anime, at: Date | undefined): Anime =>
  (anime.status && !anime.statusAsOf && at ? { ...anime, statusAsOf: timestampFromDate(at) } : anime);

function* leave(source: string, ids: readonly string[], reason: string, kept: AnswerStore): Generator<Reading, void> {
  if (ids.length === 0) return;
  for (const id of ids) {
    const known = kept.find(source, id);
    if (known?.record) yield { record: { source, place: id, anime: dated(known.record.anime, known.record.at) } };
  }
  yield { reject: { source, place: `${ids.length} anime`, title: '', field: '', reason: `${reason}; ${ids.length} are left for a later run`, kept: false } };
}
