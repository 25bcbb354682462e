import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './options.ts';

export interface Machine {
  readonly platform: string;
  readonly arch: string;
}

/**
 * Runs after `npm ci` and removes what packages bring and nobody here runs: 370 MB of 1.3 GB. Without it everything works as well.
 *
 * @param packages the folder `node_modules`
 * @returns what was removed, relative to it
 */
export function trimPackages(packages: string, { platform, arch }: Machine = process): string[] {
  const unused = [
    // ONNX Runtime has one package for all systems.
    ...globSync('onnxruntime-node/bin/*/*/*', { cwd: packages }).filter((path) => !path.endsWith(join(platform, arch))),
    // Node's own headers, for addons that are compiled: none is.
    ...globSync('node/node_modules/node-*/{include,share}', { cwd: packages }),
    // Plugins for protoc, which do what buf does itself.
    ...globSync('@bufbuild/buf-*/bin/protoc-gen-buf-*', { cwd: packages }),
  ];
  for (const path of unused) rmSync(join(packages, path), { recursive: true, force: true });
  return unused;
}

if (import.meta.main) trimPackages(join(ROOT, 'node_modules'));
