import type { Parameters, Values } from './parameters.ts';
import type { SchemaName } from './schemas.ts';

/** A query of our own schema that a route is a view of. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is asked for depends on, besides the parameters. */
export interface Given {
  /** In milliseconds. */
  readonly now: number;
  /** From 0 to 1, another for each request. */
  readonly random: number;
  /** The answer to `before`. */
  readonly before: never;
}

/** A route of Jikan's, as it is answered and as the OpenAPI document tells of it. */
export interface Route {
  readonly path: string;
  readonly summary: string;
  readonly parameters: Parameters;
  /** What `data` is. */
  readonly data: SchemaName;
  /** What it shows depends on the day, or on chance. */
  readonly changes?: 'daily' | 'always';
  /** What has to be known before it is known what to ask; null when nothing has. Throws RequestError as `ask` does. */
  readonly before?: (values: Values) => Asked | null;
  /** Null when there is no such thing, by what was asked before. Throws RequestError for values that do not go together. */
  readonly ask: (values: Values, given: Given) => Asked | null;
  /** The answer's `data` and what goes with it; null when there is no such thing. */
  readonly present: (data: never, values: Values, given: Given) => object | null;
}

export const LIMIT = 25;
export const ID: Parameters = { id: { in: 'path', type: 'integer', minimum: 1 } };
export const PAGE = { in: 'query', type: 'integer', minimum: 1, maximum: 400 } as const;
export const PAGED: Parameters = { page: PAGE, limit: { in: 'query', type: 'integer', minimum: 1, maximum: LIMIT } };
export const SFW = { in: 'query', type: 'boolean' } as const;
export const oneOf = (names: readonly string[]) => ({ in: 'query', type: 'string', enum: names }) as const;

/** About a page of a list whose length is known. */
export function pagination(page: number, perPage: number, total: number, count: number) {
  return {
    last_visible_page: Math.max(1, Math.ceil(total / perPage)),
    has_next_page: page * perPage < total,
    current_page: page,
    items: { count, total, per_page: perPage },
  };
}

/** About a page of a list of which no more is known than whether it goes on: as much as is certain. @param shown with those that are left out of it */
export function openPagination({ page = 1, limit = LIMIT }: Values, count: number, shown: number, hasNextPage: boolean) {
  const [number, perPage] = [Number(page), Number(limit)];
  const total = (number - 1) * perPage + shown + (hasNextPage ? 1 : 0);
  return { last_visible_page: number + (hasNextPage ? 1 : 0), has_next_page: hasNextPage, current_page: number, items: { count, total, per_page: perPage } };
}
