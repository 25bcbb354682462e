import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Runs after `npm ci` and removes what packages bring and nothing here uses: 370 MB. What it does not find it leaves alone. Plain JavaScript,
 * because it runs on whatever Node npm has, 20 too.
 */
const packages = process.argv[2] ?? join(import.meta.dirname, '../node_modules');

/** What is in a folder; nothing, where there is none. @param {string} path */
function below(path) {
  const folder = join(packages, path);
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).map((name) => join(path, name)) : [];
}

/** ONNX Runtime has one package for all systems. Where it has no folder for this one at that depth, it is laid out in a way not known here. */
const runtimes = below('onnxruntime-node/bin').flatMap(below).flatMap(below);
const others = runtimes.filter((path) => !path.endsWith(join(process.platform, process.arch)));

const unused = [
  ...(others.length < runtimes.length ? others : []),
  // Node's headers and manual, for addons that are compiled: none is.
  ...below('node/node_modules').flatMap(below).filter((path) => /(?:include|share)$/.test(path)),
  // Plugins for protoc, which do what buf does itself.
  ...below('@bufbuild').flatMap((path) => below(join(path, 'bin'))).filter((path) => path.includes('protoc-gen-buf-')),
];
for (const path of unused) rmSync(join(packages, path), { recursive: true, force: true });
