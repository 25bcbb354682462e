import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../core/catalog/adapters/database.ts';
import { migrate } from '../core/catalog/adapters/migrate.ts';
import { freePort } from './ports.ts';
import { startPostgres } from './postgres.ts';

/** A PostgreSQL for this moment, with all migrations applied. @param migrations the folder, if not the project's own */
export async function migratedDatabase(migrations?: URL): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'echora-schema-'));
  chmodSync(folder, 0o755);
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const postgres = stack.use(await startPostgres(join(folder, 'postgres'), await freePort(0, 'PostgreSQL'), join(folder, 'log')));
  const { sql } = stack.use(openDatabase(`${postgres.baseUrl}/postgres`, 2));
  await migrate(sql, migrations);
  const owned = stack.move();
  return { sql, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
