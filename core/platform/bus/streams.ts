import { setTimeout as sleep } from 'node:timers/promises';
import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { PermissionViolationError, RequestError, nanos } from '@nats-io/transport-node';
import type { Logger } from '../telemetry.ts';
import { managerOf, type NatsConnection } from './client.ts';

/** A stream as the contract declares it. */
export interface StreamSpec {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly maxAgeDays: number;
  readonly maxBytes: bigint;
}

/** A durable pull consumer with explicit acknowledgement. */
export interface ConsumerSpec {
  readonly stream: string;
  readonly name: string;
  /** One subject; left out, all of the stream's. nats-server 2.9 knows no list of filters. */
  readonly filter?: string;
  readonly ackWaitSeconds: number;
  readonly maxDeliver: number;
  /** How many messages may be delivered and unacknowledged at once, over all instances. */
  readonly maxAckPending: number;
  /** Bodies stay with the server. */
  readonly headersOnly?: boolean;
}

/** Holds the server's notices of messages that used up their deliveries; NATS keeps them only in a stream. */
export const ADVISORY_STREAM = 'ECHORA_ADVISORIES';
export const advisorySubject = (stream: string, consumer: string) =>
  `$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.${stream}.${consumer}`;

/** The object store of bodies that no message takes; JetStream keeps it in a stream. */
export const LARGE_BODIES = 'ECHORA_LARGE';

const DAY = 24 * 60 * 60 * 1000;
/** A relay that was down may publish again this long after: longer than its worst expected outage. */
const DEDUP_WINDOW = 15 * 60 * 1000;

/** A server without JetStream says the same for ever. */
const PATIENCE_MS = 60_000;

/** Runs what a start needs of JetStream, retrying while the server is unavailable. @throws what stays after a minute */
export async function retryWhileStarting(nats: NatsConnection, act: () => Promise<void>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; ; await sleep(250)) {
    try {
      return await act();
    } catch (error) {
      if (!isUnavailable(error) || nats.isClosed() || performance.now() > end) throw error;
    }
  }
}

/** What becomes of a request to a server that is away, on its way back or without a leader. */
function isUnavailable(error: unknown): boolean {
  if (error instanceof JetStreamApiError) return error.status === 503;
  if (error instanceof RequestError) return !(error.cause instanceof PermissionViolationError);
  return ['TimeoutError', 'JetStreamNotEnabled', 'ConnectionError'].includes((error as Error).name);
}

/**
 * Creates the streams that are missing and brings the others up to their declaration. A server that goes away meanwhile is
 * waited for.
 *
 * @param replicas copies of each in a cluster; one that has more keeps them, even if fewer are requested
 */
export function ensureStreams(nats: NatsConnection, specs: readonly StreamSpec[], replicas = 1): Promise<void> {
  return retryWhileStarting(nats, () => declareStreams(nats, specs, replicas));
}

const SAID_EVERY_MS = 10_000;
const LOOK_EVERY_MS = 250;

/**
 * Waits until the streams are there. The catalog declares them: nobody else may, since whoever changes a stream can have it
 * say what it was never told.
 *
 * @param log is told while they are waited for
 */
export async function untilStreams(nats: NatsConnection, specs: readonly StreamSpec[], log?: Pick<Logger, 'warn'>): Promise<void> {
  const names = [...specs.map(({ name }) => name), ADVISORY_STREAM];
  for (let looks = 0; ; looks++, await sleep(LOOK_EVERY_MS)) {
    let missing: string[] = [];
    await retryWhileStarting(nats, async () => void (missing = await missingOf(nats, names)));
    if (missing.length === 0) return;
    if (looks % (SAID_EVERY_MS / LOOK_EVERY_MS) === 1) log?.warn({ missing }, 'waiting for the catalog to declare the streams');
  }
}

async function missingOf(nats: NatsConnection, names: readonly string[]): Promise<string[]> {
  const manager = await managerOf(nats);
  const copies = await Promise.all(names.map((name) => copiesOf(manager, name)));
  return names.filter((_name, place) => copies[place] === undefined);
}

