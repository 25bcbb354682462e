import type { Sql, TransactionSql } from 'postgres';

export interface Table {
  readonly name: string;
  /** What is saved: all but what PostgreSQL computes itself. */
  readonly columns: readonly string[];
  readonly identity: readonly string[];
}

/** What the migrations themselves write; a restore brings its own. */
const OF_MIGRATIONS = ['schema_migration', 'contract_field'];

/**
 * The tables, each after those that it refers to.
 *
 * Left out are generated columns and the numbers of transactions: those belong to one server, and on another the feed of
 * changes, which goes by them, would keep old changes back and let readers miss new ones. A restore's own number takes
 * their place.
 */
export async function tablesInOrder(sql: Sql<{ bigint: bigint }> | TransactionSql<{ bigint: bigint }>): Promise<Table[]> {
  const tables = await sql<(Table & { refers: string[] })[]>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype) as columns,
      (select coalesce(array_agg(a.attname::text), '{}') from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identity,
      (select coalesce(array_agg(r.relname::text), '{}') from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all (${OF_MIGRATIONS})
    order by c.relname`;
  const ordered: typeof tables[number][] = [];
  while (ordered.length < tables.length) {
    const ready = tables.filter((table) => !ordered.includes(table) && table.refers.every((other) => ordered.some(({ name }) => name === other)));
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    ordered.push(...ready);
  }
  return ordered;
}

/** The migrations that a database has, by name. */
export async function migrationsOf(sql: Sql<{ bigint: bigint }> | TransactionSql<{ bigint: bigint }>): Promise<Record<string, string>> {
  const applied = await sql<{ name: string; sha256: string }[]>`select name, sha256 from schema_migration order by name`;
  return Object.fromEntries(applied.map(({ name, sha256 }) => [name, sha256]));
}

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** A table with its columns, as COPY names them. */
export const placeOf = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string => `${quoted(name)} (${columns.map(quoted).join(', ')})`;
