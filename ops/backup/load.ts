import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Sql, TransactionSql } from 'postgres';
import { migrate } from '../../core/catalog/adapters/migrate.ts';
import { digest, type Manifest } from './save.ts';
import { migrationsOf, placeOf, tablesInOrder } from './tables.ts';

/** Any number will do that the migrator does not use: two loads at once take turns, and the second finds rows. */
const LOCK = 7_201_964;

/**
 * Loads a backup into a database that has nothing in it, in one transaction: all of it, or nothing.
 *
 * @throws Error when there is no backup in the folder, when the database holds something, when the backup was made by
 *   another release, or is damaged
 */
export async function load(sql: Sql<{ bigint: bigint }>, folder: string): Promise<Manifest> {
  const { manifest, mark } = readBackup(folder);
  await migrate(sql);
  if (!isDeepStrictEqual(await migrationsOf(sql), manifest.migrations)) {
    throw new Error(`the backup has the migrations ${Object.keys(manifest.migrations).join(', ')}: load it with the release that made it, then upgrade`);
  }
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    await refuseUnlessEmpty(tx);
    for (const table of manifest.tables) await loadTable(tx, table, join(folder, `${table.name}.copy.gz`));
    await tx.unsafe(`comment on table schema_migration is '${mark}'`);
  });
  await sql`analyze`;
  return manifest;
}

/** This very backup was loaded into the database, whatever came to it since. @throws Error when there is none in the folder */
export async function isLoaded(sql: Sql<{ bigint: bigint }>, folder: string): Promise<boolean> {
  const [row] = await sql<{ mark: string | null }[]>`select obj_description(to_regclass('schema_migration'), 'pg_class') as mark`;
  return row?.mark === readBackup(folder).mark;
}

/** What a backup says of itself, and what the database it is loaded into will say of it. */
function readBackup(folder: string): { readonly manifest: Manifest; readonly mark: string } {
  const file = join(folder, 'backup.json');
  if (!existsSync(file)) throw new Error(`FOLDER: no backup in ${folder}: ${file} does not exist`);
  const text = readFileSync(file, 'utf8');
  try {
    return { manifest: JSON.parse(text) as Manifest, mark: `loaded from the backup ${createHash('sha256').update(text).digest('hex')}` };
  } catch (error) {
    throw new Error(`${file} is damaged: ${(error as Error).message}`, { cause: error });
  }
}

async function refuseUnlessEmpty(tx: TransactionSql<{ bigint: bigint }>): Promise<void> {
  for (const { name } of await tablesInOrder(tx)) {
    const [row] = await tx`select 1 from ${tx(name)} limit 1`;
    if (row) throw new Error(`the database is not empty: ${name} has rows`);
  }
}

async function loadTable(tx: TransactionSql<{ bigint: bigint }>, { name, columns, identity, sha256 }: Manifest['tables'][number], file: string): Promise<void> {
  const rows = await tx.unsafe(`copy ${placeOf({ name, columns })} from stdin`).writable();
  const count = digest();
  await pipeline(createReadStream(file), createGunzip(), count.stream, rows).catch((error: unknown) => {
    throw new Error(`${file} can't be loaded: ${(error as Error).message}`, { cause: error });
  });
  if (count.total().sha256 !== sha256) throw new Error(`${file} is damaged`);
  for (const column of identity) {
    await tx`select setval(pg_get_serial_sequence(${name}, ${column}), greatest((select max(${tx(column)}) from ${tx(name)}), 1))`;
  }
}
