import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NatsConnection } from '#platform/bus/client';
import { pino } from 'pino';
import { StreamSchema, stream } from '#proto/streams';
import { openBus } from '#platform/bus/connection';
import { declaredStreams } from '#platform/bus/contract';
import { ensureStreams } from '#platform/bus/streams';
import { openDatabase, type Database } from '../core/catalog/adapters/database.ts';
import { migrate } from '../core/catalog/adapters/migrate.ts';
import { Children } from '../dev/children.ts';
import { findNatsServer } from '../dev/nats-binary.ts';
import { startNatsServer } from '../dev/nats.ts';
import { freePort } from '../dev/ports.ts';
import { startPostgres } from '../dev/postgres.ts';

export interface Machine extends AsyncDisposable {
  readonly sql: Database['sql'];
  readonly databaseUrl: string;
  readonly nats: NatsConnection;
}

export const log = pino({ level: 'error' });

/** A PostgreSQL with the catalog's schema and a nats-server with its streams, for one bench. */
export async function openMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'echora-bench-'));
  chmodSync(folder, 0o755);
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const postgres = stack.use(await startPostgres(join(folder, 'postgres'), await freePort(0, 'PostgreSQL'), join(folder, 'postgres.log')));
  const databaseUrl = `${postgres.baseUrl}/postgres`;
  const { sql } = stack.use(openDatabase(databaseUrl, 10));
  await migrate(sql);
  const children = stack.use(new Children(folder, () => undefined));
  const { port } = await startNatsServer(children, await findNatsServer(), join(folder, 'nats'));
  const { nats } = stack.use(await openBus(`nats://127.0.0.1:${port}`, 'bench'));
  await ensureStreams(nats, declaredStreams(StreamSchema, stream));
  const owned = stack.move();
  // A bench that is stopped leaves no server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void owned.disposeAsync().finally(() => process.exit(1)));
  return { sql, databaseUrl, nats, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** The value below which this share of them lies. @param share 0.5 is the median */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Seconds that it takes. */
export async function seconds(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
}

/** Runs each contender once a round, turn by turn. @returns what each gave, round by round */
export async function interleaved(rounds: number, ...contenders: readonly (() => Promise<number>)[]): Promise<number[][]> {
  const times: number[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [place, contender] of contenders.entries()) times[place]?.push(await contender());
  }
  return times;
}

/** The rounds' ratios, since what was measured next to each other is to be compared; their median, lowest and highest. */
export function ratios(over: readonly number[], under: readonly number[]): { readonly value: number; readonly spread: readonly [number, number] } {
  const each = over.map((time, round) => time / (under[round] ?? NaN));
  return { value: median(each), spread: [Math.min(...each), Math.max(...each)] };
}

/** The lower and the upper quartile. */
export const quartiles = (values: readonly number[]): readonly [number, number] => [percentile(values, 0.25), percentile(values, 0.75)];
