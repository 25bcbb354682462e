import type { HttpCache } from './cache.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface HttpRequest {
  readonly url: string;
  readonly accept: string;
  /** Makes it a POST of this JSON text, which no cache keeps. */
  readonly body?: string;
  /** Ask the source even if a kept answer is still fresh by its headers. */
  readonly anew?: boolean;
  /** Default: 8 MiB, decompressed. */
  readonly maxBytes?: number;
}

/** A successful answer. */
export interface HttpAnswer {
  readonly url: string;
  /** Media type without parameters; empty when the source does not say or the answer comes from the cache. */
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/** Makes an answer's value. */
export type Reader<T> = (answer: HttpAnswer) => T | Promise<T>;

/** Times in milliseconds and counts; tests shrink them. */
export interface HttpTuning {
  /** From the request's turn until its body is read. */
  readonly timeoutMs: number;
  /** Tries after the first. */
  readonly retries: number;
  /** The first pause before another try, on average; it doubles, with jitter, up to `maxBackoffMs`. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** The longest `Retry-After` that is waited for. */
  readonly patienceMs: number;
  /** A pause when the source says "too many requests" and no more. */
  readonly pauseMs: number;
  /** Illnesses in a row that open the circuit, and how long it stays open. */
  readonly breakAfter: number;
  readonly halfOpenAfterMs: number;
}

export const defaultTuning: HttpTuning = {
  timeoutMs: 30_000,
  retries: 4,
  backoffMs: 500,
  maxBackoffMs: 30_000,
  patienceMs: 5 * 60_000,
  pauseMs: 60_000,
  breakAfter: 8,
  halfOpenAfterMs: 60_000,
};

/** What a source's requests go through: its limits, retries with jitter, circuit breaker, timeout, size limit and cache. */
export interface HttpClient {
  /**
   * @param read what it throws as `malformed` is asked for again, and such an answer is not kept
   * @throws SourceError
   */
  send<T>(request: HttpRequest, read: Reader<T>): Promise<T>;
}

export interface HttpOptions {
  readonly fetch: Fetch;
  readonly now: () => Date;
  readonly cache: HttpCache | undefined;
  readonly userAgent: string;
  readonly tuning: HttpTuning;
}
