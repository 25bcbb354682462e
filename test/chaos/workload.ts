import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { NatsConnection } from '#platform/bus/client';
import { setTimeout as sleep } from 'node:timers/promises';
import { publish, type Outgoing } from '#platform/bus/publish';
import { Source } from '#proto/common';
import { AnimeEnrichedSchema, AnimeEpisodeAiredSchema, AnimeUpdatedSchema } from '#proto/events';
import type { Service } from './points.ts';

/** What an anime goes through: each kind ends in a state that is known although crashes change the order. */
export const CHANGE_KINDS = ['episodes', 'synopses', 'deletion'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Of ten anime six get episodes, three new synopses, one is deleted. */
export const changeKindOf = (n: number): ChangeKind => (n % 10 === 0 ? 'deletion' : n % 10 <= 6 ? 'episodes' : 'synopses');

/** The n-th anime's id on MAL. */
export const malOf = (n: number) => ({ source: Source.MAL, id: String(n) });
export const synopsisOf = (n: number, time: number) => `What anime ${n} is about, told for the ${time}. time.`;

const START = Date.UTC(2026, 0, 1);
const metaOf = (eventId: string, at: number) => ({ eventId, occurredAt: timestampFromMs(START + at), producer: 'chaos' });

export function creation(n: number): Outgoing {
  const id = `enriched:${n}`;
  const anime = { titles: { romaji: `Show ${n}` }, synopsis: synopsisOf(n, 0), externalIds: [malOf(n)] };
  const body = toBinary(AnimeEnrichedSchema, create(AnimeEnrichedSchema, { meta: metaOf(id, 0), anime, payloadHash: id }));
  return { subject: 'anime.enriched', id, body };
}

/** The change of that number: its next episode, or another synopsis, which needs another vector. */
export function change(n: number, time: number): Outgoing {
  const id = `change:${n}:${time}`;
  const identity = { meta: metaOf(id, time), externalIds: [malOf(n)] };
  if (changeKindOf(n) === 'synopses') {
    const event = create(AnimeUpdatedSchema, { ...identity, changedFields: ['synopsis'], anime: { synopsis: synopsisOf(n, time) } });
    return { subject: 'anime.updated', id, body: toBinary(AnimeUpdatedSchema, event) };
  }
  const event = create(AnimeEpisodeAiredSchema, { ...identity, episode: { number: time } });
  return { subject: 'anime.episode.aired', id, body: toBinary(AnimeEpisodeAiredSchema, event) };
}

/** Consumers of the catalog's changes: what can't be read is a dead letter of each. */
export const CHANGE_CONSUMERS = ['qdrant-consumer', 'edge-consumer', 'edge-repeat-consumer'] as const;

/** Bytes that are no event. */
export const POISON = Buffer.from('not protobuf');

/** A message of them, for the catalog or for those who follow it. */
export const poison = (service: Service, n: number): Outgoing => ({
  subject: service === 'catalog' ? 'anime.updated' : 'anime.synced', id: `poison:${service}:${n}`, body: POISON,
});

/** Publishes until the stream has it: the server may be on its way back. @returns how often it was refused */
export async function publishWithRetry(nats: NatsConnection, message: Outgoing): Promise<number> {
  for (let refusals = 0; ; refusals++) {
    try {
      await publish(nats, message);
      return refusals;
    } catch {
      await sleep(200);
    }
  }
}
