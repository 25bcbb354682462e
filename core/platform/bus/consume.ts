import { pause } from '../loop.ts';
import type { Logger } from '../telemetry.ts';
import { SpanKind, Traced } from '../tracing.ts';
import { watchAdvisories } from './advisories.ts';
import { backoff, redeliveryPause, longestOutage } from './backoff.ts';
import { checkOut } from './claims.ts';
import type { JsMsg, NatsConnection } from './client.ts';
import { publishDeadLetter } from './deadletters.ts';
import { Puller } from './pull.ts';
import { ensureConsumer, retryWhileStarting, type ConsumerSpec } from './streams.ts';

/** This message can never be processed: it goes to the dead letters at once, with this reason. */
export class Poison extends Error {}

/** A dependency is unavailable: the same batch is retried in place until it is back. */
export class Unavailable extends Error {
  /** How long it asked to be left alone, in milliseconds. */
  readonly afterMs: number | undefined;
  constructor(message: string, afterMs?: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

export interface Delivery {
  readonly subject: string;
  readonly body: Uint8Array;
  readonly sequence: number;
  /** 1 at the first delivery. */
  readonly deliveries: number;
  /** W3C trace context of its processing, to be named by what it causes. */
  readonly traceparent: string | undefined;
}

/**
 * Makes a batch's effects durable. Answers for each message: undefined once its effect is durable, Poison when
 * it never can be, any other error to be delivered again later. Throwing Unavailable retries the whole batch.
 */
export type Handler = (batch: readonly Delivery[]) => Promise<readonly (Error | undefined)[]>;

export interface ConsumeOptions extends ConsumerSpec {
  readonly batch: number;
  readonly deadLettersTo: string;
  readonly handle: Handler;
  readonly log: Logger;
}

/**
 * Runs a durable pull consumer until disposed. At least once: a message is acknowledged only after its effect
 * is durable. Disposing finishes what was already pulled, so that nothing is redelivered for a clean stop.
 */
export async function consume(nats: NatsConnection, options: ConsumeOptions): Promise<AsyncDisposable> {
  await retryWhileStarting(nats, () => ensureConsumer(nats, options));
  const loop = new ConsumerLoop(nats, options);
  const advisories = await watchAdvisories(nats, options);
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all([loop.stop(), advisories[Symbol.asyncDispose]()]);
    },
  };
}

class ConsumerLoop {
  readonly #nats: NatsConnection;
  readonly #options: ConsumeOptions;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  readonly #puller: Puller;

  constructor(nats: NatsConnection, options: ConsumeOptions) {
    this.#nats = nats;
    this.#puller = new Puller(nats, options.stream, options.name);
    this.#options = options;
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { stream, name, log } = this.#options;
    let failures = 0;
    while (!this.#stopping.signal.aborted) {
      try {
        const messages = await this.#puller.next(this.#options.batch);
        failures = 0;
        if (messages.length > 0) await this.#process(messages);
      } catch (error) {
        if (this.#nats.isClosed()) return;
        log.warn({ err: error, stream, consumer: name }, 'pulling failed, trying again');
        await pause(backoff(failures++), this.#stopping.signal);
        this.#puller.forget();
        // The server may have lost its consumers with its store; declaring one that is there changes nothing.
        await ensureConsumer(this.#nats, this.#options).catch(() => undefined);
      }
    }
  }

  async #process(messages: readonly JsMsg[]): Promise<void> {
    const heartbeat = setInterval(() => messages.forEach((message) => message.working()), this.#options.ackWaitSeconds * 333);
    try {
      const readable = await this.#open(messages);
      if (readable.length === 0) return;
      const spans = readable.map(({ delivery }) => this.#trace(delivery));
      const batch = readable.map(({ delivery }, index) => ({ ...delivery, traceparent: spans[index]?.traceparent }));
      // What a batch does together counts as the first one's.
      const outcomes = await spans[0]!.within(() => this.#handle(batch));
      await Promise.all(readable.map(async ({ message }, index) => {
        await spans[index]!.within(() => this.#settle(message, outcomes[index]));
        spans[index]!.end(outcomes[index]);
      }));
    } finally {
      clearInterval(heartbeat);
    }
  }

  #trace({ subject, traceparent, deliveries }: Delivery): Traced {
    const attributes = { 'messaging.system': 'nats', 'messaging.consumer.group.name': this.#options.name, 'echora.deliveries': deliveries };
    return new Traced(`process ${subject}`, { kind: SpanKind.CONSUMER, parent: traceparent ?? '', attributes });
  }

  /** Fetches bodies that were put aside; a claim that is gone can never be read, so it is poison. */
  async #open(messages: readonly JsMsg[]): Promise<{ message: JsMsg; delivery: Delivery }[]> {
    const opened = await Promise.all(
      messages.map(async (message) => ({ message, body: await checkOut(this.#nats, message.data, message.headers) })),
    );
    await Promise.all(
      opened.filter(({ body }) => !body).map(({ message }) => this.#settle(message, new Poison('its large body is gone'))),
    );
    return opened.flatMap(({ message, body }) => (body ? [{ message, delivery: describe(message, body) }] : []));
  }

  async #handle(batch: readonly Delivery[]): Promise<readonly (Error | undefined)[]> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#options.handle(batch);
      } catch (error) {
        const known = error instanceof Error ? error : new Error(String(error));
        if (!(known instanceof Unavailable) || this.#stopping.signal.aborted) return batch.map(() => known);
        this.#options.log.warn({ consumer: this.#options.name, reason: known.message, attempt }, 'waiting for a dependency');
        await pause(Math.max(known.afterMs ?? 0, backoff(attempt)), this.#stopping.signal);
      }
    }
  }

  async #settle(message: JsMsg, error: Error | undefined): Promise<void> {
    if (!error) return void message.ack();
    const deliveries = message.info.deliveryCount;
    if (error instanceof Unavailable) return message.nak(longestOutage);
    if (!(error instanceof Poison) && deliveries < this.#options.maxDeliver) {
      this.#options.log.warn({ err: error, sequence: message.seq, deliveries }, 'a message failed, to be delivered again');
      return message.nak(redeliveryPause(deliveries));
    }
    await this.#bury(message, error, deliveries);
  }

  /** The order matters: stored as a dead letter first, terminated only then. */
  async #bury(message: JsMsg, error: Error, deliveries: number): Promise<void> {
    const { stream, name, deadLettersTo, log } = this.#options;
    const { subject, seq, data, headers } = message;
    await publishDeadLetter(this.#nats, deadLettersTo, {
      subject, stream, sequence: seq, consumer: name, deliveries, error: error.message, body: data, headers,
    });
    message.term();
    log.error({ subject, stream, sequence: seq, deliveries, reason: error.message, to: deadLettersTo }, 'dead letter');
  }
}

function describe(message: JsMsg, body: Uint8Array): Delivery {
  return {
    subject: message.subject,
    body,
    sequence: message.seq,
    deliveries: message.info.deliveryCount,
    traceparent: message.headers?.get('traceparent') || undefined,
  };
}
