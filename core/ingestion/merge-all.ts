import { stages } from './domain/stages/index.ts';
import type { Reporter } from './adapters/progress.ts';
import { expectRecords } from './adapters/files/recognise.ts';
import { platformRank } from './adapters/ids.ts';
import { groupRecords } from './adapters/scratch/group.ts';
import { readInto } from './adapters/scratch/read.ts';
import { runStage } from './adapters/scratch/stages.ts';
import type { WorkStore } from './adapters/scratch/store.ts';
import type { Input } from './plan.ts';

/** What reading and merging came to. */
export interface MergedCounts {
  /** Records that the sources yielded, good and bad. */
  readonly read: number;
  /** Distinct anime. */
  readonly groups: number;
}

/** Reads all inputs into the store and takes them through the five stages, from where an earlier run stopped. */
export async function mergeAll(store: WorkStore, inputs: readonly Input[], report: Reporter): Promise<MergedCounts> {
  for (const input of inputs) await readInput(store, input, report);
  const read = store.count('select coalesce(sum(records), 0) as count from input');
  const phase = report.phase('group records by their ids');
  const groups = Number(store.meta('groups') ?? groupRecords(store));
  phase.end(`${read} records are ${groups} anime`);
  stages.forEach(({ name }, stage) => {
    const progress = report.phase(`stage ${stage + 1} of ${stages.length}: ${name}`, groups);
    const { anime, conflicts } = runStage(store, stage, groups, (done) => progress.update(done));
    progress.end(`${anime} anime, ${conflicts} fields on which sources differ`);
  });
  return { read, groups };
}

async function readInput(store: WorkStore, { source, path, name }: Input, report: Reporter): Promise<void> {
  const progress = report.phase(`read ${name}`);
  const key = `${source.name} ${path}`;
  const done = store.all<{ records: number }>('select records from input where name = ?', key)[0];
  if (done) return progress.end(`${done.records} records, read before`);
  let [total, share] = [undefined as number | undefined, 0];
  const readings = source.read({
    path, now: store.startedAt, known: (platform) => idsOn(store, platform), expect: (count) => (total = count), share: (read) => (share = read),
  });
  const isFile = !source.completes && (source.input === 'file' || source.input === 'stream');
  // What a file will come to is told from what a part of it came to.
  const count = await readInto(store, isFile ? expectRecords(source.name, path, readings) : readings, (seen) => progress.update(seen, total ?? (share > 0 ? Math.round(seen / share) : undefined)));
  store.run('insert into input values (?, ?)', key, count);
  progress.end(`${count} records`);
}

const idsOn = (store: WorkStore, platform: number): string[] =>
  store.all<{ id: string }>('select distinct id from ref where platform = ? order by length(id), id', platformRank(platform)).map(({ id }) => id);
