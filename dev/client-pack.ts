import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './options.ts';

const HELP = `Packs the GraphQL client for npm.

  npm run client:pack -- [options]

  --out DIR      where the tarball goes (dist/client)
  --version V    the version that it is to have (that of edge/client/package.json)
  --help`;

const CLIENT = join(ROOT, 'edge/client');
/** What is packed beside the compiled modules. */
const KEPT = ['schema.graphql', 'README.md', 'examples'];

/**
 * Builds the tarball: ES modules with their declarations, the schema, the examples.
 *
 * @param out folder of the tarball, made if need be
 * @returns where the tarball is
 */
export function pack(out: string, version?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'echora-client-'));
  try {
    compile(folder);
    for (const part of KEPT) cpSync(join(CLIENT, part), join(folder, part), { recursive: true });
    cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(version), null, 2)}\n`);
    mkdirSync(out, { recursive: true });
    const written = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', out], { cwd: folder, encoding: 'utf8' });
    const [{ filename }] = JSON.parse(written) as [{ filename: string }];
    return join(out, filename);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compile(folder: string): void {
  const options = ['--ignoreConfig', '--strict', '--target', 'ES2022', '--lib', 'ES2022,DOM', '--module', 'ESNext', '--moduleResolution', 'Bundler'];
  const emitted = ['--declaration', '--rewriteRelativeImportExtensions', '--skipLibCheck', '--outDir', folder];
  execFileSync('tsc', [join(CLIENT, 'index.ts'), ...options, ...emitted], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** As it is used here, but for the modules, which are compiled. */
function manifest(version: string | undefined): object {
  const own = JSON.parse(readFileSync(join(CLIENT, 'package.json'), 'utf8')) as { version: string; exports: object };
  return { ...own, version: version ?? own.version, exports: { ...own.exports, '.': { types: './index.d.ts', default: './index.js' } } };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/client' }, version: { type: 'string' }, help: { type: 'boolean' } } });
  console.log(values.help ? HELP : pack(resolve(ROOT, values.out), values.version));
}
