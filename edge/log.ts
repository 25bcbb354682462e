import { traceIdOf } from './trace.ts';

/** Never in a log line, at whatever depth: what lets somebody in. As the services have it. */
const SECRET = /(secrets?|tokens?|password|authorization|cookie|api[-_]?key)$/i;

export interface LogDetail {
  /** Of the request that it is about. */
  readonly traceparent?: string | null | undefined;
  readonly error?: unknown;
  readonly [key: string]: unknown;
}

/** One line of JSON on the console, which is where workerd, `wrangler tail` and Logpush read: with its trace, without secrets. */
export function log(level: 'info' | 'warn' | 'error', message: string, { traceparent, error, ...detail }: LogDetail = {}): void {
  const line = { level, time: Date.now(), message, trace_id: traceIdOf(traceparent), ...detail, error: told(error) };
  console[level](JSON.stringify(line, withoutSecrets));
}

/** An error as JSON, which would leave it empty. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause !== undefined && { cause: told(cause) }) };
}

const withoutSecrets = (key: string, value: unknown): unknown => {
  if (SECRET.test(key)) return '[redacted]';
  return typeof value === 'bigint' ? String(value) : value;
};
