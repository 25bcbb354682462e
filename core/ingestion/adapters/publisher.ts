import { setTimeout as sleep } from 'node:timers/promises';
import type { NatsConnection } from 'nats';
import { publish, type Outgoing, type Published } from '#platform/bus/publish';
import type { Logger } from '#platform/telemetry';

/**
 * Publishes all, never with more than `maxInFlight` unacknowledged. A message that the stream did not take (NATS is
 * away, the stream is full) is published again, with the same id, until it has; nothing is skipped.
 *
 * @param stored is told of each message once the stream has it
 */
export async function publishAll<Message extends Outgoing>(
  nats: NatsConnection,
  messages: AsyncIterable<Message> | Iterable<Message>,
  maxInFlight: number,
  log: Logger,
  stored: (message: Message, published: Published) => void = () => undefined,
): Promise<void> {
  const inFlight = new Set<Promise<void>>();
  for await (const message of messages) {
    if (inFlight.size >= maxInFlight) await Promise.race(inFlight);
    const sent: Promise<void> = publishUntilStored(nats, message, log).then((published) => {
      stored(message, published);
      inFlight.delete(sent);
    });
    inFlight.add(sent);
  }
  await Promise.all(inFlight);
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
