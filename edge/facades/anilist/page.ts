import { Kind, GraphQLIncludeDirective, GraphQLSkipDirective, getDirectiveValues, type FieldNode, type GraphQLFieldResolver, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { GraphQLContext } from '../../context.ts';
import { badUserInput } from '../../errors.ts';
import { isCounted, openPageInfo, pageInfo, readPaging } from './connection.ts';
import { findCharacters } from './characters.ts';
import { findMedia } from './find-media.ts';
import { sourcesOf } from './mask.ts';
import type { PageModel } from './models.ts';
import { findRecommendations } from './recommendations.ts';
import { findSchedules } from './schedules.ts';
import { findStaff } from './staff.ts';
import { findStudios } from './studios.ts';
import type { PageResolvers, QueryResolvers } from './resolvers.gen.ts';
import type { PageInfo } from './types.gen.ts';

const PER_PAGE_MAX = 50;

/** A page is made by the one list in it, which tells its sibling `pageInfo` what it came to. */
export const pageResolver: QueryResolvers['Page'] = (_root, args, _context, info): PageModel => {
  const lists = listsIn(info);
  if (lists.length > 1) throw badUserInput('Page', `may have one list, got ${lists.join(' and ')}`);
  const told = Promise.withResolvers<PageInfo>();
  // Where nobody asks for it, nobody hears of its failing.
  told.promise.catch(() => undefined);
  const paging = readPaging(args, PER_PAGE_MAX);
  if (lists.length === 0) told.resolve(pageInfo(paging, 0));
  return { paging, told, isCounted: isCounted(info) };
};

/** The lists that will be executed, which are all fields but these; each alias makes one of its own. */
function listsIn(info: GraphQLResolveInfo): string[] {
  const isLeftOut = (node: { readonly directives?: FieldNode['directives'] }) =>
    getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] === false;
  const within = (set: SelectionSetNode | undefined): string[] =>
    (set?.selections ?? []).flatMap((node) => {
      if (isLeftOut(node)) return [];
      if (node.kind === Kind.FIELD) return node.name.value === 'pageInfo' || node.name.value.startsWith('__') ? [] : [node.alias ? `${node.alias.value}: ${node.name.value}` : node.name.value];
      return within(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : info.fragments[node.name.value]?.selectionSet);
    });
  return [...new Set(info.fieldNodes.flatMap((node) => within(node.selectionSet)))];
}

interface Entries<Entry> {
  readonly entries: readonly Entry[];
  readonly info: PageInfo;
}

/** Makes the page's list, and tells `pageInfo`, of its failure too. */
async function tell<Entry>({ told }: PageModel, making: Promise<Entries<Entry>>): Promise<Entry[]> {
  try {
    const { entries, info } = await making;
    told.resolve(info);
    return [...entries];
  } catch (error) {
    told.reject(error);
    throw error;
  }
}

async function mediaIn(page: PageModel, args: Parameters<typeof findMedia>[0], context: GraphQLContext, info: GraphQLResolveInfo) {
  const { paging } = page;
  const { media, total, hasNextPage } = await findMedia(args, paging, page.isCounted, sourcesOf(info), context);
  return { entries: media, info: page.isCounted ? { ...pageInfo(paging, total), hasNextPage } : openPageInfo(paging, media.length, hasNextPage) };
}

function cutTo<Entry>({ paging }: PageModel, all: readonly Entry[]): Entries<Entry> {
  const start = (paging.page - 1) * paging.perPage;
  return { entries: all.slice(start, start + paging.perPage), info: pageInfo(paging, all.length) };
}

const openTo = <Entry>({ paging }: PageModel, entries: readonly Entry[], hasNextPage: boolean): Entries<Entry> =>
  ({ entries, info: openPageInfo(paging, entries.length, hasNextPage) });

export const pageResolvers: PageResolvers = {
  pageInfo: ({ told }) => told.promise,
  media: (page, args, context, info) => tell(page, mediaIn(page, args, context, info)),
  airingSchedules: (page, args, context, info) => tell(page, findSchedules(args, context, info).then((all) => cutTo(page, all))),
  studios: (page, args, context) => tell(page, findStudios(args, page.paging, context).then(({ studios, hasNextPage }) => openTo(page, studios, hasNextPage))),
  recommendations: (page, args, context, info) => tell(page, findRecommendations(args.mediaId, context, info).then((all) => cutTo(page, all))),
  characters: (page, args, context) => tell(page, findCharacters(args, page.paging, context).then(({ characters, hasNextPage }) => openTo(page, characters, hasNextPage))),
  staff: (page, args, context) => tell(page, findStaff(args, page.paging, context).then(({ staff, hasNextPage }) => openTo(page, staff, hasNextPage))),
};

/** A list that is marked as unsupported holds nothing; `pageInfo` is told so. */
export const emptyList: GraphQLFieldResolver<PageModel, GraphQLContext> = ({ told, paging }) => {
  told.resolve(pageInfo(paging, 0));
  return [];
};
