import { join } from 'node:path';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { IngestionRun } from '#proto/catalog';
import type { Candidate } from './domain/duplicates.ts';
import type { Decision, Reject, SourcePort } from './domain/source.ts';
import type { Change, DryRun } from './dry-run.ts';
import type { Summary } from './run.ts';

export const printJson = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const inputs = {
  none: 'none, it brings its own', 'optional file': 'none, it brings its own; or a newer file', file: 'a file', stream: 'a file, or - for standard input',
  anime: 'live, off unless named: ids, @FILE with an id a line, or known',
} as const satisfies Record<SourcePort['input'], string>;

export function printSources(sources: readonly SourcePort[], json: boolean): void {
  for (const { name, description, policy, input } of sources) {
    if (json) printJson({ name, description, input, ...policy });
    else {
      console.log(`${name}: ${description}`);
      console.log(`  input           ${inputs[input]}`);
      console.log(`  licence         ${policy.licence}, ${policy.terms}`);
      console.log(`  attribution     ${policy.attribution || '—'}`);
      console.log(`  rate limit      ${policy.rateLimit}`);
      const refused = policy.redistribution === 'forbidden' && !policy.forbids ? `; refused without --accept-terms ${name}` : '';
      console.log(`  redistribution  ${policy.redistribution}${refused}`);
      for (const clause of policy.forbids ?? []) console.log(`  forbids         ${clause}`);
      console.log();
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

export function printDecision({ verdict, a, b, why }: Decision, json: boolean): void {
  if (json) return printJson({ event: 'decision', verdict, a, b, why });
  const named = ({ source, place, title }: Decision['a']) => `${title} (${source} ${place})`;
  console.log(`${verdict === 'joined' ? '=' : '≠'} ${named(a)} and ${named(b)}: ${why}`);
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

/** The catalog's ledger, the newest run first. @param waiting the run on this machine that can be resumed */
export function printRuns(runs: readonly IngestionRun[], waiting: string | undefined, json: boolean): void {
  if (runs.length === 0 && !json) console.log('the catalog knows no run');
  for (const { id, artifact, startedAt, endedAt, outcome, ...counts } of runs) {
    const [started, ended] = [startedAt, endedAt].map((at) => at && timestampDate(at));
    const [read, merged, rejected, published] = [counts.recordsRead, counts.recordsMerged, counts.recordsRejected, counts.eventsPublished].map(Number);
    const state = outcome || (id === waiting ? 'unfinished: run it again with the same sources to go on' : 'running, or stopped elsewhere');
    if (json) printJson({ event: 'run', id, startedAt: started, endedAt: ended ?? null, outcome: outcome || null, waitsHere: id === waiting, read, merged, rejected, published, artifact });
    else console.log(`${started?.toISOString() ?? ''}  ${id}  ${state}${started && ended ? ` in ${secondsBetween(started, ended)} s` : ''}\n`
      + `    ${read} read, ${merged} merged, ${rejected} rejected, ${published} published: ${artifact}`);
  }
}

const secondsBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 1000);
