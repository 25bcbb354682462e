import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offlineDatabase } from '../core/ingestion/adapters/sources/offline-database.ts';
import { payloads } from '../core/ingestion/adapters/scratch/payloads.ts';
import { temporaryStore } from '../core/ingestion/dry-run.ts';
import { mergeAll } from '../core/ingestion/merge-all.ts';

/**
 * Does memory stay flat while the input grows? A synthetic anime-offline-database file goes from the file to checked
 * payloads, once small and once `--mb` large (500 unless told). Peak resident memory of the whole process is printed.
 */
const large = Number(process.argv.find((argument) => argument.startsWith('--mb='))?.slice('--mb='.length) ?? 500);
const silent = { phase: () => ({ update: () => undefined, end: () => undefined }), close: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'echora-bench-'));
try {
  for (const megabytes of [large / 10, large]) await measure(await generate(megabytes));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes a file of about so many megabytes; entries share no ids, so that each is an anime. */
async function generate(megabytes: number): Promise<string> {
  const path = join(folder, `offline-${megabytes}.json`);
  const file = createWriteStream(path);
  file.write('{"license":{},"repository":"","lastUpdate":"2026-01-01","data":[\n');
  for (let id = 1, written = 0; written < megabytes * 1e6; id++) {
    const text = `${id > 1 ? ',\n' : ''}${JSON.stringify(entry(id))}`;
    written += text.length;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end('\n]}\n');
  await once(file, 'finish');
  return path;
}

function entry(id: number): object {
  return {
    sources: [`https://myanimelist.net/anime/${id}`, `https://anilist.co/anime/${id}`, `https://anidb.net/anime/${id}`, `https://kitsu.app/anime/${id}`],
    title: `Title ${id}`, type: 'TV', episodes: 12, status: 'FINISHED', animeSeason: { season: 'SPRING', year: 2003 },
    picture: `https://example.org/${id}.jpg`, thumbnail: `https://example.org/${id}t.jpg`, duration: { value: 1440, unit: 'SECONDS' },
    synonyms: Array.from({ length: 20 }, (_none, index) => `Another title of ${id}, number ${index}`), studios: ['studio'], producers: ['producer'],
    relatedAnime: [`https://myanimelist.net/anime/${id + 1}`], tags: Array.from({ length: 40 }, (_none, index) => `tag ${(id * 7 + index) % 400}`),
  };
}

async function measure(path: string): Promise<void> {
  const started = performance.now();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  using store = temporaryStore(new Date('2026-01-01T00:00:00Z'));
  const { read, groups } = await mergeAll(store, [{ source: offlineDatabase, path, name: 'synthetic' }], silent);
  let checked = 0;
  for (const chunk of payloads(store, groups)) {
    checked += chunk.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${Math.round(statSync(path).size / 1e6)} MB, ${read} records, ${checked} checked: ${Math.round(read / seconds)} records/s, peak ${Math.round(peak / 2 ** 20)} MB resident`);
}
