import { readFileSync } from 'node:fs';
import type { ISql } from 'postgres';

/** A fragment of a statement and what its parameters are set to. */
export interface Condition {
  readonly fragment: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** What PostgreSQL is to run. */
export interface Composed {
  readonly text: string;
  readonly args: readonly unknown[];
}

/** A request that no statement can be made of; its message names the field. */
export class InvalidRequest extends Error {}

/** A well-formed cursor, but not of this database. */
export class LostCursor extends Error {}

/** The fragments of `sql/lists/<file>.sql` by name, without their comments. */
export function readFragments(file: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(`../../sql/lists/${file}.sql`, import.meta.url), 'utf8');
  const [, ...sections] = text.split(/^-- name: /m);
  return new Map(sections.map((section) => {
    const [name = '', ...lines] = section.split('\n');
    return [name.trim(), lines.filter((line) => !line.startsWith('--')).join('\n').trim()];
  }));
}

/** A statement composed of fixed fragments. A value never becomes text: each is a parameter. */
export class Statement {
  readonly args: unknown[] = [];
  readonly #fragments: ReadonlyMap<string, string>;

  constructor(fragments: ReadonlyMap<string, string>) {
    this.#fragments = fragments;
  }

  /** A parameter of this value: `$1`, `$2`, … */
  parameter(value: unknown): string {
    return `$${this.args.push(value)}`;
  }

  /** The fragment with its `:name` parameters bound. @throws Error that names a fragment or value that does not exist */
  bind({ fragment, values = {} }: Condition): string {
    const text = this.#fragments.get(fragment);
    if (text === undefined) throw new Error(`no such fragment: ${fragment}`);
    return text.replace(/(?<!:):([a-z_]+)/g, (_whole, name: string) => {
      if (!(name in values)) throw new Error(`${fragment}: no value for :${name}`);
      return this.parameter(values[name]);
    });
  }

  bindAll(conditions: readonly Condition[]): string[] {
    return conditions.map((condition) => this.bind(condition));
  }

  /** The text around what was bound, with the values. */
  compose(texts: TemplateStringsArray, ...bound: readonly string[]): Composed {
    return { text: String.raw({ raw: texts }, ...bound), args: this.args };
  }
}

/**
 * Runs a composed statement. It is not kept prepared: a client could make as many texts as there are combinations, and
 * its plan is to fit its values.
 */
export function runComposed<Row extends object>(sql: ISql<{ bigint: bigint }>, { text, args }: Composed): Promise<readonly Row[]> {
  return sql.unsafe<Row[]>(text, args as never[], { prepare: false });
}
