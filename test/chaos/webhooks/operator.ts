import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import type { Webhook, WebhookService } from '#proto/webhooks';
import { decodeCursor } from '../../../core/catalog/domain/read/cursor.ts';
import type { Receiver } from './receiver.ts';

export interface Filter {
  readonly animeIds?: string[];
  readonly fields?: string[];
}

/** A webhook that an operator was told of, and what was done with it since. All times are on the clock of `performance`. */
export interface Subscription {
  readonly id: string;
  readonly path: string;
  readonly filter: Filter;
  /** It refuses the first change that comes. */
  readonly isRefusing: boolean;
  /** Transaction and id of the last change before it. */
  readonly begins: readonly string[];
  /** From when its deletion was answered. */
  deletedAt?: number;
  /** From when a pause was answered until its end was asked for. */
  readonly pauses: (readonly [number, number])[];
}

const RETRY_MS = 200;
const PAUSE_MS = 500;

/** The place in the feed that a cursor stands for. */
export function placeOf(cursor: string): readonly string[] {
  const keys = decodeCursor('changes', ['bigint', 'bigint'], cursor);
  if (!keys) throw new Error(`not a cursor of the feed: ${cursor}`);
  return keys;
}

/** An operator of a service that is killed again and again: does each thing until it is answered. */
export class Operator {
  readonly #client: Client<typeof WebhookService>;
  readonly #receiver: Receiver;
  readonly #state: string;
  readonly subscriptions: Subscription[] = [];
  /** What should not have been answered, a line each. */
  readonly wrong: string[] = [];
  readonly #leaving = new Set<string>();
  #count = 0;

  constructor(client: Client<typeof WebhookService>, receiver: Receiver, state: string) {
    this.#client = client;
    this.#receiver = receiver;
    this.#state = state;
  }

  list = async (): Promise<Webhook[]> => (await this.#untilAnswered(() => this.#client.listWebhooks({}))).webhooks;
  deadOf = (id: string) => this.#untilAnswered(() => this.#client.listDeadDeliveries({ id, pageSize: 100 }));
  replayDead = (id: string) => this.#untilAnswered(() => this.#client.replayWebhook({ id, dead: true }));
  resume = (id: string) => this.#untilAnswered(() => this.#client.resumeWebhook({ id }));

  /** One more. Before it is asked for again, the list says whether it came about without an answer. */
  async create(filter: Filter, isRefusing = false): Promise<Subscription> {
    const path = `/hook/${++this.#count}`;
    if (isRefusing) this.#receiver.refuseFirst(path);
    const url = this.#receiver.url + path;
    const { id } = await this.#untilAnswered(async () =>
      (await this.list()).find((webhook) => webhook.url === url) ?? (await this.#client.createWebhook({ url, filter })).webhook!);
    const { begins } = JSON.parse(readFileSync(join(this.#state, id, 'endpoint.json'), 'utf8')) as { begins: string };
    const made = { id, path, filter, isRefusing, begins: placeOf(begins), pauses: [] };
    this.subscriptions.push(made);
    return made;
  }

  get live(): readonly Subscription[] {
    return this.subscriptions.filter(({ deletedAt }) => deletedAt === undefined);
  }

  async remove(subscription: Subscription): Promise<void> {
    let tries = 0;
    await this.#untilAnswered(async () => {
      tries++;
      await this.#client.deleteWebhook({ id: subscription.id });
    }).catch((error: unknown) => {
      // It may have been deleted without an answer.
      if (tries === 1) this.wrong.push(`${subscription.path} was created and is not found: ${String(error)}`);
    });
    subscription.deletedAt = performance.now();
  }

  /** The oldest but for the first, which stay, and those that refuse. Waits for one that is being created. */
  async removeOldest(staying: number): Promise<void> {
    for (;;) {
      const oldest = this.live.slice(staying).find(({ isRefusing, id }) => !isRefusing && !this.#leaving.has(id));
      if (oldest) {
        this.#leaving.add(oldest.id);
        return this.remove(oldest);
      }
      await sleep(RETRY_MS);
    }
  }

  async pauseAndResume({ id, pauses }: Subscription): Promise<void> {
    await this.#untilAnswered(() => this.#client.pauseWebhook({ id }));
    const pausedAt = performance.now();
    await sleep(PAUSE_MS);
    pauses.push([pausedAt, performance.now()]);
    await this.resume(id);
  }

  /** @throws ConnectError NOT_FOUND or INVALID_ARGUMENT: all else is tried again, as the service or the catalog is on its way back */
  async #untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        const { code } = ConnectError.from(error);
        if (code === Code.NotFound || code === Code.InvalidArgument) throw error;
        await sleep(RETRY_MS);
      }
    }
  }
}
