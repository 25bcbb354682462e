/**
 * What went wrong at a source.
 *
 * | kind | the source |
 * | --- | --- |
 * | `not-found` | knows no such anime |
 * | `rate-limited` | asks for a pause longer than is waited for |
 * | `unavailable` | answered with a server fault, or shut its API |
 * | `timeout`, `unreachable` | did not answer |
 * | `malformed` | answered what can't be read: cut off, or a page in HTML |
 * | `unexpected` | answered in another shape than it documents |
 * | `too-large` | answered with more than is read |
 * | `rejected` | understood the request and declined it |
 * | `circuit-open` | failed so often that it is left alone for now |
 */
export type SourceFault =
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'timeout'
  | 'unreachable'
  | 'malformed'
  | 'unexpected'
  | 'too-large'
  | 'rejected'
  | 'circuit-open';

/** A source did not give what it was asked for; the message names source, address and fault. */
export class SourceError extends Error {
  readonly source: string;
  readonly kind: SourceFault;
  /** How long the source is to be left alone, in milliseconds: as it asked, or until an open circuit lets one through. */
  readonly retryAfterMs: number | undefined;

  constructor(
    source: string,
    kind: SourceFault,
    detail: string,
    options: ErrorOptions & { retryAfterMs?: number } = {},
  ) {
    super(`${source}: ${detail}`, options);
    this.name = 'SourceError';
    this.source = source;
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** What a source's terms forbid, or what must be settled first; the message names source and clause. */
export class PolicyRefusal extends Error {
  readonly source: string;
  readonly clause: string;

  constructor(source: string, detail: string, clause: string) {
    super(`${source}: ${detail} (${clause})`);
    this.name = 'PolicyRefusal';
    this.source = source;
    this.clause = clause;
  }
}

/** Faults that a retry may cure. */
const transientFaults: ReadonlySet<SourceFault> = new Set([
  'rate-limited',
  'unavailable',
  'timeout',
  'unreachable',
  'malformed',
]);
/** Faults that count as an outage of the source; a missing anime or a rate limit does not. */
const outageFaults: ReadonlySet<SourceFault> = new Set(['unavailable', 'timeout', 'unreachable', 'malformed']);

/** @param patienceMs the longest pause that is waited for */
export const isTransient = (error: unknown, patienceMs: number): boolean =>
  error instanceof SourceError && transientFaults.has(error.kind) && (error.retryAfterMs ?? 0) <= patienceMs;
export const isOutage = (error: unknown): boolean => error instanceof SourceError && outageFaults.has(error.kind);
