import { z } from 'zod';
import { JetStreamApiError, openBucket, type KV, type NatsConnection } from '#platform/bus/client';
import type { Progress } from '../domain/progress.ts';
import { LeadershipLost, type CompletedWork, type Store } from '../ports.ts';

const BUCKET = 'ECHORA_UPDATES';
/** Beside the anime's ids, which are UUIDs. */
const DONE = 'done';

const job = z.object({ at: z.number(), askAt: z.number(), target: z.number(), tries: z.number(), silences: z.number() });
const progressShape = z.object({ highest: z.number(), jobs: z.array(job), over: z.array(z.number()), verifyAt: z.number(), told: z.string() });
const doneShape = z.object({ windowBuiltFor: z.number(), scoresSyncedFor: z.number() });
const NEVER: CompletedWork = { windowBuiltFor: 0, scoresSyncedFor: 0 };

/**
 * Progress in a JetStream key-value bucket, a key for each show. Every write names the revision it replaces, so that an
 * instance which was paused while another took the lead can't overwrite what that one did.
 */
export async function openStore(nats: NatsConnection, replicas: number): Promise<Store> {
  const bucket = await openBucket(nats, BUCKET, { replicas });
  const revisions = new Map<string, number>();

  async function write(key: string, value: unknown): Promise<void> {
    const revision = revisions.get(key);
    const body = JSON.stringify(value);
    revisions.set(key, await fenced(revision === undefined ? bucket.create(key, body) : bucket.update(key, body, revision)));
  }

  return {
    async load() {
      revisions.clear();
      const progress = new Map<string, Progress>();
      let done = NEVER;
      for (const key of await keysOf(bucket)) {
        const entry = await bucket.get(key);
        if (entry?.operation !== 'PUT') continue;
        revisions.set(key, entry.revision);
        if (key === DONE) done = doneShape.parse(entry.json());
        else progress.set(key, progressShape.parse(entry.json()));
      }
      return { progress, done };
    },
    async save(animeId, progress) {
      if (progress) return write(animeId, progress);
      const previousSeq = revisions.get(animeId);
      await fenced(bucket.delete(animeId, previousSeq === undefined ? {} : { previousSeq }));
      revisions.delete(animeId);
    },
    saveDone: (done) => write(DONE, done),
  };
}

async function keysOf(bucket: KV): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of await bucket.keys()) keys.push(key);
  return keys;
}

/** JetStream's "wrong last sequence", of which servers from 2.12 on have two: somebody else wrote. */
const WRONG_REVISION = [10071, 10164];

async function fenced<Value>(write: Promise<Value>): Promise<Value> {
  try {
    return await write;
  } catch (error) {
    if (isWrongRevision(error)) throw new LeadershipLost('another instance has written meanwhile', { cause: error });
    throw error;
  }
}

export const isWrongRevision = (error: unknown): boolean => error instanceof JetStreamApiError && WRONG_REVISION.includes(error.code);
