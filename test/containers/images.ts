/**
 * Builds both images of the Dockerfile and sees them start: `npm run containers`.
 *
 * It needs a container engine (DOCKER_HOST names another one), and skips with a line that says so where there is none. No registry of
 * images is asked: the base image is made here, of Debian by debootstrap and of the node that is among the packages, unless the
 * engine has it already. Packages come from wherever npm is set up to get them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../dev/options.ts';
import { temporaryFolder } from '../support/resources.ts';

const TARGETS = ['services', 'edge'] as const;
const SUITE = 'bookworm';

const docker = (...args: string[]) => execFileSync('docker', args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, DOCKER_BUILDKIT: '0' }, maxBuffer: 64 * 1024 ** 2 });
const has = (image: string) => spawnSync('docker', ['image', 'inspect', image]).status === 0;

if (spawnSync('docker', ['info']).status !== 0) {
  console.log('skipped: there is no container engine here (docker info fails)');
  process.exit(0);
}
const base = /^FROM (node:\S+) AS base$/m.exec(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))?.[1] ?? '';
if (!has(base)) standIn(base);
for (const target of TARGETS) {
  const started = performance.now();
  docker('build', '--quiet', '--network', 'host', '--target', target, '--tag', `echora/${target}:tested`, '.');
  const bytes = Number(docker('image', 'inspect', '--format', '{{.Size}}', `echora/${target}:tested`));
  const packages = docker('run', '--rm', '--entrypoint', 'du', `echora/${target}:tested`, '-sm', 'node_modules').split('\t')[0];
  console.log(`${target}: built in ${((performance.now() - started) / 1000).toFixed(0)} s, ${(bytes / 1e6).toFixed(0)} MB, ${packages} MB of them packages`);
}
console.log(seen('services', ['core/catalog/main.ts'], /DATABASE_URL/, 'names what its configuration lacks'));
console.log(seen('services', ['ops/restore/main.ts', '--help'], /npm run restore/, 'runs a job'));
console.log(seen('edge', ['node_modules/wrangler/bin/wrangler.js', '--version'], /^\d+\.\d+\.\d+/m, 'has a wrangler'));

/** Debian's smallest, the node of the packages, npm as this machine has it, and the user that the image of the same name has. */
function standIn(name: string): void {
  console.log(`making a stand-in for ${name}`);
  using folder = temporaryFolder();
  const root = join(folder.path, 'root');
  const mirror = process.env['DEBIAN_MIRROR'] ?? 'http://deb.debian.org/debian';
  execFileSync('debootstrap', ['--variant=minbase', '--include=ca-certificates', SUITE, root, mirror], { stdio: 'ignore' });
  execFileSync('sh', ['-c', `tar -C '${root}' -c . | docker import - debian:${SUITE}-standin`], { stdio: 'ignore' });
  const context = join(folder.path, 'context');
  mkdirSync(context);
  cpSync(join(ROOT, 'node_modules/node/bin/node'), join(context, 'node'));
  const npm = join(execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim(), 'npm');
  cpSync(npm, join(context, 'npm'), { recursive: true, dereference: true });
  // A network may have an authority of its own before the registry of packages.
  cpSync(process.env['NODE_EXTRA_CA_CERTS'] ?? '/etc/ssl/certs/ca-certificates.crt', join(context, 'authority.crt'), { dereference: true });
  writeFileSync(join(context, 'Dockerfile'), [
    `FROM debian:${SUITE}-standin`,
    'COPY node /usr/local/bin/node',
    'COPY npm /usr/local/lib/node_modules/npm',
    'COPY authority.crt /etc/ssl/authority.crt',
    'ENV NODE_EXTRA_CA_CERTS=/etc/ssl/authority.crt',
    'RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && useradd --uid 1000 --user-group --create-home --shell /bin/bash node',
    'CMD ["node"]',
    '',
  ].join('\n'));
  docker('build', '--quiet', '--tag', name, context);
}

/** Runs a command in an image as Compose would: read-only, without capabilities, as its user. @throws Error when it does not say so */
function seen(target: string, command: readonly string[], said: RegExp, what: string): string {
  const args = ['run', '--rm', '--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges:true', '--network', 'none'];
  const { stdout, stderr } = spawnSync('docker', [...args, `echora/${target}:tested`, ...command], { encoding: 'utf8', timeout: 120_000 });
  if (!said.test(stdout + stderr)) throw new Error(`${target} ${command.join(' ')}: said nothing of ${said}:\n${stdout}${stderr}`);
  return `${target}: ${command[0]} ${what}`;
}
