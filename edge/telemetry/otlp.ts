import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';
import { log } from '../log.ts';

/** Where spans go: OTLP over HTTP, in JSON. */
export interface Collector {
  /** `/v1/traces` is asked below it. */
  readonly endpoint: string;
  /** For one that wants credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** Spans that nobody has sent yet; what is beyond them is lost rather than kept. */
const WAITING_MAX = 2_048;
const TIMEOUT_MS = 5_000;
/** A collector that is away is told of once in so many milliseconds, not for each request. */
const QUIET_MS = 60_000;

/**
 * Gathers spans that have ended until a request takes them along. The SDK's own processors send by timer or span by
 * span: a timer dies with the request that set it, and each send counts as a call of its request.
 */
export class Outgoing implements SpanProcessor {
  readonly #collector: Collector;
  #waiting: ReadableSpan[] = [];
  #toldAt = -Infinity;

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  onStart(): void {}

  onEnd(span: ReadableSpan): void {
    if (this.#waiting.length < WAITING_MAX) this.#waiting.push(span);
  }

  /** Sends what is there, once: a span is not worth a retry. Never rejects. */
  async forceFlush(): Promise<void> {
    const spans = this.#waiting.splice(0);
    if (spans.length === 0) return;
    try {
      await send(this.#collector, spans);
    } catch (error) {
      if (Date.now() - this.#toldAt < QUIET_MS) return;
      this.#toldAt = Date.now();
      log('warn', 'spans could not be handed to the collector', { spans: spans.length, error });
    }
  }

  shutdown(): Promise<void> {
    return this.forceFlush();
  }
}

async function send({ endpoint, headers, fetch }: Collector, spans: ReadableSpan[]): Promise<void> {
  const body = JsonTraceSerializer.serializeRequest(spans);
  const reply = await fetch(`${endpoint.replace(/\/$/, '')}/v1/traces`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body && { body }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await reply.body?.cancel();
  if (!reply.ok) throw new Error(`the collector answered ${reply.status}`);
}
