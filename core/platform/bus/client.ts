import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { Kvm, type KV } from '@nats-io/kv';
import { Objm } from '@nats-io/obj';
import type { NatsConnection } from '@nats-io/transport-node';

export { JetStreamApiError, type JsMsg } from '@nats-io/jetstream';
export type { KV } from '@nats-io/kv';
export { connect, headers, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';

/** One for each connection: making one costs about as much as publishing a message. */
const clients = new WeakMap<NatsConnection, JetStreamClient>();

/** Publishes to streams and reads from them. */
export function jetStreamOf(nats: NatsConnection): JetStreamClient {
  let client = clients.get(nats);
  if (!client) clients.set(nats, (client = jetstream(nats)));
  return client;
}

/** Declares and describes streams and consumers. What it is asked fails where there is no JetStream, and not this. */
export const managerOf = (nats: NatsConnection): Promise<JetStreamManager> => jetstreamManager(nats, { checkAPI: false });

export interface BucketOptions {
  /** How long a value is kept, in whole milliseconds; for ever, left out. */
  readonly ttlMs?: number;
  /** Copies in a cluster, when it is made. */
  readonly replicas?: number;
}

/** A bucket of keys and their latest values, made when it is not there. */
export const openBucket = (nats: NatsConnection, name: string, { ttlMs, replicas = 1 }: BucketOptions = {}): Promise<KV> =>
  new Kvm(jetStreamOf(nats)).create(name, { history: 1, replicas, ...(ttlMs !== undefined && { ttl: ttlMs }) });

/** Stores of bodies of any size. */
export const objectsOf = (nats: NatsConnection): Objm => new Objm(jetStreamOf(nats));
