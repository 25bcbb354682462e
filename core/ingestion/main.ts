import { StreamSchema, stream } from '#proto/streams';
import { openBus } from '#platform/bus/connection';
import { declaredStreams } from '#platform/bus/contract';
import { ensureStreams } from '#platform/bus/streams';
import { ConfigError } from '#platform/config';
import { createTelemetry } from '#platform/telemetry';
import { openCatalog } from './adapters/catalog.ts';
import { barReporter, jsonReporter, logReporter, type Reporter } from './adapters/progress.ts';
import { defaults, sources } from './adapters/sources/index.ts';
import { readIngestionConfig, stateFolder, type IngestionConfig } from './config.ts';
import { dryRun } from './dry-run.ts';
import { findDuplicates } from './duplicates.ts';
import { HELP, readOptions, UsageError, type Options } from './options.ts';
import { planInputs, type Input } from './plan.ts';
import { ingest } from './run.ts';
import { printChange, printDryRun, printDuplicate, printJson, printReject, printSources, printStatus, printSummary } from './say.ts';

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof UsageError;
  console.error(expected ? error.message : error);
  process.exitCode = expected ? 2 : 1;
}

async function main(options: Options): Promise<void> {
  if (options.help) return console.log(HELP);
  if (options.command === 'sources') return printSources(sources, options.json);
  if (options.command === 'status') return printStatus(stateFolder(), options.json);
  const publishing = options.command === 'run' && !options.dryRun;
  const inputs = planInputs(sources, defaults, options, publishing);
  if (options.command === 'duplicates') {
    const report = reporterOf(options);
    for await (const candidate of findDuplicates(inputs, report, new Date())) printDuplicate(candidate, options.json);
    return report.close();
  }
  const config = readIngestionConfig();
  const rejected = options.dryRun ? await preview(inputs, options, config) : await publish(inputs, options, config);
  if (rejected > options.maxRejects) process.exitCode = 1;
}

async function publish(inputs: readonly Input[], options: Options, config: IngestionConfig): Promise<number> {
  const { log } = createTelemetry('ingestion', options.json ? 'silent' : config.LOG_LEVEL);
  const report = reporterOf(options);
  await using bus = await openBus(config.NATS_URL, 'ingestion');
  await ensureStreams(bus.nats, declaredStreams(StreamSchema, stream), config.STREAM_REPLICAS);
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
