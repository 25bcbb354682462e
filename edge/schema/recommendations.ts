import { CacheTagKind } from '#proto/cache';
import { RelationType } from '#proto/relation';
import type { GraphQLContext } from '../context.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import type { AnimeModel } from './models.ts';
import { encodeCursor, readHitPaging } from './cursor.ts';
import { nameOf } from './enums.ts';
import { uuid } from './lookup.ts';
import { bestFirst, recommend, type Nearness, type Recommendation } from './recommend.ts';
import { adultFilter } from './search-filter.ts';
import { pageInfoOf } from './search.ts';
import { noneWhenAbsent } from './similar.ts';
import type { QueryResolvers } from './resolvers.gen.ts';
import type { AdultContent } from './types.gen.ts';

/** As many of each are looked at: the nearest by meaning, and those that relations lead to. */
const CANDIDATES = 50;
const DEPTH = 2;
/** What anime are compared by, whatever is selected. */
const COMPARED = ['genres', 'themes', 'tags', 'isAdult', 'fame'];

/** The index and the graph name candidates, a call each; what they are, and what they share, comes in one more. */
export const recommendationsResolver: QueryResolvers['recommendations'] = async (_root, args, context, info) => {
  const { limit, offset, number } = readHitPaging(args);
  const adult = args.adult ?? 'EXCLUDE';
  const fields = selectedFields(info, ['edges', 'node']);
  const ranked = await rankFor(uuid('id', args.id), { adult, includeRelated: args.includeRelated ?? true, fields }, context);
  if (!ranked) return null;
  const edges = ranked.slice(offset, offset + limit).map((one, place) => ({ ...one, cursor: encodeCursor(offset + place + 1) }));
  return { edges, pageInfo: pageInfoOf({ offset, number }, edges.length, ranked.length > offset + limit), adult };
};

interface Wanted {
  readonly adult: AdultContent;
  readonly includeRelated: boolean;
  /** Of `Anime`, as the client selected them. */
  readonly fields: readonly string[];
}

/** All that may be recommended after an anime, best first; null when there is no such anime. */
export async function rankFor(id: string, { adult, includeRelated, fields }: Wanted, context: GraphQLContext): Promise<Recommendation[] | null> {
  const { footprint, loadAnime } = context.var;
  footprint.every(CacheTagKind.SEARCH);
  // Whatever is new may point here.
  footprint.every(CacheTagKind.ANIME);
  const mask = animeMask([...fields, ...COMPARED]);
  const [self, nearness] = await Promise.all([loadAnime(id, mask), findNear(id, adult, includeRelated, context)]);
  if (!self) return null;
  const found = await Promise.all([...nearness].map(async ([candidate, near]) => ({ near, node: await loadAnime(candidate, mask) })));
  return found
    .flatMap(({ near, node }) => (node && node.id !== self.id && isWanted(node, adult) ? [recommend(self, node, near)] : []))
    .sort(bestFirst);
}

function isWanted({ isAdult }: AnimeModel, adult: AdultContent): boolean {
  return adult === 'INCLUDE' || (isAdult === true) === (adult === 'ONLY');
}

/** Who may be recommended, by id. What the index, or the graph, does not have is no reason to be without the other. */
async function findNear(id: string, adult: AdultContent, includeRelated: boolean, { var: vars }: GraphQLContext): Promise<ReadonlyMap<string, Nearness>> {
  const { search, graph } = vars.services;
  const filter = adultFilter(adult);
  const [alike, related] = await Promise.all([
    search.similar({ to: { case: 'id', value: id }, limit: CANDIDATES, ...(filter && { filter }) }).catch(noneWhenAbsent),
    graph.traverseRelationshipGraph({ id, depth: DEPTH, limit: CANDIDATES + 1 }).catch(noneWhenAbsent),
  ]);
  const scores = new Map(alike?.hits.map((hit) => [hit.id, hit.score]));
  const steps = new Map(related?.nodes.map(({ animeId, distance }) => [animeId, distance]));
  const relations = new Map(related?.edges.filter(({ fromId }) => fromId === id).map(({ toId, type }) => [toId, nameOf(RelationType, type)]));
  const candidates = includeRelated ? [...scores.keys(), ...steps.keys()] : [...scores.keys()].filter((one) => !steps.has(one));
  return new Map(candidates.filter((one) => one !== id).map((one) => [one, {
    similarity: scores.get(one) ?? null, distance: steps.get(one) ?? null, relation: relations.get(one) ?? null,
  }]));
}
