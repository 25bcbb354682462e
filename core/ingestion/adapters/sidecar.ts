import { appendFileSync, closeSync, createReadStream, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Files of earlier runs that are kept. */
const KEPT = 20;

/** A line of a run's file: how it began, what the stream has stored, how it ended. */
export type LedgerLine =
  | { readonly event: 'started'; readonly run: string; readonly at: string; readonly inputs: readonly string[] }
  | { readonly event: 'published'; readonly id: string; readonly hash: string }
  | { readonly event: 'ended'; readonly at: string; readonly outcome: string; readonly published: number };

/**
 * The portable half of the run ledger: a file of JSON lines for each run, `runs/<id>.jsonl`. A line is written when the
 * stream has stored the message, so that after a kill at most those messages are published again whose line was not
 * written yet; the stream knows them by their ids.
 */
export class Sidecar implements Disposable {
  readonly #file: number;

  constructor(folder: string, runId: string) {
    const runs = join(folder, 'runs');
    mkdirSync(runs, { recursive: true });
    const path = join(runs, `${runId}.jsonl`);
    this.#file = openSync(path, 'a');
    // A kill may have cut the last line off: what follows begins a new one.
    if (statSync(path).size > 0) appendFileSync(path, '\n');
  }

  write(line: LedgerLine): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  [Symbol.dispose](): void {
    closeSync(this.#file);
  }
}

/** The lines of a run's file, without one that a kill cut off. */
export async function* ledgerLines(folder: string, runId: string): AsyncGenerator<LedgerLine> {
  const path = join(folder, 'runs', `${runId}.jsonl`);
  if (!existsSync(path)) return;
  for await (const text of createInterface({ input: createReadStream(path) })) {
    const line = parseLine(text);
    if (line) yield line;
  }
}

function parseLine(text: string): LedgerLine | undefined {
  try {
    return JSON.parse(text) as LedgerLine;
  } catch {
    return undefined;
  }
}

/** The runs of which there are files, the newest first. */
function ledgerRuns(folder: string): string[] {
  const runs = join(folder, 'runs');
  if (!existsSync(runs)) return [];
  const files = readdirSync(runs).filter((file) => file.endsWith('.jsonl')).map((file) => ({ file, at: statSync(join(runs, file)).mtimeMs }));
  return files.sort((a, b) => b.at - a.at).map(({ file }) => file.slice(0, -'.jsonl'.length));
}

/** Removes the files of all but the newest runs. */
export function forgetOldRuns(folder: string): void {
  for (const run of ledgerRuns(folder).slice(KEPT)) rmSync(join(folder, 'runs', `${run}.jsonl`), { force: true });
}
