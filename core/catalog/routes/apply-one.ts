import { Code, ConnectError } from '@connectrpc/connect';
import { IngestOutcome } from '#proto/catalog';
import { Poison, Unavailable } from '#platform/bus/consume';
import type { Outcome } from '../adapters/commit.ts';
import type { Intake } from '../adapters/intake.ts';
import { applyBatch } from '../apply.ts';
import type { RouteContext } from './context.ts';

type Done = Exclude<Outcome, { kind: 'refused' | 'later' }>;

const codes = { absent: Code.NotFound, deleted: Code.FailedPrecondition, outdated: Code.Aborted } as const;

/**
 * Applies what a caller asks for, as if it had come as an event.
 *
 * @param read its reading; what it throws is the request's fault
 * @throws ConnectError that says why it was not applied
 */
export async function applyOne(sql: RouteContext['sql'], read: () => Intake): Promise<Done> {
  try {
    const [outcome] = await applyBatch(sql, [read()]);
    if (outcome instanceof Error || outcome === undefined) throw outcome ?? new Error('no outcome');
    if (outcome.kind === 'later') throw new ConnectError(outcome.why, Code.NotFound);
    if (outcome.kind === 'refused') throw new ConnectError(outcome.why, codes[outcome.fault]);
    return outcome;
  } catch (error) {
    if (error instanceof Poison) throw new ConnectError(error.message, Code.InvalidArgument);
    if (error instanceof Unavailable) throw new ConnectError(error.message, Code.Unavailable);
    throw error;
  }
}

const outcomes = {
  created: IngestOutcome.CREATED,
  changed: IngestOutcome.CHANGED,
  unchanged: IngestOutcome.UNCHANGED,
} as const;

/** How IngestAnime and UpdateAnime tell of it. */
export function answerOf(done: Done) {
  if (done.kind === 'ambiguous') return { outcome: IngestOutcome.IN_REVIEW };
  const { id, version, waiting } = done;
  const outcome = done.kind === 'unchanged' && waiting.length > 0 ? IngestOutcome.IN_REVIEW : outcomes[done.kind];
  return { id, version, outcome, fieldsInReview: [...waiting] };
}
