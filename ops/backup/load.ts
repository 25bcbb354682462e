import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Sql, TransactionSql } from 'postgres';
import { migrate } from '../../core/catalog/adapters/migrate.ts';
import { digest, type Manifest } from './save.ts';
import { migrationsOf, placeOf, tablesInOrder } from './tables.ts';

/**
 * Loads a backup into a database that has nothing in it, in one transaction: all of it, or nothing.
 *
 * @throws Error when the database holds something, when the backup was made by another release, or is damaged
 */
export async function load(sql: Sql<{ bigint: bigint }>, folder: string): Promise<Manifest> {
  const manifest = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as Manifest;
  await migrate(sql);
  if (!isDeepStrictEqual(await migrationsOf(sql), manifest.migrations)) {
    throw new Error(`the backup has the migrations ${Object.keys(manifest.migrations).join(', ')}: load it with the release that made it, then upgrade`);
  }
  await sql.begin(async (tx) => {
    await refuseUnlessEmpty(tx);
    for (const table of manifest.tables) await loadTable(tx, table, join(folder, `${table.name}.copy.gz`));
  });
  await sql`analyze`;
  return manifest;
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
  await pipeline(createReadStream(file), createGunzip(), count.stream, rows);
  if (count.total().sha256 !== sha256) throw new Error(`${file} is damaged`);
  for (const column of identity) {
    await tx`select setval(pg_get_serial_sequence(${name}, ${column}), greatest((select max(${tx(column)}) from ${tx(name)}), 1))`;
  }
}
