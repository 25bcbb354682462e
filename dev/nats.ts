import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildSpec } from './children.ts';

/**
 * How to run nats-server with JetStream on loopback, its store in `folder`.
 *
 * `sync_interval: always` because by default data is on disk only two minutes after it was acknowledged. Servers
 * before 2.10, such as Debian's, don't know the word: there a power failure may lose what the outbox still holds.
 */
export function natsServer(binary: string, folder: string, port: number): ChildSpec {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'nats.conf');
  const [major = 0, minor = 0] = versionOf(binary);
  const knowsSync = major > 2 || minor >= 10;
  writeFileSync(config, [
    `listen: "127.0.0.1:${port}"`,
    'server_name: "echora-local"',
    'jetstream {',
    `  store_dir: ${JSON.stringify(join(folder, 'store'))}`,
    '  max_memory_store: 256MB',
    '  max_file_store: 16GB',
    ...(knowsSync ? ['  sync_interval: always'] : []),
    '}',
    '',
  ].join('\n'));
  return { name: 'nats', command: binary, args: ['-c', config], restart: true };
}

function versionOf(binary: string): number[] {
  const said = execFileSync(binary, ['-v'], { encoding: 'utf8' });
  return (/v(\d+)\.(\d+)/.exec(said)?.slice(1) ?? []).map(Number);
}

/** Waits until something accepts connections. @throws Error after `seconds` */
export async function untilListening(port: number, what: string, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await accepts(port))) {
    if (Date.now() > end) throw new Error(`${what} did not start within ${seconds} s`);
    await sleep(50);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
