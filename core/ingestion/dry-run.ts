import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from './adapters/catalog.ts';
import type { Reporter } from './adapters/progress.ts';
import { titleOf } from './adapters/records.ts';
import { payloads, type Payload } from './adapters/scratch/payloads.ts';
import { WorkStore } from './adapters/scratch/store.ts';
import { changedFields } from './domain/diff.ts';
import type { Decision, Reject } from './domain/source.ts';
import { mergeAll } from './merge-all.ts';
import type { Input } from './plan.ts';

/** One anime that a run would publish. */
export interface Change {
  readonly id: string;
  readonly title: string;
  /** Null when the catalog doesn't have it yet. */
  readonly fields: readonly string[] | null;
}

/** What a run would come to. */
export interface DryRun {
  readonly read: number;
  readonly merged: number;
  readonly known: number;
  readonly created: number;
  readonly changed: number;
  readonly rejected: number;
  /** How many anime would change in each field. */
  readonly byField: Readonly<Record<string, number>>;
}

/** A store of one's own, which goes when it is closed. */
export function temporaryStore(now: Date): WorkStore & Disposable {
  const folder = mkdtempSync(join(tmpdir(), 'echora-ingestion-'));
  const store = new WorkStore(join(folder, 'work.sqlite'), null, now);
  const close = store[Symbol.dispose].bind(store);
  store[Symbol.dispose] = () => {
    close();
    rmSync(folder, { recursive: true, force: true });
  };
  return store;
}

interface Told {
  readonly decision: (decision: Decision) => void;
  readonly change: (change: Change) => void;
  readonly reject: (reject: Reject) => void;
}

/** Merges and checks as a run does, compares with the catalog, and publishes nothing. */
export async function dryRun(inputs: readonly Input[], catalog: Catalog, report: Reporter, now: Date, told: Told): Promise<DryRun> {
  using store = temporaryStore(now);
  const { read, groups } = await mergeAll(store, inputs, report);
  for (const decision of store.decisions()) told.decision(decision);
  const phase = report.phase('compare with the catalog', groups);
  const counts = { merged: 0, known: 0, created: 0, changed: 0 };
  const byField: Record<string, number> = {};
  for (const chunk of payloads(store, groups)) {
    const unknown = await catalog.unknown(chunk);
    counts.merged += chunk.length;
    counts.known += chunk.length - unknown.length;
    for (const change of await Promise.all(unknown.map((payload) => compare(payload, catalog)))) {
      counts[change.fields ? 'changed' : 'created']++;
      for (const field of change.fields ?? []) byField[field] = (byField[field] ?? 0) + 1;
      told.change(change);
    }
    phase.update(counts.merged);
  }
  phase.end(`${counts.created} new, ${counts.changed} would change, ${counts.known} the same`);
  for (const reject of store.rejects()) told.reject(reject);
  return { read, rejected: store.count('select count(*) as count from (select distinct source, place from reject where kept = 0)'), ...counts, byField };
}

async function compare({ anime }: Payload, catalog: Catalog): Promise<Change> {
  const current = await catalog.find(anime);
  const [id] = anime.externalIds;
  return { id: id ? `${id.source}:${id.id}` : '', title: titleOf(anime), fields: current ? changedFields(anime, current) : null };
}
