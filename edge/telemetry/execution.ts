import { SpanKind } from '@opentelemetry/api';
import type { Context } from 'hono';
import type { AppEnv, GraphQLContext } from '../context.ts';
import type { Transports } from '../rpc.ts';
import { TRACE_HEADER, traceparentOf } from '../trace.ts';
import { tracedCalls } from './calls.ts';
import type { OpenSpan, RequestTrace } from './tracing.ts';

/** What one execution hands to its calls. */
export interface ExecutionContext {
  readonly transports: Transports;
  readonly traceparent: string;
}

/**
 * Runs an execution as a span of its request's trace, if that trace is kept: it may go on behind the reply, or be made for
 * several requests. All of it, log lines included, goes by one trace, kept or not.
 */
export function asSpan<Result>(c: GraphQLContext, name: string, execute: (means: ExecutionContext) => Promise<Result>): Promise<Result> {
  const { transports } = c.get('edge');
  const traceparent = c.get('traceparent') ?? traceparentOf(c.req.header(TRACE_HEADER));
  c.set('traceparent', traceparent);
  const trace = c.get('trace');
  if (!trace) return execute({ transports, traceparent });
  const span = trace.start(name, SpanKind.INTERNAL, {}, c.get('root'));
  return ended(span, execute({ transports: tracedCalls(transports, trace, span), traceparent: span.traceparent }));
}

async function ended<Result>(span: OpenSpan, work: Promise<Result>): Promise<Result> {
  try {
    const result = await work;
    span.end();
    return result;
  } catch (error) {
    span.end(error instanceof Error ? error.name : 'failed');
    throw error;
  }
}

/** The trace of a request as far as it is known: for the log. */
export const traceparentIn = (c: Context<AppEnv>): string | undefined => c.get('traceparent') ?? c.req.header(TRACE_HEADER);

/** Begins a request's spans, if its trace is one of those that are kept. */
export function beginTrace(c: GraphQLContext): RequestTrace | undefined {
  const { tracing } = c.get('edge');
  if (!tracing) return undefined;
  const given = c.req.header(TRACE_HEADER);
  const traceparent = traceparentOf(given);
  c.set('traceparent', traceparent);
  const trace = tracing.begin(traceparent, given, (work) => c.executionCtx.waitUntil(work));
  if (trace) c.set('trace', trace);
  return trace;
}
