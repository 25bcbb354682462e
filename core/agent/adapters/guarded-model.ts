import { APICallError } from '@ai-sdk/provider';
import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import { Failure } from '../failure.ts';
import type { ModelCall } from '../metrics.ts';
import type { Planned, Planner, PlanRequest, Usage } from '../planner.ts';
import type { AskModel } from './model.ts';
import type { DailySpend } from './spend.ts';

/** So many failures in a row, and the model is left alone. */
const FAILURES = 5;
/** For this long; then one request goes through as a probe. */
export const OPEN_MS = 10_000;
/** A model may not send us away for longer than this. */
const LONGEST_PAUSE_MS = 600_000;

interface Limits {
  readonly spend: DailySpend;
  readonly bound: (request: PlanRequest) => number;
  readonly now: () => number;
  readonly observe?: (call: ModelCall) => void;
}

/** The model behind its limits: the day's tokens, the pause that it asked for, a circuit breaker. */
export class GuardedModel implements Planner {
  readonly kind = 'MODEL';
  readonly name: string;
  readonly spend: DailySpend;
  readonly #ask: AskModel;
  readonly #bound: (request: PlanRequest) => number;
  readonly #now: () => number;
  readonly #observe: (call: ModelCall) => void;
  readonly #breaker = circuitBreaker(handleWhen(isModelDown), { halfOpenAfter: OPEN_MS, breaker: new ConsecutiveBreaker(FAILURES) });
  #pausedUntil = 0;

  /** @param limits the day's spend, a call's upper bound in tokens, and the clock in milliseconds since 1970 */
  constructor(name: string, ask: AskModel, limits: Limits) {
    this.name = name;
    this.spend = limits.spend;
    this.#ask = ask;
    this.#bound = limits.bound;
    this.#now = limits.now;
    this.#observe = limits.observe ?? (() => undefined);
  }

  get circuit(): 'CLOSED' | 'OPEN' | 'HALF_OPEN' {
    const { state } = this.#breaker;
    return state === CircuitState.Open ? 'OPEN' : state === CircuitState.HalfOpen ? 'HALF_OPEN' : 'CLOSED';
  }

  /** Milliseconds since 1970, undefined when it is not paused. */
  get pausedUntil(): number | undefined {
    return this.#pausedUntil > this.#now() ? this.#pausedUntil : undefined;
  }

  async plan(request: PlanRequest, signal: AbortSignal): Promise<Planned> {
    const wait = this.#pausedUntil - this.#now();
    if (wait > 0) throw new Failure('AGENT_LIMITED', 'the model asked to be left alone', { retryAfterMs: wait });
    try {
      return await this.#breaker.execute(() => this.#call(request, signal));
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new Failure('AGENT_CIRCUIT_OPEN', 'the model failed repeatedly', { retryAfterMs: OPEN_MS });
      if (error instanceof Failure && error.failure === 'AGENT_LIMITED' && isFromModel(error)) this.#pause(error.retryAfterMs ?? 0);
      throw error;
    }
  }

  async #call(request: PlanRequest, signal: AbortSignal): Promise<Planned> {
    const settle = this.spend.book(this.#bound(request));
    const asked = performance.now();
    const ended = (outcome: string, { tokens, usage }: Pick<Planned, 'tokens'> & { readonly usage?: Usage | undefined }) => {
      // An endpoint that does not say what it took is booked at the most that it can have been.
      if (tokens > 0) settle(tokens);
      this.#observe({ outcome, seconds: (performance.now() - asked) / 1000, usage });
    };
    try {
      const planned = await this.#ask(request, signal);
      ended('planned', planned);
      return planned;
    } catch (error) {
      if (error instanceof Failure) ended(error.failure, error);
      throw error;
    }
  }

  #pause(ms: number): void {
    this.#pausedUntil = this.#now() + Math.min(ms, LONGEST_PAUSE_MS);
  }
}

/** A key or a name that is wrong stays wrong; what is wrong with one request (400) says nothing of the next. */
const WRONG_FOR_ALL = [401, 403, 404];
const isModelDown = (error: unknown) => {
  if (!(error instanceof Failure)) return false;
  const refused = APICallError.isInstance(error.cause) && WRONG_FOR_ALL.includes(error.cause.statusCode ?? 0);
  return refused || ['AGENT_TIMEOUT', 'AGENT_UNREACHABLE'].includes(error.failure);
};
/** The day's tokens are ours to count; the model's own limit has its answer as the cause. */
const isFromModel = (error: Failure) => error.cause !== undefined;
