import { rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NatsConnection } from '#platform/bus/client';
import type { Outgoing } from '#platform/bus/publish';
import type { Logger } from '#platform/telemetry';
import type { Catalog } from './adapters/catalog.ts';
import type { Reporter } from './adapters/progress.ts';
import { publishAll } from './adapters/publisher.ts';
import { enrichedEvent } from './adapters/records.ts';
import { forgetOldRuns, ledgerLines, Sidecar } from './adapters/sidecar.ts';
import { payloads, type Payload } from './adapters/scratch/payloads.ts';
import { WorkStore } from './adapters/scratch/store.ts';
import { mergeAll } from './merge-all.ts';
import { fingerprintOf, type Input } from './plan.ts';

/** What one run came to. */
export interface Summary {
  readonly runId: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** Whether it went on with a run that was killed. */
  readonly resumed: boolean;
  readonly read: number;
  /** Distinct anime that may be published, after records that share an id were merged. */
  readonly merged: number;
  /** Records, and merged anime, that may not be published. */
  readonly rejected: number;
  /** Fields of good records that could not be read. */
  readonly flawed: number;
  /** Anime that the catalog has already with this very content. */
  readonly known: number;
  /** Anime that the stream got from this run, counting what it published before it was killed. */
  readonly published: number;
}

export interface Ports {
  readonly nats: NatsConnection;
  readonly catalog: Catalog;
  readonly stateFolder: string;
  readonly maxInFlight: number;
  readonly report: Reporter;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Reads and merges the inputs and publishes what the catalog does not have. Goes on with a run that was killed. */
export async function ingest(inputs: readonly Input[], ports: Ports): Promise<Summary> {
  const fingerprint = await fingerprintOf(inputs);
  using store = new WorkStore(join(ports.stateFolder, 'work.sqlite'), fingerprint, ports.now());
  const artifact = inputs.map(({ name }) => name).join(', ').slice(0, 2000);
  await ports.catalog.ledger.startRun({ id: store.runId, artifact, artifactSha256: fingerprint ?? '' });
  await recallPublished(store, ports.stateFolder);
  using sidecar = new Sidecar(ports.stateFolder, store.runId);
  sidecar.write({ event: 'started', run: store.runId, at: ports.now().toISOString(), inputs: inputs.map(({ name }) => name) });

  const { read, groups } = await mergeAll(store, inputs, ports.report);
  const counts = await publishMissing(store, groups, sidecar, ports);
  const { rejected, flawed } = await writeRejects(store, ports.stateFolder);
  const summary: Summary = {
    runId: store.runId, startedAt: store.startedAt.toISOString(), endedAt: ports.now().toISOString(), resumed: store.resumed,
    read, rejected, flawed, ...counts,
  };
  await ports.catalog.ledger.finishRun({
    id: store.runId, outcome: 'done', recordsRead: BigInt(read), recordsMerged: BigInt(counts.merged),
    recordsRejected: BigInt(rejected), eventsPublished: BigInt(counts.published),
  });
  sidecar.write({ event: 'ended', at: summary.endedAt, outcome: 'done', published: counts.published });
  writeFileSync(join(ports.stateFolder, 'last-run.json'), `${JSON.stringify(summary, null, 2)}\n`);
  store.finish();
  forgetOldRuns(ports.stateFolder);
  return summary;
}

interface Numbered extends Outgoing {
  readonly payload: Payload;
}

/** Publishes what neither this run has published before nor the catalog has. */
async function publishMissing(store: WorkStore, groups: number, sidecar: Sidecar, { catalog, nats, maxInFlight, log, report, now }: Ports) {
  const phase = report.phase('check and publish', groups);
  const counts = { merged: 0, known: 0, published: 0 };
  async function* missing(): AsyncGenerator<Numbered> {
    for (const chunk of payloads(store, groups)) {
      const fresh = chunk.filter(({ hash }) => store.count('select count(*) as count from done where hash = ?', hash) === 0);
      const unknown = await catalog.unknown(fresh);
      counts.merged += chunk.length;
      counts.published += chunk.length - fresh.length;
      counts.known += fresh.length - unknown.length;
      for (const payload of unknown) yield { ...enrichedEvent(payload.anime, payload.hash, store.runId, now()), payload };
      phase.update(counts.merged);
    }
  }
  await publishAll(nats, missing(), maxInFlight, log, ({ payload: { anime, hash } }, { duplicate }) => {
    const [id] = anime.externalIds;
    sidecar.write({ event: 'published', id: id ? `${id.source}:${id.id}` : '', hash });
    if (duplicate) counts.known++;
    else counts.published++;
  });
  phase.end(`${counts.published} published, ${counts.known} known`);
  return counts;
}

/** What this run had published before it was killed. */
async function recallPublished(store: WorkStore, folder: string): Promise<void> {
  const hashes: string[] = [];
  const keep = () => store.transaction(() => hashes.splice(0).forEach((hash) => store.run('insert or ignore into done values (?)', hash)));
  for await (const line of ledgerLines(folder, store.runId)) {
    if (line.event === 'published') hashes.push(line.hash);
    if (hashes.length >= 1_000) keep();
  }
  keep();
}

/** Rewrites `rejects.jsonl` and counts records, once each, and fields. */
async function writeRejects(store: WorkStore, folder: string): Promise<{ rejected: number; flawed: number }> {
  const file = join(folder, 'rejects.jsonl');
  rmSync(file, { force: true });
  let lines = '';
  for (const reject of store.rejects()) {
    lines += `${JSON.stringify(reject)}\n`;
    if (lines.length > 1_000_000) {
      await appendFile(file, lines);
      lines = '';
    }
  }
  await appendFile(file, lines);
  return {
    rejected: store.count('select count(*) as count from (select distinct source, place from reject where kept = 0)'),
    flawed: store.count('select count(*) as count from reject where kept = 1'),
  };
}
