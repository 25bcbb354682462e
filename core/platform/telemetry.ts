import { randomBytes } from 'node:crypto';
import { pino, type Logger } from 'pino';
import { Registry, collectDefaultMetrics } from 'prom-client';

export type { Logger } from 'pino';

/** Structured logs (JSON lines on standard output) and Prometheus metrics of one service. */
export interface Telemetry {
  readonly log: Logger;
  readonly metrics: Registry;
}

/** What tracing reads of the environment by itself, as OpenTelemetry names it. */
export const TELEMETRY_VARIABLES = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_HEADERS'];

/** @param service the room's name, stamped on each log line and metric */
export function createTelemetry(service: string, level: string): Telemetry {
  const metrics = new Registry();
  metrics.setDefaultLabels({ service });
  collectDefaultMetrics({ register: metrics });
  return { log: pino({ name: service, level, redact: ['*.secret', '*.authorization'] }), metrics };
}

/** A new W3C `traceparent` (https://www.w3.org/TR/trace-context/#traceparent-header), sampled. */
export function newTraceparent(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}

/** The same trace, a new span: what a service passes on of the `traceparent` it got. */
export function childTraceparent(parent: string | undefined): string {
  const trace = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(parent ?? '')?.[1];
  return trace ? `00-${trace}-${randomBytes(8).toString('hex')}-01` : newTraceparent();
}
