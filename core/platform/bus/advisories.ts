import { pause, untilDisposed } from '../loop.ts';
import type { Logger } from '../telemetry.ts';
import { jetStreamOf, type JsMsg, type NatsConnection } from './client.ts';
import { publishDeadLetter, readStored } from './deadletters.ts';
import { ADVISORY_STREAM, advisorySubject, ensureConsumer, retryWhileStarting } from './streams.ts';

export interface Watched {
  readonly stream: string;
  readonly name: string;
  readonly maxDeliver: number;
  readonly deadLettersTo: string;
  readonly log: Logger;
}

/**
 * Dead-letters messages of which each delivery died with its process: nobody was left to give them up, but the
 * server's max-deliveries advisory tells of them.
 */
export async function watchAdvisories(nats: NatsConnection, watched: Watched): Promise<AsyncDisposable> {
  const name = `advisories-of-${watched.name}`;
  const consumer = {
    stream: ADVISORY_STREAM, name, filter: advisorySubject(watched.stream, watched.name),
    ackWaitSeconds: 30, maxDeliver: -1, maxAckPending: 100,
  };
  await retryWhileStarting(nats, () => ensureConsumer(nats, consumer));
  return untilDisposed(async (stop) => {
    while (!stop.aborted && !nats.isClosed()) {
      try {
        const pull = await jetStreamOf(nats).consumers.get(ADVISORY_STREAM, name);
        const message = await pull.next({ expires: 2_000 });
        if (message) await bury(nats, watched, message);
      } catch {
        await pause(1_000, stop);
        await ensureConsumer(nats, consumer).catch(() => undefined);
      }
    }
  });
}

async function bury(nats: NatsConnection, watched: Watched, advisory: JsMsg): Promise<void> {
  const { stream_seq: sequence, deliveries } = advisory.json<{ stream_seq: number; deliveries: number }>();
  const stored = await readStored(nats, watched.stream, sequence);
  if (stored) {
    await publishDeadLetter(nats, watched.deadLettersTo, {
      subject: stored.subject, stream: watched.stream, sequence, consumer: watched.name, deliveries,
      error: `delivered ${deliveries} times without an answer`, body: stored.data, headers: stored.header,
    });
    watched.log.error({ stream: watched.stream, sequence, deliveries, to: watched.deadLettersTo }, 'dead letter');
  }
  advisory.ack();
}
