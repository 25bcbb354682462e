import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { isMet, readFigures, wanted, written, type Figure } from './figures.ts';
import { plot } from './plot.ts';

/** `npm run bench`: every bench that has a figure to reach, one after the other; their figures in RESULTS.md and a picture. */
const BENCHES = ['relay', 'ingest', 'search', 'edge', 'edge-lag'];

const folder = mkdtempSync(join(tmpdir(), 'echora-figures-'));
const file = join(folder, 'figures.jsonl');
writeFileSync(file, '');
const failed: string[] = [];
const before = loadavg()[0] ?? NaN;
for (const name of BENCHES) {
  console.log(`\n== bench:${name}`);
  const env = { ...process.env, FIGURES_FILE: file };
  const bench = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, `${name}.ts`)], { env, stdio: 'inherit' });
  const [code] = (await once(bench, 'exit')) as [number | null];
  if (code !== 0) failed.push(name);
}
const figures = readFigures(file).filter(({ value }) => !Number.isNaN(value));
rmSync(folder, { recursive: true });
writeFileSync(join(import.meta.dirname, 'RESULTS.md'), results(figures));
writeFileSync(join(import.meta.dirname, 'results.svg'), plot(figures));
console.log(`\n${results(figures)}`);
if (failed.length > 0) console.error(`ended with an error: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

function results(found: readonly Figure[]): string {
  const [cpu] = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: import.meta.dirname }).trim();
  const rows = found.map((one) => `| ${one.name} | ${written(one)} | ${'atLeast' in one.target ? '≥' : '≤'} ${wanted(one)} | ${isMet(one) ? 'yes' : '**no**'} |`);
  return [
    '# Figures', '',
    `\`npm run bench\` wrote this on ${new Date().toISOString().slice(0, 10)} at commit ${commit}: ${cpus().length} × ${cpu?.model.trim()}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}; load ${before.toFixed(1)} before, ${(loadavg()[0] ?? NaN).toFixed(1)} after.`,
    'Ratios are medians of interleaved rounds; in brackets the lowest and highest round, or the quartiles.', '',
    '![The ratios beside their targets](results.svg)', '',
    '| figure | value | target | met |', '| --- | ---: | ---: | --- |', ...rows, '',
  ].join('\n');
}
