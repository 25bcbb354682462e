import { timestampMs } from '@bufbuild/protobuf/wkt';
import type { GraphQLContext } from '../context.ts';
import type { Routed, Search } from '../routing/search-route.ts';
import { toAnimeFilter } from './filter.ts';
import type { AnimeFilter } from './types.gen.ts';

/** As many of the best hits are held against the conditions that only the catalog knows: the most that the index gives at once. */
const LOOKED_AT = 200;

/** The same search, for as many hits as are looked at. */
export const widely = (search: Search): Search => ({ ...search, offset: 0, limit: LOOKED_AT });

/** The page of those hits that meet the whole filter, in the order in which they were found: one call to the catalog, which gives ids. */
export async function narrow({ var: vars }: GraphQLContext, found: Routed, filter: AnimeFilter, { offset, limit }: Search): Promise<Routed> {
  const asked = toAnimeFilter(filter);
  const wanted = new Set(asked.idIn);
  const idIn = found.hits.map(({ id }) => id).filter((id) => wanted.size === 0 || wanted.has(id));
  // One that does not meet it now may do so after a change.
  found.hits.forEach(({ id }) => vars.footprint.anime(id));
  if (idIn.length === 0) return { ...found, hits: [], hasMore: false };
  const request = { filter: { ...asked, idIn }, pageSize: idIn.length, skipTotal: true, readMask: { paths: ['id'] } };
  const { anime, statusUntil } = await vars.services.catalog.listAnime(request);
  if (statusUntil) vars.footprint.until(timestampMs(statusUntil));
  const met = new Set(anime.map(({ id }) => id));
  const hits = found.hits.filter(({ id }) => met.has(id));
  return { ...found, hits: hits.slice(offset, offset + limit), hasMore: offset + limit < hits.length };
}
