import { Counter, type Registry } from 'prom-client';

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
