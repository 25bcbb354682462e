import type { Vocabulary } from './domain/labels.ts';
import { PlanFault, validatePlan } from './domain/validate.ts';
import type { PlanContract } from './domain/contract.ts';
import type { Plan } from './domain/plan.ts';
import { Failure, type Usage } from './failure.ts';

export type { Usage } from './failure.ts';

export interface PlanRequest {
  /** Cleaned, 500 characters at most. */
  readonly query: string;
  /** On the asker's clocks, `2026-11-23`. */
  readonly today: string;
  /** IANA name of the asker's zone. */
  readonly timeZone: string;
  readonly vocabulary: Vocabulary;
  /** What was wrong with the planner's first answer to this request. */
  readonly fault?: string;
}

export interface Planned {
  /** Whatever the planner said: never trusted. Undefined when it was no JSON. */
  readonly raw: unknown;
  /** Prompt and output together. */
  readonly tokens: number;
  /** As the model's endpoint counts them. */
  readonly usage?: Usage;
}

/** Turns a request into something that may be a plan. */
export interface Planner {
  readonly kind: 'MODEL' | 'BASELINE';
  readonly name: string;
  /** @throws Failure when there will be no plan, for whatever reason */
  plan(request: PlanRequest, signal: AbortSignal): Promise<Planned>;
}

/** A plan costs two model calls at most. */
const MOST_CALLS = 2;

/**
 * Asks for a plan and checks it; a planner whose answer is no plan hears why and may try once more.
 *
 * @throws Failure AGENT_BAD_PLAN after the second one
 */
export async function checkedPlan(
  planner: Planner, contract: PlanContract, request: PlanRequest, signal: AbortSignal,
): Promise<{ plan: Plan; tokens: number }> {
  let tokens = 0;
  let fault: string | undefined;
  for (let call = 0; call < MOST_CALLS; call += 1) {
    const planned = await planner.plan({ ...request, ...(fault && { fault }) }, signal);
    tokens += planned.tokens;
    try {
      return { plan: validatePlan(planned.raw, { contract, vocabulary: request.vocabulary, timeZone: request.timeZone }), tokens };
    } catch (error) {
      if (!(error instanceof PlanFault)) throw error;
      fault = error.message;
    }
  }
  throw new Failure('AGENT_BAD_PLAN', fault ?? 'no plan', { tokens });
}
