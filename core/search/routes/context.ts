import { Code, ConnectError } from '@connectrpc/connect';
import { Unavailable } from '#platform/bus/consume';
import { EntityType as Requested, type SearchFilter } from '#proto/search';
import { compileRequest, FilterFault } from '../domain/filter-request.ts';
import type { Descriptions } from '../domain/description.ts';
import type { Filter } from '../domain/filter.ts';
import type { Ranked } from '../domain/fusion.ts';
import { animeIdsOf, type EntityType } from '../domain/point.ts';
import type { Rebuild } from '../rebuild.ts';
import type { SearchContext } from '../search.ts';
import type { Writer } from '../writer.ts';

/** What the routes work with. */
export interface RouteContext extends SearchContext {
  readonly descriptions: Descriptions;
  readonly writer: Pick<Writer, 'repair'>;
  readonly rebuild: Pick<Rebuild, 'progress' | 'reindex'>;
  /** Change messages that the index has not taken in yet. */
  readonly pending: () => Promise<number>;
  /** When the newest change that the index has was committed; undefined before the first. */
  readonly indexedThrough: () => Date | undefined;
}

/** ANIME when unspecified. */
export function entityOf(requested: Requested): EntityType {
  if (requested === Requested.CHARACTER) return 'CHARACTER';
  return requested === Requested.EPISODE ? 'EPISODE' : 'ANIME';
}

/** @throws ConnectError INVALID_ARGUMENT that names the field at fault and what is known instead */
export function filterOf(requested: SearchFilter | undefined, entity: EntityType, descriptions: Descriptions): Filter {
  try {
    return compileRequest(requested, descriptions[entity]);
  } catch (error) {
    throw error instanceof FilterFault ? new ConnectError(error.message, Code.InvalidArgument) : error;
  }
}

/** Rejects with UNAVAILABLE for what is away for a while: the caller may try again. */
export function asUnavailable(error: unknown): never {
  throw error instanceof Unavailable ? new ConnectError(error.message, Code.Unavailable) : error;
}

export function presentHit({ id, score, arms, payload }: Ranked) {
  return { id, score, arms: { ...arms }, animeIds: [...animeIdsOf(payload)] };
}
