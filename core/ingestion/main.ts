import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectError } from '@connectrpc/connect';
import { StreamSchema, stream } from '#proto/streams';
import { openBus } from '#platform/bus/connection';
import { declaredStreams } from '#platform/bus/contract';
import { untilStreams } from '#platform/bus/streams';
import { ConfigError } from '#platform/config';
import { ignoreClosedOutput } from '#platform/output';
import { createTelemetry } from '#platform/telemetry';
import { openCatalog } from './adapters/catalog.ts';
import { download, isUrl } from './adapters/files/download.ts';
import { barReporter, jsonReporter, logReporter, type Reporter } from './adapters/progress.ts';
import { liveSources, type LiveOptions } from './adapters/live/index.ts';
import { waitingRun } from './adapters/scratch/store.ts';
import { defaults, files } from './adapters/sources/index.ts';
import { readIngestionConfig, readLiveConfig, stateFolder, type IngestionConfig } from './config.ts';
import { dryRun } from './dry-run.ts';
import { findDuplicates } from './duplicates.ts';
import { HELP, readOptions, UsageError, type Options } from './options.ts';
import { planInputs, type Input } from './plan.ts';
import { ingest } from './run.ts';
import { rejectsOfLastRun } from './adapters/rejects.ts';
import { printChange, printDecision, printDryRun, printDuplicate, printJson, printReject, printRuns, printSources, printSummary } from './print.ts';

ignoreClosedOutput();
try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  const misused = error instanceof ConfigError || error instanceof UsageError;
  console.error(misused ? error.message : error instanceof ConnectError ? `the catalog: ${error.message}` : error);
  process.exitCode = misused ? 2 : 1;
}

async function main(options: Options): Promise<void> {
  if (options.help) return console.log(HELP);
  const sources = [...files, ...liveSources(liveOptions(options))];
  if (options.command === 'sources') return printSources(sources, options.json);
  if (options.command === 'rejects') return rejects(options);
  if (options.command === 'status') return status(options, readIngestionConfig());
  const publishing = options.command === 'run' && !options.dryRun;
  const inputs = await withFiles(planInputs(sources, defaults, options, publishing), options);
  if (options.command === 'duplicates') {
    const report = reporterOf(options);
    for await (const candidate of findDuplicates(inputs, report, new Date())) printDuplicate(candidate, options.json);
    return report.close();
  }
  const config = readIngestionConfig();
  const rejected = options.dryRun ? await preview(inputs, options, config) : await publish(inputs, options, config);
  if (rejected > options.maxRejects) process.exitCode = 1;
}

/**
 * Inputs named by an address become files. Of those that `--fill` adds, one that can't be had is told and left out, as is
 * what the installed package has instead.
 */
async function withFiles(inputs: readonly Input[], { fill }: Options): Promise<Input[]> {
  const files = await Promise.all(inputs.map(async (input): Promise<Input | undefined> => {
    if (!isUrl(input.path)) return input;
    try {
      return { ...input, path: await download(input.path, join(stateFolder(), 'downloads'), readLiveConfig().SOURCES_USER_AGENT) };
    } catch (error) {
      if (!fill || !(error instanceof UsageError)) throw error;
      console.error(`not fetched: ${input.source.name}: ${error.message}`);
      return input.source.input === 'optional file' ? { ...input, path: '', name: input.source.name } : undefined;
    }
  }));
  return files.filter((input) => input !== undefined);
}

function liveOptions({ permissions, refreshAfterDays }: Options): LiveOptions {
  const { SOURCES_USER_AGENT, ANIDB_CLIENT, ANIDB_TITLES_URL, SOURCE_INSTANCES } = readLiveConfig();
  return {
    folder: stateFolder(), userAgent: SOURCES_USER_AGENT, instances: SOURCE_INSTANCES, permissions,
    ...(ANIDB_CLIENT && { anidb: { client: ANIDB_CLIENT, ...(ANIDB_TITLES_URL && { titlesUrl: ANIDB_TITLES_URL }) } }),
    refreshAfterMs: refreshAfterDays * 24 * 60 * 60 * 1000, now: () => new Date(), wait: sleep,
  };
}

async function status({ json }: Options, { CATALOG_URL, RPC_SECRETS, STATE_DIR }: IngestionConfig): Promise<void> {
  const { runs } = await openCatalog(CATALOG_URL, RPC_SECRETS[0] ?? '').ledger.listRuns({ pageSize: 50 });
  printRuns(runs, waitingRun(STATE_DIR), json);
}

/** What the last run of this folder set aside: records, and parts of records that went on without them. */
function rejects({ json }: Options): void {
  for (const reject of rejectsOfLastRun(stateFolder())) printReject(reject, json);
}

async function publish(inputs: readonly Input[], options: Options, config: IngestionConfig): Promise<number> {
  const { log } = createTelemetry('ingestion', options.json ? 'silent' : config.LOG_LEVEL);
  const report = reporterOf(options);
  await using bus = await openBus(config.NATS_URL, 'ingestion');
  await untilStreams(bus.nats, declaredStreams(StreamSchema, stream), log);
  const summary = await ingest(inputs, {
    nats: bus.nats, catalog: openCatalog(config.CATALOG_URL, config.RPC_SECRETS[0] ?? ''), stateFolder: config.STATE_DIR,
    maxInFlight: config.MAX_IN_FLIGHT, report, log, now: () => new Date(),
  });
  report.close();
  printSummary(summary, config.STATE_DIR, options.json);
  return summary.rejected;
}

async function preview(inputs: readonly Input[], options: Options, config: IngestionConfig): Promise<number> {
  const report = reporterOf(options);
  const result = await dryRun(inputs, openCatalog(config.CATALOG_URL, config.RPC_SECRETS[0] ?? ''), report, new Date(), {
    decision: (decision) => printDecision(decision, options.json),
    change: (change) => printChange(change, options.json),
    reject: (reject) => printReject(reject, options.json),
  });
  report.close();
  printDryRun(result, options.json);
  return result.rejected;
}

/** Bars on a terminal, JSON lines where they are asked for, otherwise a line for each phase. */
function reporterOf({ json }: Options): Reporter {
  if (json) return jsonReporter(printJson);
  if (process.stderr.isTTY) return barReporter();
  return logReporter(createTelemetry('ingestion', 'info').log);
}
