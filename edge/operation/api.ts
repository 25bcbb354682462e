import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { RequestError } from '../errors.ts';
import type { MediaType } from '../protocol/media-type.ts';
import type { ApiName, Asked } from './asked.ts';
import type { Admission, Prepared } from './prepare.ts';

/** An answer as it goes out, whatever its media type. */
export interface Shaped {
  /** 503 when nothing could be answered, for want of the data plane. */
  readonly status: number;
  /** What the client sees instead, where that is another. */
  readonly shownStatus?: number;
  readonly body: string;
  /** Nothing is missing in it. */
  readonly isWhole: boolean;
}

/**
 * A GraphQL API that is served here: a schema, and how its clients are used to being answered. What a request may be, how
 * it is read, kept and executed is the same for all.
 */
export interface Api extends Admission {
  readonly name: ApiName;
  readonly schema: GraphQLSchema;
  /** Changes with the schema: part of every key. */
  readonly version: string;
  /** An executed answer as it goes out, and is kept. */
  readonly shape: (result: FormattedExecutionResult, operation: Prepared & { readonly asked: Asked }, traceparent?: string) => Shaped;
  /** The answer to a request that was refused before it was executed. */
  readonly refuse: (error: RequestError, type: MediaType) => Response;
  /** Tells a client how many more requests it may send in this window; see `RateLimit`. @param now in milliseconds */
  readonly setRateLimitHeaders?: (reply: Response, left: number, now: number) => void;
}
