import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { offlineDatabase } from '../core/ingestion/adapters/sources/offline-database.ts';
import { payloads } from '../core/ingestion/adapters/scratch/payloads.ts';
import { temporaryStore } from '../core/ingestion/dry-run.ts';
import { mergeAll } from '../core/ingestion/merge-all.ts';
import { writeOfflineDatabase } from './ingestion-data.ts';

/**
 * `npm run bench:ingestion`: does memory stay flat while the input grows? Synthetic anime-offline-database files go from
 * the file to checked payloads, each in a process of its own, whose peak resident memory is what the kernel says of it.
 * Numbers after it (`-- 6 50`) are other sizes in megabytes.
 */
const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const measured = process.argv.find((word) => word.startsWith('--file='))?.slice('--file='.length);
if (measured) await measure(measured);
else await compare(sizes.length > 0 ? sizes : [6, 50, 500]);

async function compare(megabytes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'echora-bench-'));
  try {
    for (const size of megabytes) {
      const path = join(folder, `offline-${size}.json`);
      await writeOfflineDatabase(path, size);
      const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, import.meta.filename, `--file=${path}`]);
      console.log(stdout.trim());
      rmSync(path);
    }
    console.log(`load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(path: string): Promise<void> {
  const silent = { phase: () => ({ update: () => undefined, end: () => undefined }), close: () => undefined };
  const started = performance.now();
  using store = temporaryStore(new Date('2026-01-01T00:00:00Z'));
  const { read, groups } = await mergeAll(store, [{ source: offlineDatabase, path, name: 'synthetic' }], silent);
  let checked = 0;
  for (const chunk of payloads(store, groups)) checked += chunk.length;
  const seconds = (performance.now() - started) / 1000;
  // maxRSS is in kilobytes, everywhere.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  console.log(`${Math.round(statSync(path).size / 1e6)} MB, ${read} records, ${checked} checked: peak ${Math.round(maxRSS / 1024)} MB resident; ${Math.round(read / seconds)} records/s, ${Math.round(read / cpu)} a second of CPU time`);
}
