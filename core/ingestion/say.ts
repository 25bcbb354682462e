import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerLines, ledgerRuns } from './adapters/sidecar.ts';
import type { Candidate } from './domain/duplicates.ts';
import type { Reject, SourcePort } from './domain/source.ts';
import type { Change, DryRun } from './dry-run.ts';
import type { Summary } from './run.ts';

export const printJson = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

export function printSources(sources: readonly SourcePort[], json: boolean): void {
  for (const { name, description, policy, input } of sources) {
    if (json) printJson({ name, description, input, ...policy });
    else {
      console.log(`${name}: ${description}`);
      console.log(`  input           ${{ none: 'none, it brings its own', file: 'a file', stream: 'a file, or - for standard input' }[input]}`);
      console.log(`  licence         ${policy.licence}, ${policy.terms}`);
      console.log(`  attribution     ${policy.attribution || '—'}`);
      console.log(`  rate limit      ${policy.rateLimit}`);
      console.log(`  redistribution  ${policy.redistribution}${policy.redistribution === 'forbidden' ? `; refused without --accept-terms ${name}` : ''}\n`);
    }
  }
}

export function printSummary(summary: Summary, folder: string, json: boolean): void {
  if (json) return printJson({ event: 'summary', ...summary });
  const rows: [string, number | string][] = [
    ['records read', summary.read], ['anime after merging', summary.merged], ['published', summary.published], ['known already', summary.known],
    ['rejected', summary.rejected], ['fields left out', summary.flawed],
  ];
  for (const [what, value] of rows) console.log(`${what.padEnd(24)}${String(value).padStart(10)}`);
  if (summary.rejected + summary.flawed > 0) console.log(`the reasons are in ${join(folder, 'rejects.jsonl')}`);
}

export function printChange({ id, title, fields }: Change, json: boolean): void {
  if (json) printJson({ event: 'change', id, title, fields });
  else console.log(fields ? `~ ${title} (${id}): ${fields.join(', ') || 'nothing that the catalog shows'}` : `+ ${title} (${id})`);
}

export function printReject({ source, place, title, field, reason, kept }: Reject, json: boolean): void {
  if (json) printJson({ event: 'reject', source, place, title, field, reason, kept });
  else console.log(`! ${source} ${place} ${title}: ${field && `${field}: `}${reason}${kept ? ' (left out)' : ''}`);
}

export function printDryRun(result: DryRun, json: boolean): void {
  if (json) return printJson({ event: 'summary', dryRun: true, ...result });
  console.log(`${result.read} records are ${result.merged} anime: ${result.created} new, ${result.changed} would change, ${result.known} the same; ${result.rejected} rejected`);
  for (const [field, count] of Object.entries(result.byField).sort(([, a], [, b]) => b - a)) console.log(`  ${field.padEnd(24)}${String(count).padStart(8)}`);
}

export function printDuplicate({ a, b, score, evidence }: Candidate, json: boolean): void {
  if (json) printJson({ event: 'candidate', score, evidence, a, b });
  else console.log(`${score.toFixed(2)}  ${a.titles[0]} (${a.ids.join(' ')}; ${a.sources.join(', ')})\n      ${b.titles[0]} (${b.ids.join(' ')}; ${b.sources.join(', ')})\n      ${evidence.join('; ')}`);
}

/** The runs of this machine as their files tell them, the newest first, and whether one waits to be gone on with. */
export async function printStatus(folder: string, json: boolean): Promise<void> {
  const last = join(folder, 'last-run.json');
  if (!json && existsSync(last)) printSummary(JSON.parse(readFileSync(last, 'utf8')) as Summary, folder, false);
  for (const run of ledgerRuns(folder)) {
    const told = { run, startedAt: '', inputs: [] as readonly string[], published: 0, outcome: 'unfinished: run it again with the same sources to go on' };
    for await (const line of ledgerLines(folder, run)) {
      if (line.event === 'started') Object.assign(told, { startedAt: told.startedAt || line.at, inputs: line.inputs });
      else if (line.event === 'published') told.published++;
      else told.outcome = line.outcome;
    }
    if (json) printJson({ event: 'run', ...told });
    else console.log(`${told.startedAt}  ${run}  ${told.published} stored by the stream  ${told.outcome}  (${told.inputs.join(', ')})`);
  }
}
