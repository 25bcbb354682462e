import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Child, Children, ChildSpec } from './children.ts';

/** How long it may take to start. */
const START_SECONDS = 20;

/**
 * Starts nats-server and waits until it listens; started again, it takes the port that it had.
 *
 * @param port 0: the server takes a free one itself, so that nobody can be quicker between finding and taking it
 * @throws Error when it does not listen, for instance because the port is taken
 */
export async function startNatsServer(children: Children, binary: string, folder: string, port = 0): Promise<{ readonly child: Child; readonly port: number }> {
  const child = children.start(natsServer(binary, folder, port));
  return { child, port: await keepPort(binary, folder, () => child.pid) };
}

/**
 * Waits until a server listens. The port that it took by itself stands in its configuration from now on.
 *
 * @param pid of the server, which may be another one after a crash
 * @throws Error when it says none within 20 s
 */
export async function keepPort(binary: string, folder: string, pid: () => number | undefined): Promise<number> {
  for (const end = Date.now() + START_SECONDS * 1000; Date.now() < end; await sleep(20)) {
    const port = readPort(join(folder, `${basename(binary)}_${pid()}.ports`));
    if (!port) continue;
    natsServer(binary, folder, port);
    return port;
  }
  throw new Error(`nats-server did not listen within ${START_SECONDS} s: its log says why`);
}

/** What the server writes when it listens; undefined until all of it is there. */
function readPort(file: string): number | undefined {
  try {
    const { nats } = JSON.parse(readFileSync(file, 'utf8')) as { nats: [string] };
    return Number(new URL(nats[0]).port);
  } catch {
    return undefined;
  }
}

/**
 * How to run nats-server with JetStream on loopback, its store in `folder`.
 *
 * `sync_interval: always` because by default data is on disk only two minutes after it was acknowledged. Servers
 * before 2.10, such as Debian's, don't know the word: there a power failure may lose what the outbox still holds.
 *
 * @param port 0 takes a free one: see `startNatsServer`
 */
export function natsServer(binary: string, folder: string, port: number): ChildSpec {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'nats.conf');
  const [major = 0, minor = 0] = versionOf(binary);
  const knowsSync = major > 2 || minor >= 10;
  writeFileSync(config, [
    `listen: "127.0.0.1:${port || -1}"`,
    `ports_file_dir: ${JSON.stringify(folder)}`,
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
export async function untilListening(port: number, what: string, seconds = START_SECONDS): Promise<void> {
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
