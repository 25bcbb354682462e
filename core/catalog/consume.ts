import type { NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { AnimeEnrichedSchema, AnimeEpisodeAiredSchema, AnimeUpdatedSchema } from '#proto/events';
import { Stream, StreamSchema, stream, subject } from '#proto/streams';
import { declaredStreams, subjectOf } from '#platform/bus/contract';
import { consume, type Delivery, type Handler } from '#platform/bus/consume';
import type { Logger } from '#platform/telemetry';
import type { Outcome } from './adapters/commit.ts';
import type { Intake } from './adapters/intake.ts';
import { applyBatch } from './apply.ts';
import { readEnriched, readEpisodeAired, readUpdated } from './intake.ts';

export const streams = declaredStreams(StreamSchema, stream);
export const INTAKE = Stream[Stream.ANIME_INTAKE];

/** The catalog's three durable consumers. */
export const consumers = [
  { name: 'postgres-consumer', event: AnimeEnrichedSchema, read: readEnriched, ackWaitSeconds: 30, deadLettersTo: 'anime.dlq.enriched' },
  { name: 'postgres-episode-consumer', event: AnimeEpisodeAiredSchema, read: readEpisodeAired, ackWaitSeconds: 60, deadLettersTo: 'anime.dlq.episode.aired' },
  { name: 'postgres-update-consumer', event: AnimeUpdatedSchema, read: readUpdated, ackWaitSeconds: 30, deadLettersTo: 'anime.dlq.updated' },
] as const;

/** Starts all three; disposing stops them after what they hold is done. */
export async function startConsumers(nats: NatsConnection, sql: Sql<{ bigint: bigint }>, log: Logger, batch: number): Promise<AsyncDisposable> {
  const running = new AsyncDisposableStack();
  for (const { name, event, read, ackWaitSeconds, deadLettersTo } of consumers) {
    running.use(await consume(nats, {
      stream: INTAKE, name, filter: subjectOf(event, subject), ackWaitSeconds, deadLettersTo,
      maxDeliver: 5, maxAckPending: Math.max(100, batch * 2), batch, log, handle: handler(sql, read),
    }));
  }
  return running;
}

/** Reads each message, and commits those that can be read in one transaction. */
export function handler(sql: Sql<{ bigint: bigint }>, read: (delivery: Delivery) => Intake): Handler {
  return async (batch) => {
    const outcomes: (Error | undefined)[] = batch.map(() => undefined);
    const readable: { intake: Intake; place: number }[] = [];
    batch.forEach((delivery, place) => {
      try {
        readable.push({ intake: read(delivery), place });
      } catch (error) {
        outcomes[place] = error as Error;
      }
    });
    const applied = await applyBatch(sql, readable.map(({ intake }) => intake));
    readable.forEach(({ place }, index) => (outcomes[place] = answerTo(applied[index])));
    return outcomes;
  };
}

/** An event that is refused, because its anime was deleted, is done with: an older event brings nothing back. */
function answerTo(outcome: Outcome | Error | undefined): Error | undefined {
  if (outcome instanceof Error) return outcome;
  return outcome?.kind === 'later' ? new Error(outcome.why) : undefined;
}
