import type { DescMessage, MessageInitShape } from '@bufbuild/protobuf';
import { Code, ConnectError, type ConnectRouter, type HandlerContext, type ServiceImpl } from '@connectrpc/connect';
import type { Anime } from '#proto/anime';
import {
  CatalogGraphService,
  CatalogOperationsService,
  CatalogReviewService,
  CatalogWriteService,
  type GetCharacterRequest,
  type GetPersonRequest,
  type GetStudioRequest,
  ReviewKind,
  ReviewState,
  type CatalogReadService,
  type GetPersonResponse,
  type GetPersonResponseSchema,
  type GetScheduleResponse_SlotSchema,
  type ListChangesResponse_ChangeSchema,
  type StudioEntry,
  type StudioEntrySchema,
} from '#proto/catalog';
import type { CharacterSchema } from '#proto/character';
import type { ExternalIdSchema } from '#proto/common';
import type { AnimeFilter } from '#proto/filter';
import { RelationType } from '#proto/relation';

type Init<Desc extends DescMessage, Message> = Exclude<MessageInitShape<Desc>, Message>;

/** What the fake services list besides anime. */
export interface FakeLists {
  readonly slots?: readonly MessageInitShape<typeof GetScheduleResponse_SlotSchema>[];
  readonly characters?: readonly MessageInitShape<typeof CharacterSchema>[];
  /** Ids of merged characters, each with the id of what it became. */
  readonly redirects?: ReadonlyMap<string, string>;
  readonly studios?: readonly Init<typeof StudioEntrySchema, StudioEntry>[];
  /** People with what they did. */
  readonly people?: readonly Init<typeof GetPersonResponseSchema, GetPersonResponse>[];
  /** Values of every facet. */
  readonly facets?: readonly string[];
  readonly changes?: readonly MessageInitShape<typeof ListChangesResponse_ChangeSchema>[];
}

/** Writes a call down and answers it. */
export type Answering = <Reply>(
  method: string,
  request: unknown,
  context: HandlerContext,
  make: () => Reply,
) => Promise<Reply>;

type Reads = Pick<
  ServiceImpl<typeof CatalogReadService>,
  'listAnime' | 'getFacets' | 'getSchedule' | 'listChanges' | 'getCharacter' | 'listCharacters' | 'listEpisodes' | 'getStudio' | 'listStudios' | 'getPerson' | 'listPeople'
>;

/** Of a filter ids and popularity alone are looked at. */
function meets({ id, statistics }: Anime, filter: AnimeFilter | undefined): boolean {
  const { idIn = [], popularity } = filter ?? {};
  const isPopular = !popularity || statistics.some(({ members = 0 }) => members >= (popularity.gte ?? 0));
  return isPopular && (idIn.length === 0 || idIn.includes(id));
}

/** The lists of the catalog: everything there is, of all but a few filters; a cursor is a place in the list. */
export function fakeReads(catalog: readonly Anime[], lists: FakeLists, answer: Answering): Reads {
  const { slots = [], characters = [], changes = [], studios = [], people = [], facets = ['x'], redirects = new Map<string, string>() } = lists;
  // An anime whose cast is not told has everyone in it.
  const hasPart = ({ characters: cast }: Anime, id: string | undefined) =>
    cast.length === 0 || cast.some(({ character }) => character?.id === id);
  const page = <Entry>(all: readonly Entry[], token: string, size: number, offset = 0) => {
    const start = Number(token) + offset;
    const entries = all.slice(start, start + size);
    return { entries, cursors: entries.map((_, at) => String(start + at + 1)), hasMore: start + size < all.length };
  };
  return {
    listAnime: (request, context) =>
      answer('ListAnime', request, context, () => {
        const { entries, cursors, hasMore } = page(catalog.filter((record) => meets(record, request.filter)), request.pageToken, request.pageSize, request.offset);
        return { anime: entries, cursors, hasMore, ...(!request.skipTotal && { totalCount: BigInt(catalog.length) }) };
      }),
    getFacets: (request, context) =>
      answer('GetFacets', request, context, () => ({
        facets: request.facets.map((facet) => ({ facet, values: facets.map((value) => ({ value, count: 1n })) })),
        totalCount: BigInt(catalog.length),
      })),
    getSchedule: (request, context) =>
      answer('GetSchedule', request, context, () => {
        const isIn = ({ airsAt }: (typeof slots)[number]) =>
          !airsAt || (secondsOf(airsAt) >= secondsOf(request.from) && secondsOf(airsAt) < secondsOf(request.to));
        const shown = slots.filter(isIn);
        return { slots: shown, anime: catalog.filter(({ id }) => shown.some(({ animeId }) => animeId === id)) };
      }),
    listChanges: (request, context) =>
      answer('ListChanges', request, context, () => {
        if (request.latest) return { nextCursor: String(changes.length), hasMore: false };
        if (Number(request.cursor) > changes.length) throw new ConnectError('cursor: of another database', Code.FailedPrecondition);
        const { entries, cursors, hasMore } = page(changes, request.cursor, request.pageSize);
        const nextCursor = cursors.at(-1) ?? (request.cursor || '0');
        return {
          changes: entries.map((change, at) => ({ ...change, cursor: cursors[at] ?? '' })),
          nextCursor,
          hasMore,
        };
      }),
    getCharacter: (request, context) =>
      answer('GetCharacter', request, context, () => {
        const { by } = request;
        const asked = by.case === 'id' ? (redirects.get(by.value) ?? by.value) : characters.find((one) => isMeant(one, by))?.id;
        const character = characters.find(({ id }) => id === asked);
        if (!character) throw new ConnectError('no such character', Code.NotFound);
        const credits = catalog.filter((record) => hasPart(record, asked)).map(({ id }) => ({ animeId: id }));
        return { character, appearances: credits };
      }),
    listCharacters: (request, context) =>
      answer('ListCharacters', request, context, () => {
        const of = catalog.find(({ id }) => id === request.animeId);
        const cast = of ? characters.filter(({ id }) => hasPart(of, id)) : characters;
        const { entries, cursors, hasMore } = page(cast, request.pageToken, request.pageSize, request.offset);
        return { characters: entries, cursors, hasMore };
      }),
    getStudio: (request, context) =>
      answer('GetStudio', request, context, () => {
        const studio = studios.find((one) => isMeant(one, request.by));
        if (!studio) throw new ConnectError('no such studio', Code.NotFound);
        return { studio };
      }),
    listStudios: (request, context) =>
      answer('ListStudios', request, context, () => {
        const { entries, cursors, hasMore } = page(studios, request.pageToken, request.pageSize, request.offset);
        return { studios: entries, cursors, hasMore };
      }),
    getPerson: (request, context) =>
      answer('GetPerson', request, context, () => {
        const found = people.find(({ person }) => person && isMeant(person, request.by));
        if (!found) throw new ConnectError('no such person', Code.NotFound);
        return found;
      }),
    listPeople: (request, context) =>
      answer('ListPeople', request, context, () => {
        const named = people.filter(({ person }) => person?.name?.toLowerCase().includes(request.name.toLowerCase()) ?? false);
        const { entries, cursors, hasMore } = page(named, request.pageToken, request.pageSize, request.offset);
        return { people: entries.flatMap(({ person }) => person ?? []), cursors, hasMore };
      }),
    listEpisodes: (request, context) =>
      answer('ListEpisodes', request, context, () => {
        const found = catalog.find(({ id }) => id === request.animeId);
        if (!found) throw new ConnectError('no such anime', Code.NotFound);
        const { entries, cursors, hasMore } = page(found.episodes, request.pageToken, request.pageSize, request.offset);
        return { episodes: entries, cursors, hasMore, totalCount: BigInt(found.episodes.length), animeId: found.id };
      }),
  };
}

