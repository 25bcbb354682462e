import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { createClient, createRouterTransport, type Interceptor } from '@connectrpc/connect';
import { createValidateInterceptor } from '@connectrpc/validate';
import { AnimeSchema, type Anime } from '#proto/anime';
import { CatalogGraphService, CatalogReadService } from '#proto/catalog';
import { Facet } from '#proto/filter';
import { SearchService, type SearchFilter } from '#proto/search';
import type { BackendClients } from '../adapters/backend.ts';
import { filterableFields, planContract } from '../adapters/contract.ts';
import { factsOf } from '../adapters/facts.ts';
import { filterOf } from '../adapters/messages.ts';
import { foldName } from '../domain/clean.ts';
import { passes } from '../domain/facts.ts';

export type AnimeInit = Exclude<MessageInitShape<typeof AnimeSchema>, Anime>;

/** One call that the agent made. */
export interface Call {
  readonly method: string;
  readonly message: Readonly<Record<string, unknown>>;
}

const fields = filterableFields();
const contract = planContract(fields);
const labelsOf: readonly (readonly [Facet, (record: Anime) => readonly string[]])[] = [
  [Facet.GENRE, ({ genres }) => genres],
  [Facet.THEME, ({ themes }) => themes],
  [Facet.DEMOGRAPHIC, ({ demographics }) => demographics],
  [Facet.TAG, ({ tags }) => tags.map(({ name }) => name)],
  [Facet.STUDIO, ({ studios }) => studios.map(({ name }) => name)],
];

/** The n-th id. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/**
 * Search and catalog of a few anime in memory, held to the contract's rules. Search matches words of titles, labels
 * and synopsis; nothing here ranks well, and nothing tested here depends on that.
 */
export class MemoryBackend {
  readonly calls: Call[] = [];
  readonly clients: BackendClients;
  readonly #records: readonly Anime[];
  /** Instants at which anime air, in milliseconds since 1970, by id. */
  readonly airing = new Map<string, number>();

  constructor(...inits: readonly AnimeInit[]) {
    this.#records = inits.map((init) => create(AnimeSchema, init));
    const transport = createRouterTransport((router) => {
      router.service(SearchService, {
        search: ({ query, filter, limit }) => ({ hits: this.#find(query, filter).slice(0, limit) }),
        similar: ({ to, filter, limit }) => ({ hits: this.#find(this.#wordsOf(String(to.value)), filter).slice(0, limit) }),
      });
      router.service(CatalogReadService, {
        batchGetAnime: ({ ids }) => ({ anime: this.#records.filter(({ id }) => ids.includes(id)) }),
        listAnime: () => ({ anime: this.#bestKnown() }),
        getFacets: () => ({ facets: labelsOf.map(([facet, read]) => ({ facet, values: countsOf(this.#records.flatMap(read)) })) }),
        getSchedule: ({ from, to }) => ({ slots: this.#slots(Number(from?.seconds) * 1000, Number(to?.seconds) * 1000) }),
      });
      router.service(CatalogGraphService, {
        findRelatedAnime: ({ id, types }) => ({
          relations: this.#records.filter((record) => record.id === id).flatMap(({ relations }) => relations)
            .filter(({ type }) => types.length === 0 || types.includes(type)),
        }),
      });
    }, { router: { interceptors: [this.#record, createValidateInterceptor()] } });
    this.clients = {
      search: createClient(SearchService, transport),
      catalog: createClient(CatalogReadService, transport),
      graph: createClient(CatalogGraphService, transport),
    };
  }

  readonly #record: Interceptor = (next) => (request) => {
    this.calls.push({ method: request.method.name, message: request.message as unknown as Call['message'] });
    return next(request);
  };

  #find(query: string, filter: SearchFilter | undefined): { id: string; score: number }[] {
    const wanted = filterOf(filter, contract);
    const words = foldName(query).split(' ');
    const scored = this.#records.filter((record) => passes(factsOf(record, fields), wanted)).map((record) => {
      const own = new Set(this.#wordsOf(record.id).split(' '));
      return { id: record.id, score: words.filter((word) => own.has(word)).length / words.length };
    });
    return scored.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  }

  #wordsOf(id: string): string {
    const record = this.#records.find((one) => one.id === id);
    if (!record) return '';
    return foldName([...factsOf(record, fields).titles, ...labelsOf.flatMap(([, read]) => read(record)), record.synopsis].join(' '));
  }

  /** In one order whatever the request says: what the agent makes of the list is tested here, and not the list. */
  #bestKnown(): Anime[] {
    return this.#records.toSorted((a, b) => (b.fame ?? 0) - (a.fame ?? 0));
  }

  #slots(from: number, to: number) {
    const within = [...this.airing].filter(([, at]) => at >= from && at < to).sort((a, b) => a[1] - b[1]);
    return within.map(([animeId, at]) => ({ animeId, airsAt: timestampFromMs(at) }));
  }
}

function countsOf(values: readonly string[]) {
  return [...Map.groupBy(values, (value) => value)].map(([value, same]) => ({ value, count: BigInt(same.length) }));
}
