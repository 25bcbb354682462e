import type { NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { publish } from '#platform/bus/publish';
import type { Logger } from '#platform/telemetry';
import { Notifier } from './notifier.ts';
import { changeId } from './changes.ts';
import { isUnavailable } from './database.ts';
import { query, type RowOf } from './statements.ts';

/** A row of the outbox, as it is published. */
export type OutboxMessage = RowOf<'claim_outbox'>;

export interface RelayOptions {
  /** Rows claimed at once. */
  readonly batch?: number;
  /** Backstop for a notice that got lost, in milliseconds. */
  readonly pollMs?: number;
}

const REST_MS = 60 * 60 * 1000;

/**
 * Publishes outbox rows to the stream, woken by NOTIFY and by a poll. At least once: a row is marked only after
 * the stream has stored its message, and a crash between the two publishes it again under the same id. Any number
 * may run at once.
 */
export class Relay implements AsyncDisposable {
  readonly #sql: Sql<{ bigint: bigint }>;
  readonly #nats: NatsConnection;
  readonly #log: Logger;
  readonly #batch: number;
  readonly #pollMs: number;
  /** Notified when something was committed, when there is more than one claim takes, and to end a rest. */
  readonly #notifiers = { committed: new Notifier(), backlog: new Notifier(), forget: new Notifier() };
  #stopped = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(sql: Sql<{ bigint: bigint }>, nats: NatsConnection, log: Logger, { batch = 500, pollMs = 1_000 }: RelayOptions = {}) {
    this.#sql = sql;
    this.#nats = nats;
    this.#log = log;
    this.#batch = batch;
    this.#pollMs = pollMs;
  }

  async start(): Promise<void> {
    const wake = () => this.#notifiers.committed.notify();
    // The client listens again when its connection came back, or could not be made, and says so: notices went by meanwhile.
    await this.#sql.listen('outbox', wake, wake).catch((error: unknown) => {
      if (!isUnavailable(error)) throw error;
      this.#log.warn({ err: error }, 'the relay cannot listen for commits yet and polls for them');
    });
    // A second lane claims and marks while the first one publishes, and the other way round; it rests without a backlog.
    const lanes = [this.#publishLoop(this.#notifiers.committed, this.#pollMs), this.#publishLoop(this.#notifiers.backlog, REST_MS)];
    this.#running = Promise.all([...lanes, this.#forgetLoop()]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    for (const notifier of Object.values(this.#notifiers)) notifier.notify();
    await this.#running;
  }

  async #publishLoop(notifier: Notifier, restMs: number): Promise<void> {
    while (!this.#stopped) {
      notifier.reset();
      const published = await this.#publishSome().catch((error: unknown) => {
        this.#log.warn({ err: error }, 'the relay could not publish, trying again');
        return 0;
      });
      if (published === 0) await notifier.wait(restMs);
    }
  }

  /** Claims, publishes and marks in one transaction: a relay that dies lets go of its rows with its connection. */
  #publishSome(): Promise<number> {
    return this.#sql.begin(async (tx) => {
      const rows = await query(tx, 'claim_outbox', [this.#batch]);
      if (rows.length === 0) return 0;
      if (rows.length === this.#batch) this.#notifiers.backlog.notify();
      const { stored, failure } = await publishInOrder(rows, (row) => publishRow(this.#nats, row));
      if (failure) this.#log.warn({ err: failure, left: rows.length - stored.length }, 'the stream did not take every change, trying again');
      await query(tx, 'mark_published', [stored.map(({ id }) => String(id))]);
      return failure ? 0 : rows.length;
    });
  }

  async #forgetLoop(): Promise<void> {
    while (!this.#stopped) {
      await query(this.#sql, 'forget_outbox').catch((error: unknown) => this.#log.warn({ err: error }, 'could not forget old outbox rows'));
      await this.#notifiers.forget.wait(REST_MS);
    }
  }
}

/** Publishes a row and waits for the stream to have it. @param suffix tells a replay's id from the first one's */
export async function publishRow(nats: NatsConnection, row: OutboxMessage, suffix = ''): Promise<void> {
  const { anime_id, version, subject, payload, traceparent } = row;
  await publish(nats, { subject, id: changeId(anime_id, version) + suffix, body: payload, traceparent });
}

/**
 * Publishes the rows of different anime side by side, and those of one anime one after the other: what comes after a
 * row that the stream refused stays behind with it.
 */
export async function publishInOrder(
  rows: readonly OutboxMessage[],
  send: (row: OutboxMessage) => Promise<void>,
): Promise<{ readonly stored: readonly OutboxMessage[]; readonly failure: Error | undefined }> {
  const stored: OutboxMessage[] = [];
  let failure: Error | undefined;
  await Promise.all([...Map.groupBy(rows, ({ anime_id }) => anime_id).values()].map(async (changes) => {
    try {
      for (const row of changes) {
        await send(row);
        stored.push(row);
      }
    } catch (error) {
      failure ??= error as Error;
    }
  }));
  return { stored, failure };
}
