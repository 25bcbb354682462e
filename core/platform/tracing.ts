import {
  INVALID_SPAN_CONTEXT, ROOT_CONTEXT, SpanKind, SpanStatusCode, context, isSpanContextValid, trace,
  type Attributes, type Context, type Span,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

export { SpanKind } from '@opentelemetry/api';

/** What tracing reads of the environment by itself, as OpenTelemetry names it. */
export const TRACING_VARIABLES = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_TRACES_SAMPLER_ARG'];

const tracer = trace.getTracer('echora');
const propagator = new W3CTraceContextPropagator();

/** A service that sends no spans is spared what makes and sends them: 3 MB of code. */
const spans = process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] ? await import('./spans.ts') : undefined;

/** Passes trace context on, once a process; with `OTEL_EXPORTER_OTLP_ENDPOINT` set, spans are sent there as well. */
export function startTracing(service: string): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  spans?.sendSpans(service);
}

export interface SpanOptions {
  readonly kind?: SpanKind;
  /** W3C `traceparent` of what caused it; left out, what is running. */
  readonly parent?: string | undefined;
  readonly attributes?: Attributes;
}

/** Something that takes time, as part of a trace. While tracing is off it only hands on the context it was given. */
export class Traced {
  readonly #span: Span;
  readonly #context: Context;

  constructor(name: string, { kind = SpanKind.INTERNAL, parent, attributes = {} }: SpanOptions = {}) {
    const above = parent === undefined ? context.active() : contextOf(parent);
    this.#span = tracer.startSpan(name, { kind, attributes }, above);
    this.#context = trace.setSpan(above, this.#span);
  }

  /** For a header; undefined when there is no trace. */
  get traceparent(): string | undefined {
    return traceparentIn(this.#context);
  }

  /** Runs something as a part of it. */
  within<Result>(act: () => Result): Result {
    return context.with(this.#context, act);
  }

  end(error?: unknown): void {
    if (error !== undefined) this.#span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : 'failed' });
    this.#span.end();
  }
}

/** Runs something as a span. */
export async function inSpan<Result>(name: string, options: SpanOptions, act: (span: Traced) => Promise<Result>): Promise<Result> {
  const span = new Traced(name, options);
  return ended([span], () => span.within(() => act(span)));
}

/** Runs something that is done once for several traces: each of them gets a span of it. */
export function inEachTrace<Result>(name: string, parents: readonly (string | undefined)[], options: SpanOptions, act: () => Promise<Result>): Promise<Result> {
  const known = [...new Set(parents)].filter((parent) => parent !== undefined);
  return ended(known.map((parent) => new Traced(name, { ...options, parent })), act);
}

async function ended<Result>(spans: readonly Traced[], act: () => Promise<Result>): Promise<Result> {
  try {
    const result = await act();
    spans.forEach((span) => span.end());
    return result;
  } catch (error) {
    spans.forEach((span) => span.end(error ?? 'failed'));
    throw error;
  }
}

/** The `traceparent` of what is running; undefined outside any trace. */
export const currentTraceparent = (): string | undefined => traceparentIn(context.active());

/** What a log line says of the trace it belongs to. */
export function traceOfLog(): object {
  const { traceId, spanId } = trace.getSpanContext(context.active()) ?? INVALID_SPAN_CONTEXT;
  return traceId === INVALID_SPAN_CONTEXT.traceId ? {} : { trace_id: traceId, span_id: spanId };
}

function contextOf(traceparent: string): Context {
  return propagator.extract(ROOT_CONTEXT, { traceparent }, { get: (carrier: Record<string, string>, key) => carrier[key], keys: Object.keys });
}

function traceparentIn(of: Context): string | undefined {
  const span = trace.getSpanContext(of);
  return span && isSpanContextValid(span) ? `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}` : undefined;
}
