import { timestampMs } from '@bufbuild/protobuf/wkt';
import { Facet } from '#proto/filter';
import type { GraphQLContext } from '../../context.ts';
import { animeMask } from '../../loading/selection.ts';
import { readName } from '../../schema/lookup.ts';
import { fetchList } from '../../schema/list.ts';
import { fetchStudio, fetchStudios, rolesOf } from '../../schema/studios.ts';
import type { Studio, StudioEntry } from '../../schema/types.gen.ts';
import { NESTED_MAX, isCounted, openPageInfo, pageInfo, readPaging, type Paging } from './connection.ts';
import { notFound } from './errors.ts';
import { externalIdOf, idOf, siteUrl, syntheticId } from './ids.ts';
import { countLookup } from './lookups.ts';
import { sourcesOf } from './mask.ts';
import { mediaOf, type StudioModel } from './models.ts';
import { toSort } from './sort.ts';
import { wantedIds } from './wanted.ts';
import type { QueryResolvers, StudioResolvers } from './resolvers.gen.ts';
import type { PageStudiosArgs } from './types.gen.ts';

/** As many values as the catalog counts at once. */
const VALUES_MAX = 1_000;

/** The values of a facet, the most frequent first. */
export async function valuesOf(facet: Facet, { var: vars }: GraphQLContext): Promise<string[]> {
  vars.footprint.list([]);
  const { facets, statusUntil } = await vars.services.catalog.getFacets({ facets: [facet], limit: VALUES_MAX });
  if (statusUntil) vars.footprint.until(timestampMs(statusUntil));
  return facets.flatMap(({ values }) => values.map(({ value }) => value));
}

export const studioOf = ({ name, isAnimation, externalIds }: Pick<Studio, 'name' | 'isAnimation' | 'externalIds'>): StudioModel => ({
  id: idOf('studio', externalIds, name),
  name,
  isAnimation,
});

/** What part it has in each of its anime is not asked for: most of them animated some. */
const studioOfEntry = (entry: StudioEntry): StudioModel => studioOf({ ...entry, isAnimation: true });

interface Found {
  readonly studios: readonly StudioModel[];
  readonly hasNextPage: boolean;
}

/** Studios by AniList's ids or stand-ins for them, or by a part of a name: those with the most anime first. */
export async function findStudios(args: PageStudiosArgs, { page, perPage }: Paging, context: GraphQLContext): Promise<Found> {
  const name = readName('search', args.search);
  const offset = (page - 1) * perPage;
  const ids = wantedIds('id_in', args.id, args.id_in);
  if (!ids) {
    const { studios, hasMore } = await fetchStudios({ name, pageSize: perPage, offset }, context.var);
    return { studios: studios.map(studioOfEntry), hasNextPage: hasMore };
  }
  const found = await Promise.all(ids.slice(offset, offset + perPage).map((id) => findStudio(id, context)));
  const studios = found.filter((one) => one !== null).filter((one) => one.name.toLowerCase().includes(name.toLowerCase()));
  return { studios, hasNextPage: offset + perPage < ids.length };
}

/** A studio by AniList's id, or by the stand-in of one that has none: of MyAnimeList's id, or else of a name among the most frequent. */
async function findStudio(id: number, context: GraphQLContext): Promise<StudioModel | null> {
  countLookup(context);
  const outside = externalIdOf(id);
  if (outside) return studioOr(await fetchStudio({ case: 'externalId', value: outside }, context.var));
  const name = (await valuesOf(Facet.STUDIO, context)).find((one) => syntheticId('studio', one) === id);
  const studio = name === undefined ? null : studioOr(await fetchStudio({ case: 'name', value: name }, context.var));
  // Of one whose own id is known the stand-in is no id.
  return studio?.id === id ? studio : null;
}

const studioOr = (entry: StudioEntry | null): StudioModel | null => entry && studioOfEntry(entry);

export const studioResolver: QueryResolvers['Studio'] = async (_root, args, context) => {
  const { studios } = await findStudios(args, { page: 1, perPage: 1 }, context);
  if (!studios[0]) throw notFound();
  return studios[0];
};

export const studioResolvers: StudioResolvers = {
  isAnimationStudio: ({ isAnimation }) => isAnimation,
  siteUrl: ({ id }) => siteUrl('studio', id),
  media: async ({ name }, args, context, info) => {
    const paging = readPaging(args, NESTED_MAX);
    const isTotalAsked = isCounted(info);
    countLookup(context);
    const { anime, totalCount, hasMore } = await fetchList(context, {
      filter: { studioIn: [name], studioRoleIn: rolesOf(args.isMain), adult: 'INCLUDE' },
      sort: toSort(args.sort, false),
      pageSize: paging.perPage,
      offset: (paging.page - 1) * paging.perPage,
      mask: animeMask([...sourcesOf(info, ['nodes'], ['edges', 'node']), 'studios']),
      skipTotal: !isTotalAsked,
    });
    const edges = anime.flatMap((one) => {
      const node = mediaOf(one);
      const isMainStudio = one.studios.some((studio) => studio.name === name && studio.isMain);
      return node ? { node, isMainStudio } : [];
    });
    const told = isTotalAsked ? { ...pageInfo(paging, totalCount), hasNextPage: hasMore } : openPageInfo(paging, edges.length, hasMore);
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: told };
  },
};
