import { create } from '@bufbuild/protobuf';
import { FieldMaskSchema, timestampDate, timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { Client } from '@connectrpc/connect';
import type { CatalogGraphService, CatalogReadService } from '#proto/catalog';
import { RelationTypeSchema } from '#proto/relation';
import { EntityType, type SearchService } from '#proto/search';
import type { OpenBackend } from '../backend.ts';
import type { Facts } from '../domain/facts.ts';
import { Failure } from '../failure.ts';
import { shortNames, type ReadableField } from './contract.ts';
import { factsOf, maskOf } from './facts.ts';
import { relationTypes, searchFilter } from './messages.ts';

export interface BackendClients {
  readonly search: Client<typeof SearchService>;
  readonly catalog: Client<typeof CatalogReadService>;
  readonly graph: Client<typeof CatalogGraphService>;
}

const DAY = 86_400_000;
const relationNames = new Map(shortNames(RelationTypeSchema));

/** Search and catalog over RPC. These are all the calls that the agent makes, and none of them writes. */
export function rpcBackend({ search, catalog, graph }: BackendClients, fields: ReadonlyMap<string, ReadableField>): OpenBackend {
  const readMask = create(FieldMaskSchema, { paths: maskOf(fields) });
  return (signal) => {
    const ask = <Reply>(call: Promise<Reply>) => call.catch((error: unknown) => {
      if (signal.aborted) throw new Failure('AGENT_TIMEOUT', 'search and catalog did not answer in time', { cause: error });
      throw new Failure('AGENT_BACKEND_UNAVAILABLE', 'search or catalog did not answer', { cause: error });
    });
    return {
      async search(query, filter, limit) {
        const { hits } = await ask(search.search({ query, limit, filter: searchFilter(filter), entityType: EntityType.ANIME }, { signal }));
        return hits.map(({ id, score }) => ({ id, score }));
      },
      async similar(id, filter, limit) {
        const to = { case: 'id', value: id } as const;
        const { hits } = await ask(search.similar({ to, limit, filter: searchFilter(filter), entityType: EntityType.ANIME }, { signal }));
        return hits.map(({ id: hit, score }) => ({ id: hit, score }));
      },
      async facts(ids) {
        if (ids.length === 0) return new Map<string, Facts>();
        const { anime } = await ask(catalog.batchGetAnime({ ids: [...ids], readMask }, { signal }));
        return new Map(anime.map((record) => [record.id, factsOf(record, fields)]));
      },
      async related(id, types) {
        const { relations } = await ask(graph.findRelatedAnime({ id, types: relationTypes(types) }, { signal }));
        return relations.filter(({ targetId }) => targetId).map(({ targetId, type }) => ({ id: targetId, type: relationNames.get(type) ?? 'OTHER' }));
      },
      async airing(firstDay, lastDay) {
        const window = { from: timestampFromMs(Date.parse(firstDay)), to: timestampFromMs(Date.parse(lastDay) + DAY) };
        const { slots } = await ask(catalog.getSchedule({ ...window, readMask: create(FieldMaskSchema, { paths: ['id'] }) }, { signal }));
        return slots.flatMap(({ animeId, airsAt }) => (airsAt ? [{ id: animeId, at: timestampDate(airsAt).getTime() }] : []));
      },
    };
  };
}
