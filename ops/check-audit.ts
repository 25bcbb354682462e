import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/**
 * `npm run check:audit`: no package that is shipped has a known weakness that is high or critical. A registry that gives
 * no advisories (a mirror, or no network) is told of and fails nothing: it says nothing about the packages.
 */
const GRAVE = ['high', 'critical'];

/** What `npm audit --json` prints: https://docs.npmjs.com/cli/v11/commands/npm-audit */
const Report = z.object({
  vulnerabilities: z.record(z.string(), z.object({
    name: z.string(), severity: z.string(), range: z.string(), via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
  })),
});
/** What it prints when the registry's endpoint refuses or does not exist. Its own errors have no message at this place. */
const Unanswered = z.object({ message: z.string(), error: z.object({}) });

export interface Verdict {
  readonly passes: boolean;
  readonly lines: readonly string[];
}

/** @param printed by `npm audit --json` on its standard output */
export function judge(printed: string): Verdict {
  const json = parse(printed);
  const unanswered = Unanswered.safeParse(json);
  if (unanswered.success) return { passes: true, lines: [`not audited, the registry gives no advisories: ${unanswered.data.message}`] };
  const report = Report.safeParse(json);
  if (!report.success) return { passes: false, lines: [`npm audit did not work: ${printed}`] };
  const grave = Object.values(report.data.vulnerabilities).filter(({ severity }) => GRAVE.includes(severity));
  const lines = grave.map(({ name, range, severity, via }) =>
    `${name} ${range}: ${severity}, ${via.map((one) => (typeof one === 'string' ? `through ${one}` : `${one.title} (${one.url})`)).join('; ')}`);
  return { passes: grave.length === 0, lines: [...lines, `${grave.length} shipped packages with a known weakness that is high or critical`] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev'], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  const { passes, lines } = judge(stdout ?? '');
  for (const line of lines) console.log(line);
  process.exitCode = passes ? 0 : 1;
}
