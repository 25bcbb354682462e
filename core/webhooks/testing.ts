import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { poster } from './adapters/post.ts';
import { Store } from './adapters/store.ts';
import { step, type DeliverContext } from './deliver.ts';
import type { Outcome } from './domain/outcome.ts';
import type { Change, Endpoint } from './domain/endpoint.ts';
import type { Command } from './domain/progress.ts';

export const SECRETS = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDC2FVsBQIhrsc'];

/** What came at the receiver in this test, and what it answers. */
export const receiver = { received: [] as { headers: IncomingHttpHeaders; body: string }[], status: 200, url: '' };
const server = createServer((request, reply) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    receiver.received.push({ headers: request.headers, body });
    reply.writeHead(receiver.status, { location: 'http://127.0.0.1:1/' }).end();
  });
});
let folder: string;

/** Has a receiver for the tests of a file, and a folder for what is kept. */
export function withReceiver(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'echora-webhooks-'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  beforeEach(() => void Object.assign(receiver, { received: [], status: 200 }));
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
}

export const change = (place: number, more: Partial<Change> = {}): Change => ({
  cursor: String(place),
  animeId: `anime-${place}`,
  version: place,
  kind: 'SYNCED',
  changedFields: ['titles'],
  committedAt: '2026-11-29T12:00:00.000Z',
  successorId: null,
  onAir: false,
  ...more,
});

const endpointOf = (url: string): Endpoint => ({
  id: 'e', url, secrets: [SECRETS[0]!], anime: [], fields: [], airing: false, createdAt: '2026-11-29T12:00:00.000Z', begins: '0',
});
const NEVER = new AbortController().signal;

/** An endpoint before a feed in memory, at a clock of the test's; what it keeps is on the disk. */
export function world(changes: Change[], more: Partial<Endpoint> = {}, from = '0') {
  const endpoint: Endpoint = { ...endpointOf(receiver.url), begins: from, ...more };
  const kept = mkdtempSync(join(folder, 'state-'));
  const store = new Store(kept);
  const state = { now: Date.now() };
  const counted: Outcome[] = [];
  const behind: (string | null)[] = [];
  const context: DeliverContext = {
    feed: {
      latest: async () => from,
      after: async (cursor) => ({ changes: changes.filter((one) => Number(one.cursor) > Number(cursor)), hasMore: false }),
    },
    post: poster({ allowPrivate: true }),
    store,
    observer: { delivered: (outcome) => counted.push(outcome), behind: (_id, since) => behind.push(since) },
    now: () => state.now,
    random: () => 0,
  };
  return {
    state,
    store,
    folder: kept,
    counted,
    behind,
    run: (other: Partial<DeliverContext> = {}, stop = NEVER) => step({ ...context, ...other }, () => endpoint, stop),
    ask: (what: Command) => store.ask('e', what),
    progress: () => store.progress(endpoint),
    foreseen: () => store.foreseen(endpoint),
    endpoint,
    context,
    /** Steps through time until so much of it has passed. */
    pass: async (ms: number): Promise<void> => {
      for (const end = state.now + ms; state.now < end; ) {
        await step(context, () => endpoint, NEVER);
        const { nextAt: next } = await store.progress(endpoint);
        state.now = next > state.now ? next : end;
      }
    },
  };
}

export const idsOf = () => receiver.received.map(({ headers }) => headers['webhook-id']);
