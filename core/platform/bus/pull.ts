import type { Consumer } from '@nats-io/jetstream';
import { jetStreamOf, type JsMsg, type NatsConnection } from './client.ts';

const FIRST_MS = 2_000;
const MORE_MS = 1_000;

/** Takes batches from a durable pull consumer. */
export class Puller {
  readonly #nats: NatsConnection;
  readonly #stream: string;
  readonly #name: string;
  #consumer: Consumer | undefined;

  constructor(nats: NatsConnection, stream: string, name: string) {
    this.#nats = nats;
    this.#stream = stream;
    this.#name = name;
  }

  /** Waits for a first message, then takes what else is there, up to `batch`. None came within two seconds: an empty list. */
  async next(batch: number): Promise<JsMsg[]> {
    this.#consumer ??= await jetStreamOf(this.#nats).consumers.get(this.#stream, this.#name);
    const first = await this.#consumer.next({ expires: FIRST_MS });
    if (!first) return [];
    const messages = [first];
    const more = Math.min(batch - 1, await this.#others(first, this.#consumer));
    if (more === 0) return messages;
    for await (const message of await this.#consumer.fetch({ max_messages: more, expires: MORE_MS })) messages.push(message);
    return messages;
  }

  /** How many more there are. What is to be delivered again is not pending but unacknowledged: after a crash of the server that may be all there is. */
  async #others({ info: { pending, deliveryCount } }: JsMsg, consumer: Consumer): Promise<number> {
    if (deliveryCount === 1) return pending;
    return Math.max(pending, (await consumer.info()).num_ack_pending - 1);
  }

  /** The server may have lost its consumers with its store: the next pull asks for this one again. */
  forget(): void {
    this.#consumer = undefined;
  }
}
