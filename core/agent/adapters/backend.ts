import { create } from '@bufbuild/protobuf';
import { FieldMaskSchema, timestampFromMs, timestampMs } from '@bufbuild/protobuf/wkt';
import type { Client } from '@connectrpc/connect';
import type { CatalogGraphService, CatalogReadService } from '#proto/catalog';
import { Precision } from '#proto/common';
import { zones } from '#platform/zones';
import { RelationTypeSchema } from '#proto/relation';
import { EntityType, type SearchService } from '#proto/search';
import type { OpenBackend } from '../backend.ts';
import type { Schedule } from '../domain/plan.ts';
import type { Facts } from '../domain/facts.ts';
import { Failure } from '../failure.ts';
import { shortNames, type ReadableField } from './contract.ts';
import { factsOf, maskOf } from './facts.ts';
import { listFilter } from './list-filter.ts';
import { relationTypes, searchFilter, sortMessage } from './messages.ts';

export interface BackendClients {
  readonly search: Client<typeof SearchService>;
  readonly catalog: Client<typeof CatalogReadService>;
  readonly graph: Client<typeof CatalogGraphService>;
}

const BEST_KNOWN = { by: 'POPULARITY', descending: true };
const DAY = 86_400_000;
const MINUTE = 60_000;
/** The catalog's schedule goes no further. */
const LONGEST = 31 * DAY;
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
      async list(filter, sort = BEST_KNOWN, limit) {
        const request = { filter: listFilter(filter), sort: [sortMessage(sort)], pageSize: limit, skipTotal: true, readMask: create(FieldMaskSchema, { paths: ['id'] }) };
        const { anime } = await ask(catalog.listAnime(request, { signal }));
        return anime.map((record) => ({ id: record.id, score: 1 }));
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
      async airing(schedule) {
        const { slots } = await ask(catalog.getSchedule({ ...windowOf(schedule), readMask: create(FieldMaskSchema, { paths: ['id'] }) }, { signal }));
        return slots.flatMap(({ animeId, airsAt, precision, day }) => {
          if (!airsAt) return [];
          return { id: animeId, when: precision === Precision.DAY ? day : inWords(timestampMs(airsAt), zoneOf(schedule)) };
        });
      },
    };
  };
}

const zoneOf = ({ timeZone }: Schedule): string => timeZone || 'UTC';

function windowOf(schedule: Schedule) {
  const { firstDay, lastDay, firstTime, lastTime } = schedule;
  const at = (day: string, time: string) => {
    const minutes = Date.parse(day) / MINUTE + minutesOf(time);
    return zones.toInstant({ day: Math.floor((minutes * MINUTE) / DAY), ms: (minutes * MINUTE) % DAY }, zoneOf(schedule));
  };
  const from = at(firstDay, firstTime || '00:00');
  return { from: timestampFromMs(from), to: timestampFromMs(Math.min(at(lastDay, lastTime || '24:00'), from + LONGEST)) };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** "2026-11-23 at 23:30 (Asia/Tokyo)". */
function inWords(instant: number, zone: string): string {
  const { day, ms } = zones.toLocal(instant, zone);
  return `${new Date(day * DAY + ms).toISOString().slice(0, 16).replace('T', ' at ')} (${zone})`;
}
