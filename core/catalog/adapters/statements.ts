import { readFileSync } from 'node:fs';
import type { Sql, TransactionSql } from 'postgres';
import type { Statements } from '../sql/rows.gen.ts';

const texts = new Map<string, string>();

/** The statement in `sql/<name>.sql`, read once. */
function textOf(name: string): string {
  let text = texts.get(name);
  if (text === undefined) texts.set(name, (text = readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8')));
  return text;
}

export type StatementName = keyof Statements;
/** A row of what a statement answers, as PostgreSQL describes it. */
export type RowOf<Name extends StatementName> = Statements[Name]['row'];

/** Nothing for a statement without parameters. */
type Args<Name extends StatementName> = Statements[Name]['args'] extends [] ? [] : [args: Readonly<Statements[Name]['args']>];

/**
 * Runs the statement of that name as a prepared one. Arguments and rows are held to what PostgreSQL says of it:
 * `npm run statements` after a statement or the schema was changed.
 *
 * @param args its `$1`, `$2`, … ; arrays and JSON values are passed as they are
 */
export function query<Name extends StatementName>(db: Sql | TransactionSql, name: Name, ...args: Args<Name>): Promise<readonly RowOf<Name>[]> {
  return db.unsafe<RowOf<Name>[]>(textOf(name), (args[0] ?? []) as never[], { prepare: true });
}
