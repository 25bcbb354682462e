import { createHash } from 'node:crypto';
import type { Anime } from '#proto/anime';
import { rankOf } from '../../domain/precedence.ts';
import type { Reading, SourceRecord } from '../../domain/source.ts';
import { platformRank } from '../ids.ts';
import { faultsOf, titleOf } from '../records.ts';
import { splitByStage } from './parts.ts';
import { withoutFaults } from '../tolerant.ts';
import { matchFeaturesOf } from './match-features.ts';
import type { WorkStore } from './store.ts';

/** Records in one transaction: few, so that the collector's young generation holds them all. */
const BATCH = 100;
/** A live source takes minutes for a batch: what came is kept and told at least so often. */
const BATCH_MS = 1_000;

/**
 * Checks what a source yields against the contract and keeps it in the store; a bad record becomes a reject.
 *
 * @param seen is told how many records came, now and then
 * @returns how many there were
 */
export async function readInto(store: WorkStore, readings: AsyncIterable<Reading>, seen: (count: number) => void): Promise<number> {
  let batch: Reading[] = [];
  let count = 0;
  let since = performance.now();
  const keep = () => {
    store.transaction(() => batch.forEach((reading) => keepReading(store, reading)));
    count += batch.length;
    batch = [];
    since = performance.now();
    seen(count);
  };
  for await (const reading of readings) {
    batch.push(reading);
    if (batch.length >= BATCH || performance.now() - since >= BATCH_MS) keep();
  }
  keep();
  return count;
}

function keepReading(store: WorkStore, reading: Reading): void {
  if ('reject' in reading) return store.reject(reading.reject);
  if ('dead' in reading) return void store.run('insert or ignore into dead values (?, ?)', platformRank(reading.dead.platform), reading.dead.id);
  const { record } = reading;
  const { anime, fieldErrors } = withoutFaults(record.anime);
  // Without an id it may still belong to an anime that has some: that is seen once all is read.
  const faults = faultsOf(anime).filter(({ field }) => field !== 'external_ids' && !(record.completes && field === 'titles'));
  const about = { source: record.source, place: record.place, title: titleOf(anime) };
  for (const fieldError of [...(record.fieldErrors ?? []), ...fieldErrors]) store.reject({ ...about, ...fieldError, kept: faults.length === 0 });
  for (const fault of faults) store.reject({ ...about, ...fault, kept: false });
  if (faults.length === 0) keepRecord(store, { ...record, anime });
}

function keepRecord(store: WorkStore, { source, place, anime, completes }: SourceRecord): void {
  const parts = splitByStage(anime);
  const [row] = store.all<{ id: number }>(
    'insert into record (key, source, place, title, completes, fame, features) values (?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing returning id',
    keyOf(source, anime, parts), source, place, titleOf(anime), completes ? 1 : 0, anime.fame ?? null, matchFeaturesOf(source, anime),
  );
  if (!row) return;
  for (const { source: platform, id } of anime.externalIds) store.run('insert or ignore into ref values (?, ?, ?)', platformRank(platform), id, row.id);
  parts.forEach((part, stage) => {
    if (part) store.run('insert into part values (?, ?, ?)', row.id, stage, part);
  });
}

/**
 * Orders records by what they are: the precedence of their source, the date (of several arcs of one long show the oldest
 * names the whole), the id, and at last the content.
 */
function keyOf(source: string, { startDate, externalIds }: Anime, parts: readonly (Uint8Array | undefined)[]): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = startDate ? `${String(startDate.year).padStart(4, '0')}${two(startDate.month)}${two(startDate.day)}` : '99999999';
  const [id] = externalIds.map((external) => `${two(platformRank(external.source))}:${external.id.padStart(12, '0')}`).sort();
  const content = createHash('sha256');
  for (const part of parts) content.update(`${part?.length ?? 0} `).update(part ?? '');
  return `${two(rankOf(source, 'default'))} ${source} ${date} ${id} ${content.digest('hex')}`;
}
