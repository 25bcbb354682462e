import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { Code, ConnectError, type ConnectRouter, type ServiceImpl } from '@connectrpc/connect';
import { AgentFailureReason, AgentPlanner, AgentService, BreakerState } from '#proto/agent';
import { AnimeSchema, type Anime } from '#proto/anime';
import { CatalogReadService, type GetAnimeRequest } from '#proto/catalog';
import { SearchService } from '#proto/search';
import { WebhookService, WebhookState } from '#proto/webhooks';
import { fakeReads, fakeRest, type Answering, type FakeLists } from './fake-lists.ts';

/** An anime of a test: its id is made of the number. */
export function anime(number: number, more: Exclude<MessageInitShape<typeof AnimeSchema>, Anime> = {}): Anime {
  return create(AnimeSchema, { id: uuid(number), version: 1n, titles: { english: `Anime ${number}` }, ...more });
}

export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export interface FakeServices {
  readonly routes: (router: ConnectRouter) => void;
  /** Each call received, as `Method` and its request. */
  readonly calls: { readonly method: string; readonly request: unknown }[];
}

export interface FakeData extends FakeLists {
  readonly catalog?: readonly Anime[];
  /** Ids in the order in which search finds them, whatever is asked. */
  readonly index?: readonly string[];
  /** True while search does without the embedding model. */
  readonly wordsOnly?: () => boolean;
  /** Every call fails with what this gives. */
  readonly failure?: (method: string) => ConnectError | undefined;
  /** What the agent's plan of a request is to be about; the request itself when left out. */
  readonly understand?: (query: string) => string;
  /** The agent has no model and plans by rules. */
  readonly rulesOnly?: boolean;
  /** Why the agent's model did not make the plan, and the rules did. */
  readonly modelFailure?: () => AgentFailureReason;
  /** Holds an answer back that is already made of what is in the lists now; the signal says that nobody waits. */
  readonly delay?: (method: string, signal: AbortSignal) => Promise<void>;
}

/** Catalog and search over lists in memory, which may change; they write down what they are asked. */
export function fakeServices(data: FakeData): FakeServices {
  const { catalog = [], index = [] } = data;
  const calls: FakeServices['calls'] = [];
  const answer: Answering = async (method, request, { signal }, make) => {
    calls.push({ method, request });
    const failure = data.failure?.(method);
    if (failure) throw failure;
    const made = make();
    await data.delay?.(method, signal);
    return made;
  };
  const routes = (router: ConnectRouter) => {
    fakeRest(router, catalog, answer);
    router.service(CatalogReadService, {
      ...fakeReads(catalog, data, answer),
      getAnime: (request, context) =>
        answer('GetAnime', request, context, () => {
          const found = catalog.find((record) => matches(record, request.by));
          if (!found) throw new ConnectError('no such anime', Code.NotFound);
          return { anime: found };
        }),
      batchGetAnime: (request, context) =>
        answer('BatchGetAnime', request, context, () => {
          const owners = request.externalIds.map((value) => catalog.find((record) => matches(record, { case: 'externalId', value }))?.id ?? '');
          const asked = [...request.ids, ...owners.filter((id) => !request.ids.includes(id))];
          return { anime: [...new Set(asked)].flatMap((id) => catalog.find((record) => record.id === id) ?? []), externalOwners: owners };
        }),
      listVersions: (request, context) =>
        answer('ListVersions', request, context, () => {
          const ids = catalog.map(({ id, version }) => ({ id, version })).sort((a, b) => (a.id < b.id ? -1 : 1));
          return { entries: ids.filter(({ id }) => id > request.afterId).slice(0, request.pageSize) };
        }),
      getCatalogStatus: (request, context) =>
        answer('GetCatalogStatus', request, context, () => ({
          animeCount: BigInt(catalog.length),
          schemaVersion: '0001_anime',
          deadLetters: 1n,
          reviewsPending: 1n,
          consumers: [{ consumer: 'catalog', stream: 'ANIME_INTAKE', pending: 3n }],
        })),
    });
    router.service(SearchService, {
      search: (request, context) =>
        answer('Search', request, context, () => {
          const ids = index.slice(request.offset, request.offset + request.limit);
          const hits = ids.map((id, position) => ({ id, score: 1 - (request.offset + position) / 1000 }));
          return { hits, hasMore: request.offset + request.limit < index.length, wordsOnly: data.wordsOnly?.() ?? false };
        }),
      similar: (request, context) =>
        answer('Similar', request, context, () => {
          const others = index.filter((id) => id !== request.to.value);
          if (others.length === index.length) throw new ConnectError('the index has no such point', Code.NotFound);
          const ids = others.slice(request.offset, request.offset + request.limit);
          return {
            hits: ids.map((id) => ({ id, score: 0.5 })),
            hasMore: request.offset + request.limit < others.length,
          };
        }),
      reindex: (request, context) => answer('Reindex', request, context, () => ({ collection: 'anime_2' })),
      getSearchStatus: (request, context) =>
        answer('GetSearchStatus', request, context, () => ({
          model: 'fake',
          points: { ENTITY_TYPE_ANIME: BigInt(index.length) },
        })),
    });
    router.service(AgentService, fakeAgent(data, answer));
    router.service(WebhookService, fakeWebhooks(answer));
  };
  return { routes, calls };
}

