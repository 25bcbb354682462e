import { Code, ConnectError } from '@connectrpc/connect';
import type { FieldMask } from '@bufbuild/protobuf/wkt';
import type { NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { AnimeSchema } from '#proto/anime';
import type { Logger } from '#platform/telemetry';
import { isRefusal } from '../adapters/database.ts';
import { InvalidRequest, LostCursor } from '../adapters/lists/compose.ts';
import { isUuid } from '../domain/read/cursor.ts';
import type { CatalogReader } from '../adapters/reader.ts';

/** What the routes work with. */
export interface RouteContext {
  readonly reader: CatalogReader;
  readonly sql: Sql<{ bigint: bigint }>;
  readonly nats: NatsConnection;
  readonly log: Logger;
  /** Creates the streams that are missing. */
  readonly openStreams: () => Promise<void>;
}

/** @throws ConnectError INVALID_ARGUMENT that names the path which is no field of Anime */
export function checkMask(mask: FieldMask | undefined): FieldMask | undefined {
  const known = new Set(AnimeSchema.fields.map(({ name }) => name));
  const strange = mask?.paths.filter((path) => !known.has(path)) ?? [];
  if (strange.length > 0) throw new ConnectError(`read_mask: no such field of Anime: ${strange.join(', ')}`, Code.InvalidArgument);
  return mask;
}

/** @throws ConnectError INVALID_ARGUMENT that names the field, unless this is a UUID */
export function checkId(field: string, id: string): string {
  if (!isUuid(id)) throw new ConnectError(`${field}: not a UUID`, Code.InvalidArgument);
  return id;
}

/** What is found of an anime under its id, or under that of what it was merged into. @throws ConnectError NOT_FOUND */
export async function findCurrent<Found>(reader: CatalogReader, id: string, find: (id: string) => Promise<Found | null>): Promise<Found> {
  const found = await find(id);
  if (found) return found;
  const into = (await reader.redirects([id])).get(id);
  return (into === undefined ? null : await find(into)) ?? noSuchAnime();
}

/** @throws ConnectError NOT_FOUND */
export function noSuchAnime(): never {
  throw new ConnectError('no such anime', Code.NotFound);
}

/**
 * Says what was wrong with the request of a list.
 *
 * @throws ConnectError INVALID_ARGUMENT, FAILED_PRECONDITION for a cursor of another database, or the error when it is not the request's
 */
export function refused(error: unknown): never {
  if (error instanceof InvalidRequest) throw new ConnectError(error.message, Code.InvalidArgument);
  if (error instanceof LostCursor) throw new ConnectError(error.message, Code.FailedPrecondition);
  // Cursors are checked before they reach the database, so that what it refuses is a value of the filter.
  if (isRefusal(error)) throw new ConnectError(`filter: ${(error as Error).message}`, Code.InvalidArgument);
  throw error;
}
