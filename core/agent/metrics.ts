import { Counter, Histogram, type Registry } from 'prom-client';
import type { Usage } from './planner.ts';

/** Counts answers by how they ended (`answered`, `planned`, `executed`, `AGENT_TIMEOUT`, …) and tokens of those that succeeded. */
export function answerMetrics(registry: Registry): (outcome: string, tokens: number) => void {
  const registers = [registry];
  const answers = new Counter({ name: 'agent_answers_total', help: 'Answers by how they ended', labelNames: ['outcome'], registers });
  const spent = new Counter({ name: 'agent_tokens_total', help: 'Tokens that answers took', registers });
  return (outcome, tokens) => {
    answers.inc({ outcome });
    spent.inc(tokens);
  };
}

/** One call of the model. */
export interface ModelCall {
  /** `planned`, or the failure's name. */
  readonly outcome: string;
  readonly seconds: number;
  /** Undefined where the endpoint did not say. */
  readonly usage: Usage | undefined;
}

/**
 * Measures calls of the model: how they ended, how long they took, their tokens, and what these cost.
 *
 * @param prices of a million tokens each, in whatever currency
 */
export function modelMetrics(registry: Registry, prices: { readonly input: number; readonly output: number }): (call: ModelCall) => void {
  const registers = [registry];
  const calls = new Histogram({
    name: 'agent_model_call_seconds', help: 'Calls of the model by how they ended', labelNames: ['outcome'], registers,
    buckets: [0.1, 0.25, 0.5, 1, 1.5, 2, 3],
  });
  const tokens = new Counter({ name: 'agent_model_tokens_total', help: 'Tokens of calls; reasoning is part of output', labelNames: ['kind'], registers });
  const cost = new Counter({ name: 'agent_model_cost_total', help: 'What calls cost by LLM_INPUT_PRICE and LLM_OUTPUT_PRICE', registers });
  return ({ outcome, seconds, usage }) => {
    calls.observe({ outcome }, seconds);
    for (const [kind, count] of Object.entries(usage ?? {})) tokens.inc({ kind }, Number(count));
    if (usage) cost.inc((usage.input * prices.input + usage.output * prices.output) / 1_000_000);
  };
}
