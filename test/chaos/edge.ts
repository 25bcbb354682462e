import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromBinary } from '@bufbuild/protobuf';
import type { Sql } from 'postgres';
import { CacheTagKind, PurgeRequestSchema } from '#proto/cache';

/** The version of each anime that an edge would answer with from what it keeps. */
export interface KeptAnswers extends AsyncDisposable {
  readonly url: string;
  /** By our id. */
  readonly versions: ReadonlyMap<string, bigint>;
  /** From now on nothing is read any more: what is kept then is kept for good, unless a purge drops it. */
  settle(): Promise<void>;
}

const READ_EVERY_MS = 300;
/** An execution that takes longer is given up, as at the edge: purges are repeated later than that. */
const EXECUTION_MS = 1_000;
/** When purges are repeated; a batch is also delivered again after 3 s here. */
export const REPEAT_AFTER_SECONDS = 2;

/**
 * Stands for the edge and its clients: each anime is read all the time and its answer kept until a purge drops it. It keeps
 * what a purge overtook in the making, as Workers Caching does, so the second purge is needed as well as the first.
 */
export async function keptAnswers(sql: Sql): Promise<KeptAnswers> {
  const versions = new Map<string, bigint>();
  const drop = (body: Buffer) => {
    for (const { of } of fromBinary(PurgeRequestSchema, body).tags) {
      if (of.case === 'animeId') versions.delete(of.value);
      else if (of.case === 'every' && of.value === CacheTagKind.EVERYTHING) versions.clear();
    }
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      drop(Buffer.concat(chunks));
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const stopping = new AbortController();
  const reading = (async () => {
    for (; !stopping.signal.aborted; await sleep(READ_EVERY_MS)) {
      const began = performance.now();
      const rows = await sql<{ id: string; version: string }[]>`select id, version::text as version from anime`.catch(() => []);
      if (performance.now() - began > EXECUTION_MS) continue;
      for (const { id, version } of rows) if (!versions.has(id)) versions.set(id, BigInt(version));
    }
  })();
  const settle = async () => {
    stopping.abort();
    await reading;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, versions, settle,
    async [Symbol.asyncDispose]() {
      await settle();
      server.closeAllConnections();
      server.close();
    },
  };
}
