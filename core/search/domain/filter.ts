import type { Scalar } from './point.ts';

/**
 * A condition on the payload, in no store's own language.
 *
 * A field without a value matches neither `in` nor a range, and therefore matches their negation. Of a field
 * with several values, one that matches is enough.
 */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly key: string; readonly in: readonly Scalar[] }
  | { readonly key: string; readonly range: Range };

/** Bounds of a number, or of a date in milliseconds since 1970, UTC. */
export interface Range {
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
}
