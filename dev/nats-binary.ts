import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createHash } from 'node:crypto';

/** The release to fetch when the machine has none, with the SHA-256 of what was published, by Node's platform and arch. */
export const PINNED = 'v2.12.3';
const NAMES: Record<string, string> = {
  'linux-x64': 'linux-amd64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-amd64',
  'darwin-arm64': 'darwin-arm64',
};
const USUAL_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * A nats-server to run: `NATS_SERVER_BIN`, else one on the PATH or in the usual places, else the pinned release in
 * the cache, else the Debian package.
 *
 * @throws Error that says what to type when there is no way to one
 */
export async function findNatsServer(cache: string, say: (line: string) => void, env = process.env): Promise<string> {
  const named = env['NATS_SERVER_BIN'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`NATS_SERVER_BIN: there is no file ${named}`);
  }
  const installed = onPath(env['PATH'] ?? '');
  if (installed) return installed;
  return (await fromRelease(cache, say)) ?? fromPackage(say) ?? giveUp();
}

function onPath(path: string): string | undefined {
  return [...path.split(delimiter), ...USUAL_PLACES].map((folder) => join(folder, 'nats-server')).find((file) => existsSync(file));
}

async function fromRelease(cache: string, say: (line: string) => void): Promise<string | undefined> {
  const file = join(cache, `nats-server-${PINNED}`);
  if (existsSync(file)) return file;
  const name = NAMES[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  const base = `https://github.com/nats-io/nats-server/releases/download/${PINNED}`;
  const archive = `nats-server-${PINNED}-${name}.tar.gz`;
  try {
    say(`fetching nats-server ${PINNED}`);
    const [bytes, sums] = await Promise.all([download(`${base}/${archive}`), download(`${base}/SHA256SUMS`)]);
    const sum = createHash('sha256').update(bytes).digest('hex');
    if (!sums.toString('utf8').includes(`${sum}  ${archive}`)) throw new Error('its checksum is wrong');
    return unpack(bytes, cache, archive, file);
  } catch (error) {
    say(`nats-server could not be fetched: ${(error as Error).message}`);
    return undefined;
  }
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

function unpack(bytes: Buffer, cache: string, archive: string, file: string): string {
  mkdirSync(cache, { recursive: true });
  const packed = join(cache, archive);
  writeFileSync(packed, bytes);
  execFileSync('tar', ['-xzf', packed, '-C', cache, '--strip-components=1', `${archive.replace('.tar.gz', '')}/nats-server`]);
  renameSync(join(cache, 'nats-server'), file);
  chmodSync(file, 0o755);
  return file;
}

function fromPackage(say: (line: string) => void): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('installing the package nats-server');
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'nats-server'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch {
    return undefined;
  }
  return onPath(process.env['PATH'] ?? '');
}

function giveUp(): never {
  throw new Error(
    'there is no nats-server here and none could be fetched. Type one of\n' +
      '  sudo apt-get install nats-server      (Debian, Ubuntu)\n' +
      '  brew install nats-server              (macOS)\n' +
      'or set NATS_URL to a server of yours that has JetStream, or NATS_SERVER_BIN to its program.',
  );
}
