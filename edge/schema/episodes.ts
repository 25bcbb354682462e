import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { presentEpisode } from './episode.ts';
import { uuid } from './lookup.ts';
import { connectionOf, pageRequest, readPaging, refusedCursor } from './page.ts';
import { readInstant } from './schedule.ts';
import { noneWhenAbsent } from './similar.ts';
import type { QueryResolvers } from './resolvers.gen.ts';

const FIRST = 25;

/** A page of episodes in one call, without the rest of the anime. */
export const episodesResolver: QueryResolvers['episodes'] = async (_root, args, { var: vars }) => {
  const animeId = uuid('animeId', args.animeId);
  const paging = readPaging({ ...args, first: args.first ?? FIRST });
  const request = {
    animeId, ...pageRequest(paging),
    ...(args.airedFrom != null && { airedFrom: timestampFromMs(readInstant('airedFrom', args.airedFrom)) }),
    ...(args.airedBefore != null && { airedBefore: timestampFromMs(readInstant('airedBefore', args.airedBefore)) }),
  };
  vars.footprint.anime(animeId);
  const found = await vars.services.catalog.listEpisodes(request).catch(refusedCursor('after')).catch(noneWhenAbsent);
  if (!found) return null;
  // One that was merged into another has that one's episodes.
  vars.footprint.anime(found.animeId);
  return { ...connectionOf(found.episodes.map((episode) => ({ node: presentEpisode(episode) })), found, paging), totalCount: Number(found.totalCount) };
};
