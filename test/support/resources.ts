import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, managerOf, type NatsConnection } from '#platform/bus/client';
import { isNotFound } from '#platform/bus/streams';
import postgres from 'postgres';
import { inject } from 'vitest';
import { Children } from '../../dev/children.ts';
import { findNatsServer } from '../../dev/nats-binary.ts';
import { startNatsServer } from '../../dev/nats.ts';

/** A folder of the test's own, removed with it. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'echora-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** An empty database of the test's own on this run's PostgreSQL. */
export async function emptyDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(`${inject('postgres')}/postgres`, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  return {
    url: `${inject('postgres')}/${name}`,
    async [Symbol.asyncDispose]() {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

export interface TestNats extends AsyncDisposable {
  readonly url: string;
  readonly nats: NatsConnection;
  /** Kills the server as a crash would and starts it again on its store. */
  crash(): void;
  /** What the server has logged. */
  log(): string;
}

/** A nats-server of the test's own: its own port, its own store. */
export async function startNats(): Promise<TestNats> {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder());
  const children = stack.use(new Children(folder.path, () => undefined));
  const { child, port } = await startNatsServer(children, await findNatsServer(), folder.path);
  const url = `nats://127.0.0.1:${port}`;
  const nats = await connect({ servers: url, maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  stack.defer(() => nats.close());
  return {
    url, nats, crash: () => void process.kill(child.pid ?? 0, 'SIGKILL'), log: () => readFileSync(child.logFile, 'utf8'),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Waits until `check` gives something other than undefined. @throws Error that says what was waited for */
export async function until<T>(what: string, check: () => Promise<T | undefined> | T | undefined, seconds = 30): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const value = await check();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited ${seconds} s for ${what}`);
}

/**
 * Waits until a consumer has acknowledged all that was published before. The server says that it has stored a message a moment
 * before its consumers count it, so "none pending" alone may leave out what was just sent.
 */
export function untilAcknowledged(nats: NatsConnection, stream: string, consumer: string, seconds?: number): Promise<true> {
  return until(`${consumer} to acknowledge all`, async () => {
    const { streams, consumers } = await managerOf(nats);
    try {
      const { config, num_pending: pending, ack_floor: floor } = await consumers.info(stream, consumer);
      const last = await streams.getMessage(stream, { last_by_subj: config.filter_subject ?? '>' });
      return pending === 0 && (last?.seq ?? 0) <= floor.stream_seq ? true : undefined;
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }, seconds);
}
