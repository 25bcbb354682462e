import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { indexListing } from './contracts-index.ts';
import { nextContractVersion, decideReleaseType, type Decision } from './contracts-version.ts';
import { ROOT } from './options.ts';

const HELP = `Packs the contracts for npm.

  npm run contracts:pack -- [options]

  --out DIR      where the tarball goes (dist/contracts)
  --expect V     fail unless the version comes out as V; a tag's workflow passes the tag's
  --release      instead of packing: make today's contract the released one
  --help`;

const RELEASED = 'proto/released.binpb';
const VERSION_FILE = join(ROOT, 'proto/package/version.json');
const CHANGELOG = join(ROOT, 'proto/CHANGELOG.md');

export interface Packed extends Decision {
  readonly version: string;
  readonly tarball: string;
}

/** The version that today's contract would be released as, and why. */
export function nextVersion(): Decision & { readonly version: string } {
  const { version } = JSON.parse(readFileSync(VERSION_FILE, 'utf8')) as { version: string };
  const decision = decideReleaseType(ROOT, RELEASED);
  return { ...decision, version: nextContractVersion(version, decision.releaseType) };
}

/**
 * Builds the tarball: `.proto` files, descriptors, generated types, payload index listing, changelog.
 *
 * @param out folder of the tarball, made if need be
 * @throws Error when the shape changed and the changelog says nothing of it
 */
export function pack(out: string, next = nextVersion()): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'echora-contracts-'));
  try {
    assemble(folder, next.version, changelogFor(next));
    mkdirSync(out, { recursive: true });
    const written = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', out], {
      cwd: folder,
      encoding: 'utf8',
    });
    const [{ filename }] = JSON.parse(written) as [{ filename: string }];
    return { ...next, tarball: join(out, filename) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function assemble(folder: string, version: string, changelog: string): void {
  const descriptors = join(folder, 'descriptors.binpb');
  execFileSync('buf', ['build', '--as-file-descriptor-set', '--output', descriptors], { cwd: ROOT });
  for (const part of ['echora', 'buf'])
    cpSync(join(ROOT, 'proto', part), join(folder, 'proto', part), { recursive: true });
  cpSync(join(ROOT, 'proto/gen'), join(folder, 'gen'), { recursive: true });
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(ROOT, 'proto/package/README.md'), join(folder, 'README.md'));
  const manifest = JSON.parse(readFileSync(join(ROOT, 'proto/package/package.json'), 'utf8')) as object;
  writeJson(join(folder, 'package.json'), { ...manifest, version });
  writeJson(join(folder, 'payload-index.json'), indexListing(readFileSync(descriptors)));
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
}

/** The changelog with what was unreleased under its version; a patch may have nothing to say. */
function changelogFor({ version, releaseType }: { version: string; releaseType: string }): string {
  const text = readFileSync(CHANGELOG, 'utf8');
  const unreleased = /## Unreleased\n([\s\S]*?)(?=\n## |$)/.exec(text)?.[1]?.trim();
  if (!unreleased && releaseType !== 'patch')
    throw new Error(`proto/CHANGELOG.md: nothing under "Unreleased", but the shape changed (${releaseType})`);
  return text.replace('## Unreleased', `## ${version}`);
}

/** Today's contract becomes the one that later ones are held against. */
function release(next: { version: string; releaseType: string }): string {
  writeFileSync(CHANGELOG, changelogFor(next).replace(`## ${next.version}`, `## Unreleased\n\n## ${next.version}`));
  writeJson(VERSION_FILE, { version: next.version });
  execFileSync('buf', ['build', '--output', RELEASED], { cwd: ROOT });
  return next.version;
}

const writeJson = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

if (import.meta.main) main();

function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist/contracts' },
      expect: { type: 'string' },
      release: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(HELP);
  const next = nextVersion();
  const { version } = next;
  if (values.expect !== undefined && values.expect !== version) {
    console.error(`the contract comes out as ${version}, not as ${values.expect}`);
    process.exitCode = 1;
    return;
  }
  if (values.release) return console.log(`the released contract is ${release(next)} now: commit proto/`);
  const { releaseType, breaks, tarball } = pack(resolve(ROOT, values.out), next);
  for (const line of breaks) console.log(`breaks: ${line}`);
  console.log(`${tarball}: version ${version} (${releaseType})`);
}