async function declareStreams(nats: NatsConnection, specs: readonly StreamSpec[], replicas: number): Promise<void> {
  const manager = await managerOf(nats);
  for (const spec of specs) {
    await ensureStream(manager, spec.name, {
      subjects: [...spec.subjects],
      max_age: nanos(spec.maxAgeDays * DAY),
      max_bytes: Number(spec.maxBytes),
      duplicate_window: nanos(DEDUP_WINDOW),
      num_replicas: replicas,
    });
  }
  await ensureStream(manager, ADVISORY_STREAM, {
    subjects: [advisorySubject('*', '*')],
    max_age: nanos(7 * DAY),
    max_bytes: 64 * 1024 * 1024,
    num_replicas: replicas,
  });
  // Made with the first large body, by whoever has one; here it only gets the copies that its messages have.
  const bucket = `OBJ_${LARGE_BODIES}`;
  if ((await copiesOf(manager, bucket) ?? replicas) < replicas) await manager.streams.update(bucket, { num_replicas: replicas });
}

/** How many copies there are of a stream; undefined when there is no such stream. */
export async function copiesOf(manager: JetStreamManager, name: string): Promise<number | undefined> {
  try {
    return (await manager.streams.info(name)).config.num_replicas;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

type Changeable = Parameters<JetStreamManager['streams']['update']>[1];

async function ensureStream(manager: JetStreamManager, name: string, config: Changeable): Promise<void> {
  // `discard: new`: a full stream refuses the publisher, who still has the message; it never drops an old one.
  const wanted = { ...config, discard: DiscardPolicy.New };
  const copies = await copiesOf(manager, name);
  if (copies === undefined) {
    // Two services may get here at once: the same declaration twice is accepted by the server.
    await manager.streams.add({ name, storage: StorageType.File, retention: RetentionPolicy.Limits, ...wanted });
  } else {
    await manager.streams.update(name, { ...wanted, num_replicas: Math.max(copies, config.num_replicas ?? 1) });
  }
}

/** The server's code for a consumer of this name that is declared otherwise; servers before 2.10 bring it up to date at once. */
const CONSUMER_EXISTS = 10148;

/** Creates the durable consumer, or brings it up to its declaration. */
export async function ensureConsumer(nats: NatsConnection, spec: ConsumerSpec): Promise<void> {
  const { consumers } = await managerOf(nats);
  const changeable: Partial<ConsumerConfig> = {
    ack_wait: nanos(Math.round(spec.ackWaitSeconds * 1000)),
    max_deliver: spec.maxDeliver,
    max_ack_pending: spec.maxAckPending,
    ...(spec.headersOnly && { headers_only: true }),
    ...(spec.filter && { filter_subject: spec.filter }),
  };
  try {
    await consumers.add(spec.stream, {
      durable_name: spec.name, ack_policy: AckPolicy.Explicit, deliver_policy: DeliverPolicy.All, ...changeable,
    });
  } catch (error) {
    if (!(error instanceof JetStreamApiError && error.code === CONSUMER_EXISTS)) throw error;
    await consumers.update(spec.stream, spec.name, changeable);
  }
}

/** Messages a durable consumer has still to acknowledge: not yet delivered, or delivered and in work. */
export async function pendingOf(nats: NatsConnection, stream: string, consumer: string): Promise<number> {
  const manager = await managerOf(nats);
  try {
    const info = await manager.consumers.info(stream, consumer);
    return info.num_pending + info.num_ack_pending;
  } catch (error) {
    if (isNotFound(error)) return 0;
    throw error;
  }
}

/** What each durable consumer of a stream has still to acknowledge, by name; none when there is no such stream. */
export async function lagsOf(nats: NatsConnection, stream: string): Promise<{ readonly name: string; readonly pending: number }[]> {
  const manager = await managerOf(nats);
  try {
    const lags = [];
    for await (const { name, config, num_pending, num_ack_pending } of manager.consumers.list(stream)) {
      if (config.durable_name) lags.push({ name, pending: num_pending + num_ack_pending });
    }
    return lags;
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** Messages that a stream holds; 0 when there is no such stream. */
export async function countMessages(nats: NatsConnection, stream: string): Promise<number> {
  const manager = await managerOf(nats);
  try {
    return (await manager.streams.info(stream)).state.messages;
  } catch (error) {
    if (isNotFound(error)) return 0;
    throw error;
  }
}

/** The server's API error 404: no such stream, consumer or message. */
export const isNotFound = (error: unknown): boolean => error instanceof JetStreamApiError && error.status === 404;
