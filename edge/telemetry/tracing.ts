import { ROOT_CONTEXT, SpanStatusCode, TraceFlags, trace, type Attributes, type Context, type Span, type SpanKind, type Tracer } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { RandomIdGenerator, SamplingDecision, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import { readTraceparent, type TraceParent } from '../trace.ts';
import { Outgoing, type Collector } from './otlp.ts';

type WaitUntil = (work: Promise<unknown>) => void;

/** The ids of spans by chance; the id of a trace is known before its first span. */
class Ids extends RandomIdGenerator {
  trace = '';
  override generateTraceId = (): string => this.trace;
}

/** Makes spans of an isolate's requests. Nothing is global: contexts are handed on, there is no `AsyncLocalStorage`. */
export class Tracing {
  readonly #outgoing: Outgoing;
  readonly #sampler: TraceIdRatioBasedSampler;
  readonly #ids = new Ids();
  readonly #tracer: Tracer;

  /** @param ratio the part of all traces that is kept, 0 to 1; by the trace's id, so that all services keep the same */
  constructor(collector: Collector, ratio: number) {
    this.#outgoing = new Outgoing(collector);
    this.#sampler = new TraceIdRatioBasedSampler(ratio);
    const resource = resourceFromAttributes({ 'service.name': 'echora-edge' });
    const provider = new TracerProvider({ resource, sampler: this.#sampler, idGenerator: this.#ids, spanProcessors: [this.#outgoing] });
    this.#tracer = provider.getTracer('echora');
  }

  /**
   * The spans of one request; undefined when its trace is not among those that are kept.
   *
   * @param traceparent of the request, as `traceparentOf` says it
   * @param given what the client sent: where it writes its own part down, ours hangs below it
   */
  begin(traceparent: string, given: string | undefined, waitUntil: WaitUntil): RequestTrace | undefined {
    const { traceId } = readTraceparent(traceparent) ?? { traceId: '' };
    if (this.#sampler.shouldSample(ROOT_CONTEXT, traceId).decision === SamplingDecision.NOT_RECORD) return undefined;
    const client = readTraceparent(given);
    const start: StartSpan = (name, kind, attributes, above) => {
      this.#ids.trace = traceId;
      return this.#tracer.startSpan(name, { kind, attributes }, above);
    };
    const isWatched = client?.isSampled ?? false;
    const send = (ended: Promise<void>) => waitUntil(ended.then(() => this.#outgoing.forceFlush()));
    return new RequestTrace({ start, send, above: client && isWatched ? remote(client) : ROOT_CONTEXT, isWatched });
  }
}

const remote = ({ traceId, spanId }: TraceParent): Context =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });

type StartSpan = (name: string, kind: SpanKind, attributes: Attributes, above: Context) => Span;

interface Means {
  readonly start: StartSpan;
  /** Sends what is there when the promise resolves. */
  readonly send: (ended: Promise<void>) => void;
  /** What the first span hangs below. */
  readonly above: Context;
  readonly isWatched: boolean;
}

/** Spans of one request: they are sent together, when the last of them has ended. */
export class RequestTrace {
  readonly #means: Means;
  #open = 0;
  #lastEnded = (): void => undefined;

  constructor(means: Means) {
    this.#means = means;
  }

  /** The client writes its own part of the trace down. */
  get isWatched(): boolean {
    return this.#means.isWatched;
  }

  start(name: string, kind: SpanKind, attributes: Attributes = {}, parent?: OpenSpan): OpenSpan {
    const above = parent?.context ?? this.#means.above;
    const span = this.#means.start(name, kind, attributes, above);
    if (this.#open++ === 0) this.#means.send(new Promise((resolve) => (this.#lastEnded = resolve)));
    const left = () => {
      if (--this.#open === 0) this.#lastEnded();
    };
    return new OpenSpan(span, trace.setSpan(above, span), left);
  }
}

/** Something that is under way. */
export class OpenSpan {
  readonly context: Context;
  readonly #span: Span;
  readonly #left: () => void;

  constructor(span: Span, context: Context, left: () => void) {
    this.#span = span;
    this.context = context;
    this.#left = left;
  }

  /** For a header. */
  get traceparent(): string {
    const { traceId, spanId } = this.#span.spanContext();
    return `00-${traceId}-${spanId}-01`;
  }

  describe(name: string, attributes: Attributes): void {
    this.#span.updateName(name).setAttributes(attributes);
  }

  /** @param fault why it failed; its own words stay in the log */
  end(fault?: string): void {
    if (fault !== undefined) this.#span.setStatus({ code: SpanStatusCode.ERROR, message: fault });
    this.#span.end();
    this.#left();
  }

  /** It is not worth telling of. */
  drop(): void {
    this.#left();
  }
}
