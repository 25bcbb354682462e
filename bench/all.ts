import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMet, readFigures, spreadOf, wanted, written, type Figure } from './figures.ts';
import { plot } from './plot.ts';
import { machine, writePart } from './results.ts';

/** `npm run bench`: every bench that has a figure to reach, one after the other; their figures in RESULTS.md and a picture. */
const BENCHES = ['relay', 'ingest', 'backlog', 'search', 'search-edge', 'edge', 'edge-lag', 'change-lag'];

/** What has to hold every time, and is shown by a command that fails if it doesn't. */
const SHOWN = [
  ['nothing lost: crash points, restarts of NATS and PostgreSQL', '`npm run chaos`'],
  ['outbox with 16 writers, and order of shuffled changes that come twice', '`npx vitest run --project services test/outbox.test.ts test/search-order.test.ts`'],
  ['poison: each dead-lettered once, redriven twice without effect; newer producers', '`npx vitest run --project services test/catalog-write-streams.test.ts`'],
  ['one call of the data plane for a root field at most', '`npx vitest run --project rooms edge/schema/calls.test.ts`'],
  ['agent failure: an answer within 3 s', '`npx vitest run --project services test/agent-routing.test.ts`'],
  ['agent failure: 200 attacks and more, none out of the closed plan', '`npx vitest run --project rooms core/agent/attacks.test.ts`'],
  ['GraphQL over HTTP', '`npm run audit:graphql`'],
  ['durability: the shipped NATS file; a lost stream rebuilt', '`npx vitest run --project services test/ops-nats.test.ts test/outbox-replay.test.ts`'],
];

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
const text = results(figures);
writePart('figures', text);
writeFileSync(join(import.meta.dirname, 'results.svg'), plot(figures));
console.log(`\n${text}`);
if (failed.length > 0) console.error(`ended with an error: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

function results(found: readonly Figure[]): string {
  const rows = found.map((one) => `| ${one.name} | ${written(one)} | ${spreadOf(one)} | ${'atLeast' in one.target ? '≥' : '≤'} ${wanted(one)} | ${isMet(one) ? 'yes' : '**no**'} |`);
  return [
    '# Figures', '',
    `\`npm run bench\` wrote this ${machine()}; load ${before.toFixed(1)} before, ${(loadavg()[0] ?? NaN).toFixed(1)} after.`,
    'Ratios are medians of interleaved rounds. "Rounds" are the lowest and the highest one; "quartiles" stand where single rounds differ',
    'by more than what is looked for. Neither stands where there is nothing to repeat: the same queries on the same index have the same',
    'nDCG and recall, and calls are counted.', '',
    '![The ratios beside their targets](results.svg)', '',
    '| figure | value | spread | target | met |', '| --- | ---: | --- | ---: | --- |', ...rows, '',
    'What is no figure but has to hold, and the command that shows it:', '',
    '| | |', '| --- | --- |', ...SHOWN.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
