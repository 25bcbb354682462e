import { openBucket, type NatsConnection } from '#platform/bus/client';
import type { Logger } from '#platform/telemetry';
import type { Leadership } from '../ports.ts';
import { isWrongRevision } from './store.ts';

const BUCKET = 'ECHORA_UPDATES_LEAD';
const KEY = 'leader';
/** A leader that is gone is replaced after this long. The bucket's age limit, which nats-server 2.9 knows too. */
const LEASE_MS = 15_000;
const RENEW_MS = LEASE_MS / 3;

/** Who leads, by the name that it gave. */
export async function leaderOf(nats: NatsConnection): Promise<string | null> {
  const entry = await (await openLease(nats)).get(KEY);
  return entry?.operation === 'PUT' ? entry.string() : null;
}

/**
 * A lease that the server lets expire. It is renewed by naming the revision it replaces, so two can never hold it; and it
 * is believed only until it would have run out, counted from before it was asked for on a clock that does not step.
 */
export async function acquireLease(nats: NatsConnection, name: string, log: Logger): Promise<Leadership & AsyncDisposable> {
  const bucket = await openLease(nats);
  let [term, revision, until] = [0, 0, 0];

  async function renew(): Promise<void> {
    const asked = performance.now();
    try {
      const before = revision;
      revision = revision === 0 ? await bucket.create(KEY, name) : await bucket.update(KEY, name, revision);
      until = asked + LEASE_MS;
      if (before === 0) log.info({ term: (term = revision) }, 'leading');
    } catch (error) {
      if (!isWrongRevision(error)) return log.warn({ err: error }, 'the lease could not be renewed');
      if (revision !== 0) log.warn('another instance leads now');
      [term, revision, until] = [0, 0, 0];
    }
  }

  await renew();
  const timer = setInterval(() => void (renewing = renewing.then(renew)), RENEW_MS);
  let renewing = Promise.resolve();
  return {
    term: () => (performance.now() < until ? term : 0),
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await renewing;
      const held = revision;
      [term, revision, until] = [0, 0, 0];
      // So that the next one need not wait for the lease to run out; if this fails it does.
      if (held !== 0) await bucket.delete(KEY, { previousSeq: held }).catch(() => undefined);
    },
  };
}

const openLease = (nats: NatsConnection) => openBucket(nats, BUCKET, { ttlMs: LEASE_MS });
