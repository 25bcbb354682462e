import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, 'RESULTS.md');
const PARTS = ['figures', 'load'] as const;

/** Writes one part of RESULTS.md; the other, which another command wrote, stays as it is. */
export function writePart(name: (typeof PARTS)[number], text: string): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const parts = PARTS.map((part) => `<!-- ${part} -->\n${part === name ? text.trim() : partOf(before, part)}\n<!-- end of ${part} -->\n`);
  writeFileSync(FILE, parts.join('\n'));
}

function partOf(file: string, name: string): string {
  return new RegExp(`<!-- ${name} -->\n([^]*?)\n<!-- end of ${name} -->`).exec(file)?.[1] ?? '';
}

/** When, of which commit and where: `on 2026-11-23 at commit 69037ea: 2 × …`. */
export function machine(): string {
  const [cpu] = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: import.meta.dirname }).trim();
  return `on ${new Date().toISOString().slice(0, 10)} at commit ${commit}: ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
}
