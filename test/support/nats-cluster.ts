import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Children, type Child } from '../../dev/children.ts';
import { findNatsServer } from '../../dev/nats-binary.ts';
import { untilListening } from '../../dev/nats.ts';
import { ROOT } from '../../dev/options.ts';
import { freePort } from '../../dev/ports.ts';
import { temporaryFolder } from './resources.ts';
import { natsEnvironment, shippedConfig } from './shipped-nats.ts';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

export interface NatsCluster extends AsyncDisposable {
  /** `host:port` for clients, by the servers' names. */
  readonly addresses: Readonly<Record<string, string>>;
  /** The certificate of the authority, in PEM. */
  readonly authority: string;
  /** As a machine that is gone; resolves when it is. */
  kill(name: string): Promise<void>;
}

/** Three servers, each on the shipped file and on the guide's cluster.conf, with certificates of their own. */
export async function startNatsCluster(): Promise<NatsCluster> {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder()).path;
  const binary = await findNatsServer();
  const children = stack.use(new Children(folder, () => undefined));
  certificates(folder);
  const servers = await Promise.all([0, 1, 2].map(async (number) => ({
    name: `nats-${number}`, port: await freePort(0, 'NATS'), monitoring: await freePort(0, 'monitoring'), route: await freePort(0, 'routes'),
  })));
  const running = new Map<string, Child>();
  for (const { name, route, ...at } of servers) {
    const home = join(folder, name);
    mkdirSync(home);
    writeFileSync(join(home, 'nats.conf'), shippedConfig(binary, { ...at, store: join(home, 'store') }));
    const cluster = clusterOfGuide().replaceAll('/etc/nats/tls', folder).replace('0.0.0.0:6222', `127.0.0.1:${route}`)
      .replace(/(nats-\d)\.nats:6222/g, (_, peer: string) => `localhost:${servers.find((server) => server.name === peer)?.route}`);
    writeFileSync(join(home, 'cluster.conf'), cluster);
    const env = natsEnvironment(name);
    running.set(name, children.start({ name, command: binary, args: ['--config', join(home, 'cluster.conf')], env }));
  }
  await Promise.all(servers.map(({ name, port }) => untilListening(port, name)));
  return {
    addresses: Object.fromEntries(servers.map(({ name, port }) => [name, `localhost:${port}`])),
    authority: readFileSync(join(folder, 'ca.crt'), 'utf8'),
    async kill(name) {
      const child = running.get(name);
      process.kill(child?.pid ?? 0, 'SIGKILL');
      await child?.ended;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** The block of the guide that begins with the file's name. */
function clusterOfGuide(): string {
  const [, block] = /```conf\n(# cluster\.conf\n[^]*?)```/.exec(readFileSync(join(ROOT, 'ops/DEPLOY.md'), 'utf8')) ?? [];
  if (!block) throw new Error('ops/DEPLOY.md has no cluster.conf');
  return block;
}

/** An authority, and one certificate for all three, since they are one machine here; by name, as in the guide, not by address. */
function certificates(folder: string): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=Echora tests');
  openssl('req', ...key, '-keyout', 'tls.key', '-out', 'tls.csr', '-subj', '/CN=localhost');
  writeFileSync(join(folder, 'use.cnf'), 'subjectAltName = DNS:localhost\nextendedKeyUsage = serverAuth, clientAuth\n');
  openssl('x509', '-req', '-in', 'tls.csr', '-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'tls.crt', '-extfile', 'use.cnf');
}