/** Its answer is the index backwards, so that it can be told from a direct search's. */
function fakeAgent({ index = [], understand, modelFailure, rulesOnly = false }: FakeData, answer: Answering): Partial<ServiceImpl<typeof AgentService>> {
  return {
    makePlan: (request, context) =>
      answer('MakePlan', request, context, () => {
        const text = understand?.(request.query) ?? request.query;
        const failure = modelFailure?.() ?? AgentFailureReason.UNSPECIFIED;
        const by = failure || rulesOnly
          ? { planner: AgentPlanner.BASELINE, model: 'baseline', modelFailure: failure }
          : { planner: AgentPlanner.MODEL, model: 'fake', tokens: 7 };
        return { plan: { semanticText: text }, planKey: `key of ${text}`, ...by };
      }),
    executePlan: (request, context) =>
      answer('ExecutePlan', request, context, () => {
        const hits = index.toReversed().map((id, at) => ({ id, score: 1 - at / 1000, reason: `Because of ${at}.` }));
        return { hits: hits.slice(0, request.limit), plan: request.plan ?? {}, rounds: 1 };
      }),
    getAgentStatus: (request, context) =>
      answer('GetAgentStatus', request, context, () => ({
        planner: rulesOnly ? AgentPlanner.BASELINE : AgentPlanner.MODEL,
        model: rulesOnly ? 'baseline' : 'fake',
        breaker: BreakerState.CLOSED,
      })),
  };
}

/** One webhook, to which everything can be done. */
function fakeWebhooks(answer: Answering): Partial<ServiceImpl<typeof WebhookService>> {
  const as = (state: WebhookState, more = {}) => ({ webhook: { id: uuid(90), url: 'https://app.example.com/hooks/anime', filter: {}, cursor: '3', state, ...more } });
  return {
    createWebhook: (request, context) => answer('CreateWebhook', request, context, () => ({ ...as(WebhookState.ACTIVE, request), secret: 'whsec_of-the-tests' })),
    listWebhooks: (request, context) => answer('ListWebhooks', request, context, () => ({ webhooks: [as(WebhookState.RETRYING, { failure: 'it answered 503', attempts: 2 }).webhook] })),
    deleteWebhook: (request, context) => answer('DeleteWebhook', request, context, () => ({})),
    pauseWebhook: (request, context) => answer('PauseWebhook', request, context, () => as(WebhookState.PAUSED)),
    resumeWebhook: (request, context) => answer('ResumeWebhook', request, context, () => as(WebhookState.ACTIVE)),
    replayWebhook: (request, context) => answer('ReplayWebhook', request, context, () => as(WebhookState.ACTIVE, { cursor: request.cursor || '3' })),
    rotateWebhookSecret: (request, context) => answer('RotateWebhookSecret', request, context, () => ({ secret: 'whsec_another' })),
    testWebhook: (request, context) => answer('TestWebhook', request, context, () => ({ delivered: false, failure: 'it answered 404' })),
    listDeadDeliveries: (request, context) =>
      answer('ListDeadDeliveries', request, context, () => ({ deadDeliveries: [{ animeId: uuid(1), version: 2n, cursor: '1', failure: 'it answered 500' }], total: 1 })),
  };
}

function matches(record: Anime, by: GetAnimeRequest['by']): boolean {
  if (by.case === 'id') return record.id === by.value;
  return record.externalIds.some(({ source, id }) => source === by.value?.source && id === by.value.id);
}
