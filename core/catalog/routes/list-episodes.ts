import { timestampMs } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { decodeCursor, encodeCursor } from '../domain/read/cursor.ts';
import { episodesWithin, pageOfEpisodes, placeOfEpisode } from '../domain/read/episodes.ts';
import { findCurrent, type RouteContext } from './context.ts';

/** A page of an anime's episodes. They are in its record, which is read whole whatever the page; NOT_FOUND when it is not here. */
export const listEpisodes =
  ({ reader }: RouteContext): ServiceImpl<typeof CatalogReadService>['listEpisodes'] =>
  async ({ animeId, pageSize, pageToken, offset, airedFrom, airedBefore }) => {
    if (pageToken !== '' && offset > 0) throw new ConnectError('offset: not together with page_token', Code.InvalidArgument);
    const { id, episodes } = await findCurrent(reader, animeId, async (wanted) => (await reader.findByIds([wanted], MASK))[0] ?? null);
    const window = { ...(airedFrom && { from: timestampMs(airedFrom) }), ...(airedBefore && { before: timestampMs(airedBefore) }) };
    const all = episodesWithin(episodes, window, ({ airedAt }) => airedAt && timestampMs(airedAt));
    const { page, hasMore } = pageOfEpisodes(all, readToken(pageToken), offset, pageSize);
    const cursors = page.map((episode) => encodeCursor(LIST, placeOfEpisode(episode)));
    return { episodes: page, cursors, hasMore, totalCount: BigInt(all.length), animeId: id };
  };

const MASK = { $typeName: 'google.protobuf.FieldMask' as const, paths: ['episodes'] };
const LIST = 'episodes';

/** The episode that a cursor stands for; null without one. @throws ConnectError INVALID_ARGUMENT for a cursor of another list */
function readToken(token: string): { number: number; label: string } | null {
  if (token === '') return null;
  const place = decodeCursor(LIST, ['int', 'text'], token);
  if (!place) throw new ConnectError('page_token: not a cursor of this list', Code.InvalidArgument);
  return { number: Number(place[0]), label: place[1] ?? '' };
}
