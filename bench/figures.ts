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

/** `0.87 (0.81–0.92)`, with as many digits as tell something. */
export function written({ value, unit = '', spread }: Figure): string {
  const digits = (number: number) => (Math.abs(number) >= 100 ? number.toFixed(0) : Math.abs(number) >= 10 ? number.toFixed(1) : number.toFixed(2));
  const range = spread ? ` (${spread.map(digits).join('–')})` : '';
  return `${digits(value)}${unit ? ` ${unit}` : ''}${range}`;
}
