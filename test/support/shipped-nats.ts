import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type NatsConnection } from '#platform/bus/client';
import { Children } from '../../dev/children.ts';
import { findNatsServer } from '../../dev/nats-binary.ts';
import { untilListening } from '../../dev/nats.ts';
import { ROOT } from '../../dev/options.ts';
import { freePort } from '../../dev/ports.ts';
import { COMPOSE_SECRETS } from './compose.ts';
import { temporaryFolder } from './resources.ts';

/** Those for whom the shipped file has a user. */
export const USERS = ['catalog', 'search', 'invalidator', 'ingestion', 'updates'] as const;
export type User = (typeof USERS)[number];

export const passwordOf = (user: User): string => COMPOSE_SECRETS[`NATS_PASSWORD_${user.toUpperCase() as Uppercase<User>}`];

/** What the shipped file reads from its environment. */
export const natsEnvironment = (name: string) =>
  ({ NATS_NAME: name, ...Object.fromEntries(USERS.map((user) => [`NATS_PASSWORD_${user.toUpperCase()}`, passwordOf(user)])) });

/** The shipped file, but for addresses, its folder, and what servers before 2.10 have no word for. */
export function shippedConfig(binary: string, at: { readonly port: number; readonly monitoring: number; readonly store: string }): string {
  const [, major, minor] = /v(\d+)\.(\d+)/.exec(execFileSync(binary, ['-v'], { encoding: 'utf8' })) ?? [];
  const knowsSync = Number(major) > 2 || Number(minor) >= 10;
  return readFileSync(join(ROOT, 'ops/container/nats.conf'), 'utf8')
    .replace('0.0.0.0:4222', `127.0.0.1:${at.port}`).replace('0.0.0.0:8222', `127.0.0.1:${at.monitoring}`)
    .replace('"/data"', JSON.stringify(at.store)).replace(/^\s*sync_interval.*$/m, knowsSync ? '$&' : '');
}

export interface ShippedNats extends AsyncDisposable {
  /** `host:port`. */
  readonly address: string;
  urlOf(user: User): string;
  /** As the catalog. */
  readonly nats: NatsConnection;
  /** What it has logged. */
  log(): string;
}

/** One server on the shipped file, with the passwords of COMPOSE_SECRETS. */
export async function startShippedNats(): Promise<ShippedNats> {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder()).path;
  const binary = await findNatsServer();
  const [port, monitoring] = await Promise.all([freePort(0, 'NATS'), freePort(0, 'monitoring')]);
  const config = join(folder, 'nats.conf');
  writeFileSync(config, shippedConfig(binary, { port, monitoring, store: join(folder, 'store') }));
  const server = stack.use(new Children(folder, () => undefined)).start({ name: 'nats', command: binary, args: ['-c', config], env: natsEnvironment('echora') });
  await untilListening(port, 'nats-server');
  const address = `127.0.0.1:${port}`;
  const nats = await connect({ servers: address, user: 'catalog', pass: passwordOf('catalog'), inboxPrefix: '_INBOX_catalog' });
  stack.defer(() => nats.close());
  return {
    address, nats, urlOf: (user) => `nats://${user}:${passwordOf(user)}@${address}`, log: () => readFileSync(server.logFile, 'utf8'),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
