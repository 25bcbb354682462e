import { execFileSync, spawnSync } from 'node:child_process';
import { ROOT } from '../../dev/options.ts';

/** BuildKit would need a program beside the engine's client; the Dockerfile needs nothing of it. */
const env = { ...process.env, DOCKER_BUILDKIT: '0' };

const PATIENCE_MS = 30 * 60_000;

/** @param both whether what it printed as errors is returned too @returns what it printed @throws Error with what it said when it fails */
export function docker(args: readonly string[], { cwd = ROOT, both = false } = {}): string {
  const { status, stdout, stderr, error } = spawnSync('docker', args, { cwd, env, encoding: 'utf8', timeout: PATIENCE_MS, maxBuffer: 64 * 1024 ** 2 });
  if (status === 0) return (both ? stdout + stderr : stdout).trim();
  throw new Error(`docker ${args.join(' ')} failed${error ? `: ${error.message}` : ''}\n${[...stdout.split('\n').slice(-40), stderr.slice(-4_000)].join('\n')}`);
}

const succeeds = (...args: string[]): boolean => spawnSync('docker', args, { env }).status === 0;

/** Why nothing can be done here, if nothing can. */
export function hindrance(): string | undefined {
  if (!succeeds('info')) return 'there is no container engine here (docker info fails)';
  if (!succeeds('compose', 'version')) return 'the engine has no Compose (docker compose version fails)';
  return undefined;
}

export const hasImage = (name: string): boolean => succeeds('image', 'inspect', name);

export const megabytesOf = (image: string): number => Number(docker(['image', 'inspect', '--format', '{{.Size}}', image])) / 1e6;

/** Builds with the network of the machine itself, which may reach a registry of packages where a bridge does not. */
export const build = (args: readonly string[], context = '.', cwd = ROOT): string =>
  docker(['build', '--quiet', '--network', 'host', ...args, context], { cwd });

/** The folder becomes an image of that name. */
export function importFolder(folder: string, image: string): void {
  execFileSync('sh', ['-c', 'tar -C "$0" -c . | docker import - "$1"', folder, image], { env, stdio: 'ignore' });
}
