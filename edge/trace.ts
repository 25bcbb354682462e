/** W3C trace context (https://www.w3.org/TR/trace-context/): what the services write down of one request is one trace. */
export const TRACE_HEADER = 'traceparent';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The trace of a request: the client's, so that it finds its request again, or a new one. That a client asks for its
 * trace to be kept counts for nothing: which are kept the services decide by the trace's id.
 */
export function traceparentOf(given: string | null | undefined): string {
  const [high, low, span] = crypto.getRandomValues(new BigUint64Array(3));
  const trace = TRACEPARENT.exec(given ?? '')?.[1] ?? `${hex(high)}${hex(low)}`;
  return `00-${trace}-${hex(span)}-01`;
}

const hex = (number = 0n): string => number.toString(16).padStart(16, '0');
