/** W3C trace context (https://www.w3.org/TR/trace-context/): what is written down of one request is one trace. */
export const TRACE_HEADER = 'traceparent';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  /** Who sent it writes its own part down. */
  readonly isSampled: boolean;
}

/** Undefined for what is no `traceparent`. */
export function readTraceparent(given: string | null | undefined): TraceParent | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(given ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, isSampled: (parseInt(flags, 16) & 1) === 1 };
}

/**
 * The trace of a request: the client's, so that it finds its request again, or a new one. That a client asks for its
 * trace to be kept counts for nothing: which are kept is decided by the trace's id, here and in the services alike.
 */
export function traceparentOf(given: string | null | undefined): string {
  const [high, low, span] = crypto.getRandomValues(new BigUint64Array(3));
  const trace = readTraceparent(given)?.traceId ?? `${hex(high)}${hex(low)}`;
  return `00-${trace}-${hex(span)}-01`;
}

/** What a log line calls it; undefined outside any trace. */
export const traceIdOf = (traceparent: string | null | undefined): string | undefined => readTraceparent(traceparent)?.traceId;

const hex = (number = 0n): string => number.toString(16).padStart(16, '0');
