import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './options.ts';

/** Generates the contract's types beside the committed ones and fails on any difference. */
const folder = mkdtempSync(join(tmpdir(), 'echora-gen-'));
try {
  execFileSync('buf', ['generate', '--output', folder], { cwd: ROOT, stdio: 'inherit' });
  const [fresh, committed] = [filesBelow(join(folder, 'proto/gen')), filesBelow(join(ROOT, 'proto/gen'))];
  const different = [...new Set([...fresh.keys(), ...committed.keys()])].filter((name) => fresh.get(name) !== committed.get(name));
  if (different.length > 0) {
    console.error(`proto/gen is not what the contracts generate: run "npm run gen" and commit\n  ${different.join('\n  ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

function filesBelow(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
  }));
}
