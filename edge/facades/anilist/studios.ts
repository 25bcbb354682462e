import { timestampMs } from '@bufbuild/protobuf/wkt';
import { Facet } from '#proto/filter';
import type { GraphQLContext } from '../../context.ts';
import { animeMask } from '../../loading/selection.ts';
import { readName } from '../../schema/lookup.ts';
import { fetchList } from '../../schema/list.ts';
import type { Studio } from '../../schema/types.gen.ts';
import { NESTED_MAX, openPageInfo, pageInfo, readPaging } from './connection.ts';
import { notFound } from './errors.ts';
import { idOf, siteUrl, standIn } from './ids.ts';
import { sourcesOf } from './mask.ts';
import { mediaOf, type StudioModel } from './models.ts';
import { toSort } from './sort.ts';
import { wantedIds } from './wanted.ts';
import type { PageStudiosArgs, QueryResolvers, StudioResolvers } from './types.gen.ts';

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

/** Studios are known by name, from the anime that they made: those with the most first. */
export async function findStudios(args: PageStudiosArgs, context: GraphQLContext): Promise<StudioModel[]> {
  const text = readName('search', args.search).toLowerCase();
  const ids = wantedIds('id_in', args.id, args.id_in);
  const names = await valuesOf(Facet.STUDIO, context);
  const studios = names
    .filter((name) => name.toLowerCase().includes(text))
    .map((name) => ({ id: standIn('studio', name), name, isAnimation: true }));
  const found = ids ? studios.filter(({ id }) => ids.includes(id)) : studios;
  const exact = ({ name }: StudioModel) => (text !== '' && name.toLowerCase() === text ? 0 : 1);
  return found.sort((a, b) => exact(a) - exact(b));
}

export const studioResolver: QueryResolvers['Studio'] = async (_root, args, context) => {
  const [studio] = await findStudios(args, context);
  if (!studio) throw notFound();
  return studio;
};

export const studioResolvers: StudioResolvers = {
  isAnimationStudio: ({ isAnimation }) => isAnimation,
  siteUrl: ({ id }) => siteUrl('studio', id),
  media: async ({ name }, args, context, info) => {
    const paging = readPaging(args, NESTED_MAX);
    const isCounted = info.fieldNodes.length > 0;
    const { anime, totalCount, hasMore } = await fetchList(context, {
      filter: { studioIn: [name], adult: 'INCLUDE' },
      sort: toSort(args.sort, false),
      pageSize: paging.perPage,
      offset: (paging.page - 1) * paging.perPage,
      mask: animeMask([...sourcesOf(info, ['nodes'], ['edges', 'node']), 'studios']),
      skipTotal: !isCounted,
    });
    const edges = anime.flatMap((one) => {
      const node = mediaOf(one);
      const isMainStudio = one.studios.some((studio) => studio.name === name && studio.isMain);
      return node && (typeof args.isMain !== 'boolean' || args.isMain === isMainStudio) ? { node, isMainStudio } : [];
    });
    const told = isCounted ? { ...pageInfo(paging, totalCount), hasNextPage: hasMore } : openPageInfo(paging, edges.length, hasMore);
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: told };
  },
};
