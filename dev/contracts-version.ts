import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenKeys, indexListing } from './contracts-index.ts';

export type ReleaseType = 'patch' | 'minor' | 'major';

export interface Decision {
  readonly releaseType: ReleaseType;
  /** What makes it major, one line each. */
  readonly breaks: readonly string[];
}

/**
 * How a contract differs from a released one: `major` when `buf breaking` or a payload index breaks, `minor` when anything
 * else of its shape differs, `patch` when only words do.
 *
 * @param root holds `buf.yaml` and the `.proto` files that it names
 * @param released the released contract as `buf build` wrote it
 * @throws Error with buf's words when the contract does not build
 */
export function decideReleaseType(root: string, released: string): Decision {
  const folder = mkdtempSync(join(tmpdir(), 'echora-contracts-'));
  try {
    const before = shapeOf(root, released, join(folder, 'before.binpb'));
    const now = shapeOf(root, '.', join(folder, 'now.binpb'));
    const breaks = [...bufBreaks(root, released), ...brokenKeys(indexListing(before), indexListing(now))];
    if (breaks.length > 0) return { releaseType: 'major', breaks };
    return { releaseType: before.equals(now) ? 'patch' : 'minor', breaks };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param version "1.2.3" */
export function nextContractVersion(version: string, releaseType: ReleaseType): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` }[releaseType];
}

/** The descriptors without comments and places in files: what is left is the shape. */
function shapeOf(root: string, input: string, output: string): Buffer {
  const built = buf(root, 'build', input, '--exclude-source-info', '--output', output);
  if (built.status !== 0) throw new Error(`buf build ${input} failed:\n${built.stderr}${built.stdout}`);
  return readFileSync(output);
}

function bufBreaks(root: string, released: string): string[] {
  const { status, stdout, stderr } = buf(root, 'breaking', '--against', released);
  if (status === 0) return [];
  // 100 is buf's status for "found something"; any other is a fault of its own.
  if (status !== 100) throw new Error(`buf breaking failed:\n${stderr}${stdout}`);
  return stdout.trim().split('\n');
}

const buf = (root: string, ...args: string[]) => spawnSync('buf', args, { cwd: root, encoding: 'utf8' });
