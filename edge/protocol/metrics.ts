import type { GraphQLContext } from '../context.ts';
import { requireOperator } from '../guard/operator.ts';

/** https://prometheus.io/docs/instrumenting/exposition_formats/ */
const TEXT_FORMAT = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * What the cache came to, for Prometheus with an operator's token. It is told of the isolate that answers, and labelled
 * with it: two of them are two series, so that no counter seems to fall when another one answers.
 */
export async function metricsEndpoint(c: GraphQLContext): Promise<Response> {
  const { tally, config } = c.var.edge;
  await requireOperator(c.req.header('authorization'), config.operatorTokens);
  const { hits, made, notKept } = tally.counts;
  const isolate = `isolate="${tally.isolate}"`;
  const lines = [
    '# HELP edge_answers_total Answers to GraphQL operations: kept ones, ones made to be kept, and ones that must not be kept.',
    '# TYPE edge_answers_total counter',
    ...Object.entries({ hit: hits, miss: made, bypass: notKept }).map(([cache, count]) => `edge_answers_total{cache="${cache}",${isolate}} ${count}`),
    '# HELP edge_isolate_start_time_seconds When the isolate answered first, in seconds since 1970.',
    '# TYPE edge_isolate_start_time_seconds gauge',
    `edge_isolate_start_time_seconds{${isolate}} ${tally.since / 1000}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': TEXT_FORMAT, 'cache-control': 'no-store' } });
}
