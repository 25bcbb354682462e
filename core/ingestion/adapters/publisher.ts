import { setTimeout as sleep } from 'node:timers/promises';
import type { NatsConnection } from '#platform/bus/client';
import { publish, type Outgoing, type Published } from '#platform/bus/publish';
import type { Logger } from '#platform/telemetry';

/** One record may be several megabytes long. */
const MAX_BYTES_IN_FLIGHT = 64 * 1024 * 1024;

/**
 * Publishes all, never with more than `maxInFlight` unacknowledged, nor with more than 64 MiB of them. A message that the stream did not take (NATS is
 * away, the stream is full) is published again, with the same id, until it has; nothing is skipped.
 *
 * @param stored called for each message once the stream has stored it
 */
export async function publishAll<Message extends Outgoing>(
  nats: NatsConnection,
  messages: AsyncIterable<Message> | Iterable<Message>,
  maxInFlight: number,
  log: Logger,
  stored: (message: Message, published: Published) => void = () => undefined,
): Promise<void> {
  const inFlight = new Set<Promise<void>>();
  let bytes = 0;
  try {
    for await (const message of messages) {
      while (inFlight.size >= maxInFlight || bytes > MAX_BYTES_IN_FLIGHT) await Promise.race(inFlight);
      const sent: Promise<void> = publishUntilStored(nats, message, log).then((published) => {
        stored(message, published);
        inFlight.delete(sent);
        bytes -= message.body.length;
      });
      inFlight.add(sent);
      bytes += message.body.length;
    }
    await Promise.all(inFlight);
  } finally {
    // Whoever is told of what was stored may be gone once this has ended.
    await Promise.allSettled(inFlight);
  }
}

async function publishUntilStored(nats: NatsConnection, message: Outgoing, log: Logger): Promise<Published> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await publish(nats, message);
    } catch (error) {
      if (nats.isClosed()) throw error;
      if (attempt % 10 === 0) log.warn({ err: error, id: message.id }, 'not stored, publishing again');
      await sleep(Math.min(5_000, 250 * 2 ** attempt));
    }
  }
}
