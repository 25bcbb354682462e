import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, FaultContext } from '../faults.ts';
import { NAMES, shuffled, type Service } from '../points.ts';

/** What each service waits for, as its log must say while that is away. */
const WAITS = {
  catalog: { postgres: /waiting for PostgreSQL/, nats: /waiting for NATS/ },
  search: { embedder: /waiting for the embedding model/, nats: /waiting for NATS/ },
  invalidator: { nats: /waiting for NATS/ },
} as const;

/**
 * NATS, PostgreSQL, the embedding server, the catalog, search and the invalidator are started in an order of the seed, with a pause before each: first on empty
 * folders, then on full ones. Whoever comes before what it needs waits for it, says so, and does not end.
 */
export const anyOrder: Fault = {
  name: 'any-order',
  what: 'servers and services are started in any order, with pauses between them',
  prepare: async () => {
    const wrong: string[] = [];
    return {
      begin: (context) => startAll(context, wrong),
      strike: async (context) => {
        const orders = [];
        for (let round = 0; round < context.rounds; round++) orders.push(await startAll(context, wrong));
        return { done: `${orders.length + 1} starts, the last one ${orders.at(-1)?.join(', ')}`, wrong };
      },
    };
  },
};

const PATIENCE_MS = 30_000;

type Part = 'nats' | 'postgres' | 'embedder' | Service;

/** @returns the order in which all were started, after all were stopped */
async function startAll({ system, random, pause, log }: FaultContext, wrong: string[]): Promise<readonly Part[]> {
  await Promise.all(NAMES.map((name) => system[name].stop()));
  await Promise.all([system.servers.nats.end('SIGTERM'), system.servers.postgres.end('SIGINT')]);
  system.embeddings.failing = 503;
  for (const name of NAMES) writeFileSync(system[name].logFile, '');
  const order = shuffled<Part>(['nats', 'postgres', 'embedder', ...NAMES], random);
  log(`starting ${order.join(', ')}`);
  for (const part of order) {
    if (part === 'embedder') system.embeddings.failing = undefined;
    else if (part === 'nats' || part === 'postgres') await system.servers[part].start();
    else system[part].keep();
    await pause();
    if (part in WAITS) wrong.push(...(await silenceOf(part as Service, system[part as Service].logFile, order)));
  }
  return order;
}

/** A service that was started before what it needs must say what it waits for first, before that comes. */
async function silenceOf(service: Service, logFile: string, order: readonly Part[]): Promise<string[]> {
  const early = (Object.entries(WAITS[service]) as [Part, RegExp][]).find(([need]) => order.indexOf(need) > order.indexOf(service));
  if (!early) return [];
  const [need, saying] = early;
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(100)) {
    if (saying.test(readFileSync(logFile, 'utf8'))) return [];
  }
  return [`${service} did not say that it waits for ${need}`];
}
