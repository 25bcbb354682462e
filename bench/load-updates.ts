import { create, toBinary, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { NatsConnection } from '#platform/bus/client';
import { publish } from '#platform/bus/publish';
import type { AnimeSchema } from '#proto/anime';
import { Source } from '#proto/common';
import { AnimeUpdatedSchema } from '#proto/events';
import { pathOf } from './load-queries.ts';

export interface Known {
  readonly id: string;
  readonly idMal: number;
}

/** The fifty best known anime, of which most people ask. @param origin of the edge */
export async function bestKnown(origin: string): Promise<Known[]> {
  const reply = await fetch(origin + pathOf('{ animes(filter: {}, first: 50) { edges { node { id idMal } } } }'));
  const { data } = (await reply.json()) as { data: { animes: { edges: { node: { id: string; idMal: number | null } }[] } } };
  return data.animes.edges.flatMap(({ node: { id, idMal } }) => (idMal === null ? [] : { id, idMal }));
}

/** Another number of members: rows, the index's payload and caches have to follow. */
export const popularity = (): MessageInitShape<typeof AnimeSchema> => (
  { statistics: [{ platform: Source.MAL, members: 1_000_000 + (Date.now() % 10_000_000) }] }
);

/** Publishes what a source says of an anime; resolves when the stream has it. @param number of its own for each */
export async function tell(nats: NatsConnection, { idMal }: Known, number: number, anime: MessageInitShape<typeof AnimeSchema>): Promise<void> {
  const meta = { eventId: `bench:${process.pid}:${number}`, occurredAt: timestampFromDate(new Date()), producer: 'bench' };
  const externalIds = [{ source: Source.MAL, id: String(idMal) }];
  const event = create(AnimeUpdatedSchema, { meta, externalIds, changedFields: Object.keys(anime), anime });
  await publish(nats, { subject: 'anime.updated', id: meta.eventId, body: toBinary(AnimeUpdatedSchema, event) });
}
