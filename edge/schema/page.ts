import { Code, ConnectError } from '@connectrpc/connect';
import { badUserInput } from '../errors.ts';
import type { PageInfo } from './types.gen.ts';

export const FIRST_MAX = 50;
const FIRST_DEFAULT = 10;

/** Length of a page. Throws BAD_USER_INPUT that names `first`. */
export const readFirst = (first: number | null | undefined): number =>
  within('first', first ?? FIRST_DEFAULT, 1, FIRST_MAX);

/** The number itself. Throws BAD_USER_INPUT that names the argument when it is out of bounds. */
export function within(argument: string, value: number, least: number, most: number): number {
  if (value < least || value > most) throw badUserInput(argument, `must be ${least}–${most}, got ${value}`);
  return value;
}

/** About a page whose entries each have a cursor of the catalog's. */
export function pageInfoBy(cursors: readonly string[], hasMore: boolean, after: string | null | undefined): PageInfo {
  return {
    hasNextPage: hasMore,
    hasPreviousPage: Boolean(after),
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  };
}

/** Names a cursor that the catalog refused as the client knows it; passes on whatever else went wrong. */
export const refusedCursor =
  (argument: 'after' | 'cursor') =>
  (error: unknown): never => {
    const isCursor = error instanceof ConnectError && error.code === Code.InvalidArgument;
    if (isCursor && /^(page_token|cursor)\b/.test(error.rawMessage)) {
      throw badUserInput(argument, 'is not a cursor of this list');
    }
    throw error;
  };
