import type { Asked } from '../operation/asked.ts';
import type { Policy } from './policy.ts';

/** An answer as it was made. */
export interface Outcome {
  /** Of its making: 200 for all that is kept. */
  readonly status: number;
  /** What its client sees instead, where that is another: that something is not there may be a whole answer, and a 404. */
  readonly shownStatus?: number | undefined;
  /** The GraphQL response as JSON. */
  readonly body: string;
  /** Null: it is not kept. */
  readonly lifetime: Policy;
  readonly tags: readonly string[];
  /** More about how it was made, for `Cache-Status`. */
  readonly detail?: string | undefined;
}

/** An answer as it is given, with what the cache has to say about it. */
export interface Served extends Pick<Outcome, 'status' | 'shownStatus' | 'body' | 'detail'> {
  readonly source: 'fresh' | 'stale-while-revalidate' | 'stale-if-error' | 'made' | 'made-anew' | 'bypass';
  /** A strong digest of the body; absent for what is not kept. */
  readonly digest?: string | undefined;
  /** Seconds since it was made. */
  readonly age: number;
  /** Seconds that it stays fresh, below zero when it is stale; absent for what is not kept. */
  readonly ttl?: number | undefined;
  /** It was made for another request and shared. */
  readonly collapsed?: boolean;
}

/** Makes the answer. Its status is 503 when the data plane cannot be reached. */
export type Fill = (signal: AbortSignal) => Promise<Outcome>;

/** A plan of the agent's, as JSON of an ExecutePlanRequest: what it comes to is kept beside the answers to operations. */
export interface AskedPlan {
  readonly plan: string;
}

/** What is asked for; two of one key have the same answer. */
export interface Keyed {
  readonly key: string;
  readonly asked: Asked | AskedPlan;
}

/** What a request brings along. */
export interface AnswerRequest {
  readonly operation: Keyed;
  /** Who asks, as `clientOf` says it. */
  readonly client: string;
  /** Aborts when the client has left. */
  readonly signal: AbortSignal;
  /** The trace that it belongs to, where that is known. */
  readonly traceparent?: string | undefined;
  /** Work that goes on after the reply. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/**
 * Keeps answers. Both adapters hold to one contract (cache.contract.ts): a fresh answer is given without a call to
 * the data plane, and after a purge no answer that was made before it and has one of its tags is given any more.
 */
export interface AnswerCache {
  /** A fresh answer that is at hand without waiting for anything; `serve` finds all others. */
  recall?(key: string): Served | undefined;
  serve(visit: AnswerRequest, fill: Fill): Promise<Served>;
  /** Resolves when the purge is certain. Tags as `textOfTag` writes them. */
  purge(tags: readonly string[]): Promise<void>;
}
