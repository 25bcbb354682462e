import { Code, ConnectError } from '@connectrpc/connect';
import { badUserInput } from '../errors.ts';
import type { PageInfo } from './types.gen.ts';

export const FIRST_MAX = 50;
/** Ids in one batch. */
export const BATCH_MAX = 100;
/** How far a list can be paged into by numbers; cursors go on. */
const NUMBERED_MAX = 10_000;
const FIRST_DEFAULT = 10;

/** Length of a page. Throws BAD_USER_INPUT that names `first`. */
export const readFirst = (first: number | null | undefined): number =>
  within('first', first ?? FIRST_DEFAULT, 1, FIRST_MAX);

/** The number itself. Throws BAD_USER_INPUT that names the argument when it is out of bounds. */
export function within(argument: string, value: number, least: number, most: number): number {
  if (value < least || value > most) throw badUserInput(argument, `must be ${least}–${most}, got ${value}`);
  return value;
}

/** The place of a page in its list, as a client asked for it. */
export interface Paging {
  readonly size: number;
  /** Empty for a page by number, and for the first one. */
  readonly after: string;
  readonly offset: number;
  /** Null unless it was asked for by its number. */
  readonly number: number | null;
}

interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly page?: number | null;
}

/** Throws BAD_USER_INPUT that names `first`, or `page`. */
export function readPaging({ first, after, page }: PageArgs): Paging {
  const size = readFirst(first);
  if (page === null || page === undefined) return { size, after: after ?? '', offset: 0, number: null };
  if (after) throw badUserInput('page', 'cannot be given together with after: a page is asked for by its number or by a cursor');
  if (page < 1) throw badUserInput('page', `must be at least 1, got ${page}`);
  if (page * size > NUMBERED_MAX) {
    throw badUserInput('page', `times first may be ${NUMBERED_MAX} at most, got ${page * size}: beyond that, go on by the cursor of the page before`);
  }
  return { size, after: '', offset: (page - 1) * size, number: page };
}

/** What the catalog's lists are asked for. */
export const pageRequest = ({ size, after, offset }: Paging) => ({ pageSize: size, pageToken: after, offset });

/** A part of a name, empty for any, and the page of what has it. */
export interface NamedPageRequest {
  readonly name: string;
  readonly pageSize: number;
  readonly pageToken?: string;
  readonly offset: number;
}

/** What the catalog says of a page besides its entries, which each have a cursor. */
interface Found {
  readonly cursors: readonly string[];
  readonly hasMore: boolean;
}

/** A page of the catalog's as clients walk through it. @param edges without their cursors, one for each of the catalog's */
export function connectionOf<Edge extends object>(edges: readonly Edge[], { cursors, hasMore }: Found, { after, offset, number }: Paging) {
  const pageInfo: PageInfo = {
    hasNextPage: hasMore,
    hasPreviousPage: after !== '' || offset > 0,
    currentPage: number,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  };
  return { edges: edges.map((edge, place) => ({ ...edge, cursor: cursors[place] ?? '' })), pageInfo };
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
