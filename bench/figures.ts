import { appendFileSync, readFileSync } from 'node:fs';

/** A figure that was asked for, as it came out of one run. */
export interface Figure {
  /** What it is, as the table of results names it. */
  readonly name: string;
  readonly value: number;
  /** Behind the value: `ms`, `×`; nothing for a plain number. */
  readonly unit?: string;
  readonly target: { readonly atLeast: number } | { readonly atMost: number };
  /** The lowest and the highest of the rounds that the value is the median of. */
  readonly spread?: readonly [number, number];
  /** Instead of them, where single rounds differ by more than what is looked for. */
  readonly quartiles?: readonly [number, number];
}

const file = process.env['FIGURES_FILE'];

/** Puts a figure down for `npm run bench`, which gathers what the benches say; on its own a bench only prints it. */
export function figure(found: Figure): void {
  if (file) appendFileSync(file, `${JSON.stringify(found)}\n`);
}

/** What was put down in that file. */
export function readFigures(path: string): Figure[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Figure);
}

export function isMet({ value, target }: Figure): boolean {
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/** The target as the number to reach. */
export const wanted = ({ target }: Figure): number => ('atLeast' in target ? target.atLeast : target.atMost);

/** `0.87 ×`, with as many digits as tell something. */
export function written({ value, unit = '' }: Figure): string {
  return `${digits(value)}${unit ? ` ${unit}` : ''}`;
}

/** `rounds 0.81 to 0.92`; nothing for what comes out the same each time. */
export function spreadOf({ spread, quartiles }: Figure): string {
  const range = spread ?? quartiles;
  return range ? `${spread ? 'rounds' : 'quartiles'} ${range.map(digits).join(' to ')}` : '';
}

function digits(number: number): string {
  const size = Math.abs(number);
  return number.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size === 0 || size >= 0.1 ? 2 : 3);
}
