import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from '../../dev/options.ts';
import { temporaryFolder } from './resources.ts';

/** One block of a walk in CONTRIBUTING.md: lines to be added to a file, after a line that is there, or as a new file. */
export interface Step {
  readonly path: string;
  readonly after: string;
  readonly added: readonly string[];
}

/** The blocks below a heading of CONTRIBUTING.md, in their order. */
export function stepsOf(heading: string): Step[] {
  const [, section = ''] = new RegExp(`^## ${heading}\n([^]*?)(?=^## )`, 'm').exec(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')) ?? [];
  return [...section.matchAll(/^( *)```diff\n([^]*?)^ *```$/gm)].map(([, indent = '', block = '']) => {
    const [head = '', ...lines] = block.trimEnd().split('\n').map((line) => line.slice(indent.length));
    const added = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
    return { path: head.replace(/^@@ | @@$/g, ''), after: lines.find((line) => !line.startsWith('+'))?.trim() ?? '', added };
  });
}

/** A copy of what the generators and checks read, with our packages; `data/` and the offline model are left out. */
export function copyOfTree(): Disposable & { readonly apply: (step: Step) => void; readonly run: (command: string) => Promise<string> } {
  const { path: folder, ...owned } = temporaryFolder();
  // PostgreSQL, which `npm run schema` starts, does not run as root: its user must be able to enter.
  chmodSync(folder, 0o755);
  const files = execFileSync('git', ['ls-files', '-z', '--', ':!data/catalog', ':!core/search/adapters/model', ':!bench', ':!*.png'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of files.split('\0').filter((name) => name && existsSync(join(ROOT, name)))) cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const env = { ...process.env, PATH: [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter) };
  return {
    ...owned,
    apply: (step) => applyStep(folder, step),
    /** Resolves with what it printed. @throws Error with the same when the command fails */
    run: (command) => new Promise((resolve, reject) => {
      execFile('sh', ['-c', `${command} 2>&1`], { cwd: folder, env, maxBuffer: 2 ** 26 }, (error, printed) => (error ? reject(new Error(printed)) : resolve(printed)));
    }),
  };
}

/** NEXT is the number that follows the highest of the message's fields, or of the migrations. */
function applyStep(folder: string, { path, after, added }: Step): void {
  if (!after) {
    const name = path.replace('NEXT', () => String(1 + highest(readdirSync(join(folder, dirname(path))), /^(\d+)_/)).padStart(4, '0'));
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${added.join('\n')}\n`);
    return;
  }
  const lines = readFileSync(join(folder, path), 'utf8').split('\n');
  const places = lines.flatMap((line, place) => (line.trim() === after ? [place] : []));
  if (places.length !== 1) throw new Error(`CONTRIBUTING.md: ${path} has the line "${after}" ${places.length} times, not once`);
  const start = lines.findLastIndex((line, place) => place < places[0]! && /^\S/.test(line));
  const end = lines.findIndex((line, place) => place > places[0]! && /^\S/.test(line));
  const next = 1 + highest(lines.slice(start, end), / = (\d+)(?: \[|;)/);
  lines.splice(places[0]! + 1, 0, ...added.map((line) => line.replace('NEXT', String(next))));
  writeFileSync(join(folder, path), lines.join('\n'));
}

const highest = (texts: readonly string[], number: RegExp): number => Math.max(0, ...texts.map((text) => Number(number.exec(text)?.[1] ?? 0)));
