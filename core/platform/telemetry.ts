import { randomBytes } from 'node:crypto';
import { pino, type DestinationStream, type Logger } from 'pino';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { TRACING_VARIABLES, startTracing, traceOfLog } from './tracing.ts';

export type { Logger } from 'pino';

/** Structured logs (JSON lines on standard output, each with the trace it belongs to) and Prometheus metrics of one service. */
export interface Telemetry {
  readonly log: Logger;
  readonly metrics: Registry;
}

/** Variables that every service reads without naming them in its own configuration. */
export const TELEMETRY_VARIABLES = TRACING_VARIABLES;

/** Never in a log line, wherever in its first levels: what lets somebody in. */
const SECRETS = ['secret', 'secrets', 'token', 'password', 'authorization', 'cookie', 'apiKey', 'api_key', '["x-echora-secret"]', '["api-key"]'];
const under = (above: string) => SECRETS.map((name) => (name.startsWith('[') ? `${above}${name}` : `${above}.${name}`));
const redact = [...SECRETS, ...under('*'), ...under('*.*'), ...under('*.*.*')];

/**
 * @param service the room's name, stamped on each log line and metric
 * @param destination where log lines go; standard output unless told otherwise
 */
export function createTelemetry(service: string, level: string, destination: DestinationStream = pino.destination(1)): Telemetry {
  const metrics = new Registry();
  metrics.setDefaultLabels({ service });
  collectDefaultMetrics({ register: metrics });
  startTracing(service);
  return { log: pino({ name: service, level, redact, mixin: traceOfLog }, destination), metrics };
}

/** A new W3C `traceparent` (https://www.w3.org/TR/trace-context/#traceparent-header), sampled. */
export function newTraceparent(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}