type By = GetStudioRequest['by'] | GetPersonRequest['by'] | GetCharacterRequest['by'];

interface Named {
  readonly id?: string;
  readonly name?: string;
  readonly externalIds?: readonly MessageInitShape<typeof ExternalIdSchema>[];
}

/** Whether a studio, or a person, is the one that is asked for. */
function isMeant({ id, name, externalIds = [] }: Named, by: By): boolean {
  if (by.case === 'externalId') return externalIds.some(({ source, id }) => source === by.value.source && id === by.value.id);
  return by.value === (by.case === 'id' ? id : name);
}

const secondsOf = (instant: { readonly seconds?: bigint } | undefined): bigint => instant?.seconds ?? 0n;

/** A graph that is a chain of all anime, and operations that always succeed. */
export function fakeRest(router: ConnectRouter, catalog: readonly Anime[], answer: Answering): void {
  const review = (id: string, state: ReviewState) => ({ id, kind: ReviewKind.RISKY_CHANGE, state, reason: 'because' });
  router.service(CatalogGraphService, {
    traverseRelationshipGraph: (request, context) =>
      answer('TraverseRelationshipGraph', request, context, () => {
        if (!catalog.some(({ id }) => id === request.id)) throw new ConnectError('no such anime', Code.NotFound);
        const edges = catalog
          .slice(1)
          .map(({ id }, at) => ({ fromId: catalog[at]?.id ?? '', toId: id, type: RelationType.SEQUEL }));
        const nodes = catalog.map(({ id }, distance) => ({ animeId: id, distance }));
        return { nodes: nodes.filter(({ distance }) => distance <= request.depth), edges };
      }),
    getWatchOrder: (request, context) =>
      answer('GetWatchOrder', request, context, () => ({ entries: catalog.map(({ id }) => ({ animeId: id })) })),
  });
  router.service(CatalogReviewService, {
    listReviews: (request, context) =>
      answer('ListReviews', request, context, () => ({ reviews: [review('r', request.state)] })),
    decideReview: (request, context) =>
      answer('DecideReview', request, context, () => ({ review: review(request.id, ReviewState.ACCEPTED) })),
  });
  router.service(CatalogOperationsService, {
    listDeadLetters: (request, context) =>
      answer('ListDeadLetters', request, context, () => ({
        deadLetters: [{ sequence: 7n, consumer: 'catalog' }],
        total: 1n,
      })),
    redriveDeadLetters: (request, context) =>
      answer('RedriveDeadLetters', request, context, () => ({ redriven: 2n, unreadable: [9n] })),
  });
  router.service(CatalogWriteService, {
    deleteAnime: (request, context) => answer('DeleteAnime', request, context, () => ({ version: 2n })),
    restoreAnime: (request, context) => answer('RestoreAnime', request, context, () => ({ version: 3n })),
    mergeAnime: (request, context) => answer('MergeAnime', request, context, () => ({ version: 4n, changed: true })),
    splitAnime: (request, context) => answer('SplitAnime', request, context, () => ({ id: request.id, version: 1n, changed: true })),
    updateAnime: (request, context) => answer('UpdateAnime', request, context, () => ({ id: request.id, version: 5n })),
    releaseFields: (request, context) => answer('ReleaseFields', request, context, () => ({ version: 6n, released: request.fields })),
  });
}
