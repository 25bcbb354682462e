import { parseArgs } from 'node:util';
import { FAULTS } from './faults/index.ts';

const NAMES = ['storm', ...FAULTS.map(({ name }) => name)];

export const HELP = `Lets faults come over the catalog, search and the invalidator while events stream through them; then counts what was lost, doubled or stale.

  npm run chaos -- [--only storm,disk-full] [--seed 1] [--anime 1000]
                   [--crashes 500] [--restarts 20] [--events 10000]   the storm
                   [--rounds 5] [--pause 60]                          each of the other faults, and seconds of each part of it

  storm              services are killed with SIGKILL before and after each of their effects, NATS and PostgreSQL in between
${FAULTS.map(({ name, what }) => `  ${name.padEnd(19)}${what}`).join('\n')}

The seed decides what, where and in which order; what the processes do meanwhile is not repeatable.`;

const DEFAULTS = { crashes: 500, restarts: 20, events: 10_000, anime: 1_000, seed: 1, rounds: 5, pause: 60 };

export interface CommandOptions extends Readonly<typeof DEFAULTS> {
  readonly help: boolean;
  readonly only: readonly string[];
}

/** Throws an error that names the option at fault. */
export function readOptions(args: string[]): CommandOptions {
  const names = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];
  const strings = Object.fromEntries(['only', ...names].map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args, options: { ...strings, help: { type: 'boolean' } } });
  const given = values as Readonly<Record<string, string | undefined>>;
  const only = given['only']?.split(',') ?? NAMES;
  const strange = only.filter((name) => !NAMES.includes(name));
  if (strange.length > 0) throw new Error(`--only: no such fault: ${strange.join(', ')}; there are ${NAMES.join(', ')}`);
  const numbers = Object.fromEntries(names.map((name) => [name, wholeOf(name, given[name] ?? String(DEFAULTS[name]))]));
  return { ...DEFAULTS, ...numbers, only, help: values['help'] === true };
}

function wholeOf(name: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new Error(`--${name}: expected a whole number, got "${value}"`);
}
