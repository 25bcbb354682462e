import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Sql } from 'postgres';
import { isUnavailable } from './database.ts';

const FOLDER = new URL('../../../migrations/', import.meta.url);
/** Any number will do, as long as each migrator asks for the same. */
const LOCK = 7_201_963;

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/**
 * Applies the migrations that are missing, each in its own transaction, and returns their names. Instances that
 * start at once take turns: the second finds nothing left to do.
 *
 * @param folder where they are, if not in the project's own
 * @throws Error when a migration that was applied has been edited since; write a new one instead. What PostgreSQL threw when
 *   it went away: then it may be called again
 */
export async function migrate(sql: Sql<{ bigint: bigint }>, folder = FOLDER): Promise<string[]> {
  const connection = await sql.reserve();
  try {
    await connection`select pg_advisory_lock(${LOCK})`;
    await connection`create table if not exists schema_migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`;
    const applied = await connection<{ name: string; sha256: string }[]>`select name, sha256 from schema_migration`;
    const done = new Map(applied.map(({ name, sha256 }) => [name, sha256]));
    const missing = readMigrations(folder).filter((migration) => !isApplied(migration, done));
    for (const { name, text, sha256 } of missing) {
      await connection`begin`;
      try {
        await connection.unsafe(text);
        await connection`insert into schema_migration (name, sha256) values (${name}, ${sha256})`;
        await connection`commit`;
      } catch (error) {
        await connection`rollback`.catch(() => undefined);
        if (isUnavailable(error)) throw error;
        throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
      }
    }
    return missing.map(({ name }) => name);
  } finally {
    await connection`select pg_advisory_unlock(${LOCK})`.catch(() => undefined);
    connection.release();
  }
}

function isApplied({ name, sha256 }: Migration, done: ReadonlyMap<string, string>): boolean {
  const known = done.get(name);
  if (known !== undefined && known !== sha256) {
    throw new Error(`migration ${name} was edited after it had been applied; put the change into a new one`);
  }
  return known !== undefined;
}

function readMigrations(folder: URL): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return names.map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}
