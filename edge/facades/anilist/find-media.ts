import type { GraphQLContext } from '../../context.ts';
import { fetchList } from '../../schema/list.ts';
import type { AnimeModel } from '../../schema/models.ts';
import { within } from '../../schema/page.ts';
import { animeMask } from '../../loading/selection.ts';
import type { Paging } from './connection.ts';
import { toFilter } from './filter.ts';
import { anilistId, malId } from './ids.ts';
import { mediaOf, type MediaModel } from './models.ts';
import { toSort } from './sort.ts';
import { VALUES_MAX, wantedIds } from './wanted.ts';
import type { PageMediaArgs } from './types.gen.ts';

/** Conditions that a single anime is looked up by; any other makes a list of it. */
const LOOKUP = new Set(['id', 'idMal', 'id_in', 'idMal_in', 'type', 'sort']);

/** A page of media, and how many there are in all, where that is asked for. */
export interface Found {
  readonly media: readonly MediaModel[];
  readonly total: number;
  readonly hasNextPage: boolean;
}

/** What `Media` and `Page.media` find. Printed works are found by nobody. @param fields of our `Anime` */
export async function findMedia(args: PageMediaArgs, paging: Paging, isCounted: boolean, fields: readonly string[], context: GraphQLContext): Promise<Found> {
  if (args.type === 'MANGA') return { media: [], total: 0, hasNextPage: false };
  const named = await lookUp(args, fields, context);
  if (!named) return listMedia(args, paging, isCounted, fields, context);
  if (Object.entries(args).every(([name, value]) => value === null || value === undefined || LOOKUP.has(name))) return cutNamed(named, args, paging);
  // Whatever else has to hold is for the catalog to say, which takes so many.
  within(`${args.id_in ? 'id_in' : 'idMal_in'}.length`, named.length, 0, VALUES_MAX);
  return named.length === 0 ? { media: [], total: 0, hasNextPage: false } : listMedia(args, paging, isCounted, fields, context, named.map(({ id }) => id));
}

/** The anime that are asked for by outside ids, in one call; undefined when none is. */
async function lookUp(args: PageMediaArgs, fields: readonly string[], { var: { loadByXref } }: GraphQLContext): Promise<AnimeModel[] | undefined> {
  const ids = wantedIds('id_in', args.id, args.id_in)?.map(anilistId);
  const mals = wantedIds('idMal_in', args.idMal, args.idMal_in)?.map(malId);
  if (!ids && !mals) return undefined;
  const mask = animeMask(fields);
  const load = async (xrefs: readonly ReturnType<typeof anilistId>[]) =>
    (await Promise.all(xrefs.map((xref) => loadByXref(xref, mask)))).flatMap((anime) => anime ?? []);
  const [byAnilist, byMal] = await Promise.all([load(ids ?? []), load(mals ?? [])]);
  if (!ids || !mals) return unique([...byAnilist, ...byMal]);
  return unique(byAnilist.filter(({ id }) => byMal.some((other) => other.id === id)));
}

const unique = (anime: readonly AnimeModel[]): AnimeModel[] => [...new Map(anime.map((one) => [one.id, one])).values()];

/** Of what is at hand: in order of AniList's ids, as AniList does without another order. */
function cutNamed(named: readonly AnimeModel[], { sort, ...args }: PageMediaArgs, { page, perPage }: Paging): Found {
  const way = sort?.[0] === 'ID_DESC' ? -1 : 1;
  const media = shown(named, args).sort((a, b) => way * (a.id - b.id));
  return { media: media.slice((page - 1) * perPage, page * perPage), total: media.length, hasNextPage: page * perPage < media.length };
}

async function listMedia(args: PageMediaArgs, { page, perPage }: Paging, isCounted: boolean, fields: readonly string[], context: GraphQLContext, idIn?: string[]): Promise<Found> {
  const filter = { ...toFilter(args), ...(idIn && { idIn }) };
  const { anime, totalCount, hasMore } = await fetchList(context, {
    filter,
    sort: toSort(args.sort, filter.text !== undefined),
    pageSize: perPage,
    offset: (page - 1) * perPage,
    mask: animeMask(fields),
    skipTotal: !isCounted,
  });
  return { media: shown(anime, args), total: totalCount, hasNextPage: hasMore };
}

/** What can be shown, and is not to be left out. */
function shown(anime: readonly AnimeModel[], { id_not, id_not_in }: PageMediaArgs): MediaModel[] {
  const unwanted = wantedIds('id_not_in', id_not, id_not_in) ?? [];
  return anime.flatMap((one) => mediaOf(one) ?? []).filter(({ id }) => !unwanted.includes(id));
}
