import type { GraphQLContext } from '../context.ts';
import { requireOperator } from '../guard/operator.ts';
import { TEXT_FORMAT, toText } from '../telemetry/exposition.ts';
import { answers, durations, requests, startTime } from '../telemetry/families.ts';

/**
 * What became of requests, for Prometheus with an operator's token. It is told of the isolate that answers, and labelled
 * with it: two of them are two series, so that no counter seems to fall when another one answers.
 */
export async function metricsEndpoint(c: GraphQLContext): Promise<Response> {
  const { edge } = c.var;
  await requireOperator(c.req.header('authorization'), edge.config.operatorTokens);
  const families = [answers(edge.tally), requests(edge.requests), durations(edge.requests), startTime(edge.tally)];
  const text = toText(families, { isolate: edge.tally.isolate });
  return new Response(text, { headers: { 'content-type': TEXT_FORMAT, 'cache-control': 'no-store' } });
}
