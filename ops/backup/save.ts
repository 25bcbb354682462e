import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Sql, TransactionSql } from 'postgres';
import { migrationsOf, placeOf, tablesInOrder, type Table } from './tables.ts';

/** What a backup says of itself, in `backup.json`; written last, so that a folder without it is none. */
export interface Manifest {
  readonly savedAt: string;
  readonly migrations: Readonly<Record<string, string>>;
  /** Each in `NAME.copy.gz`, in PostgreSQL's text format; in the order in which they are to be loaded. */
  readonly tables: readonly (Table & { readonly sha256: string; readonly bytes: number })[];
}

/**
 * Saves what the catalog knows, as it was at one instant, while the catalog goes on. It streams: memory doesn't grow.
 *
 * @param folder where to; made if need be, and refused if there is anything in it
 */
export async function save(sql: Sql<{ bigint: bigint }>, folder: string): Promise<Manifest> {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  const manifest = await sql.begin('isolation level repeatable read read only', async (tx) => {
    const tables: Manifest['tables'][number][] = [];
    for (const table of await tablesInOrder(tx)) tables.push({ ...table, ...(await saveTable(tx, table, join(folder, `${table.name}.copy.gz`))) });
    return { savedAt: new Date().toISOString(), migrations: await migrationsOf(tx), tables };
  });
  writeFileSync(join(folder, 'backup.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function saveTable(tx: TransactionSql<{ bigint: bigint }>, { name, columns }: Table, file: string) {
  const rows = await tx.unsafe(`copy ${placeOf({ name, columns })} to stdout`).readable();
  const count = digest();
  await pipeline(rows, count.stream, createGzip(), createWriteStream(file, { flush: true }));
  // The client stops reading from its socket when rows come faster than they are taken, until more is asked of the stream. Of one that
  // has ended nobody asks, and it would wait for ever when the server's "done" comes in a packet of its own.
  rows._read(0);
  return count.total();
}

/** Counts and digests what flows through. */
export function digest() {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, total: () => ({ sha256: hash.digest('hex'), bytes }) };
}
