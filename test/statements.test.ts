import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../core/catalog/adapters/database.ts';
import { everyComposed } from '../core/catalog/adapters/lists/every.ts';
import { migrate } from '../core/catalog/adapters/migrate.ts';
import { ROOT } from '../dev/options.ts';
import { describeStatements, differences, readStatements, renderTypes } from '../dev/statements.ts';
import { editedMigrations } from './support/migrations.ts';
import { emptyDatabase } from './support/resources.ts';

const folder = new URL('../core/catalog/sql/', import.meta.url);
const committed = () => readFileSync(new URL('rows.gen.ts', folder), 'utf8');

async function held(migrations: string) {
  await using database = await emptyDatabase();
  await using pool = openDatabase(database.url, 2);
  await migrate(pool.sql, pathToFileURL(`${migrations}/`));
  const { described, faults } = await describeStatements(pool.sql, readStatements(folder));
  const composed = await describeStatements(pool.sql, everyComposed());
  return { faults: [...faults, ...composed.faults], different: differences(renderTypes(described), committed()) };
}

describe('every statement of the catalog', () => {
  test('is one that PostgreSQL takes on the migrated schema, with the arguments and rows that the code is held to', async () => {
    expect(await held(join(ROOT, 'migrations'))).toEqual({ faults: [], different: [] });
  });

  test('is named with PostgreSQL\'s message when a migration renames a column that it uses', async () => {
    using copy = editedMigrations('0001_catalog.sql', 'published_at', 'sent_at');
    const { faults } = await held(copy.path);
    expect(faults).toContainEqual(expect.stringMatching(/^mark_published: column "published_at" .*does not exist \(line \d+\)/));
    expect(faults).toContainEqual(expect.stringMatching(/^claim_outbox: column o\.published_at does not exist \(line \d+\)/));
    expect(faults.filter((fault) => fault.startsWith('find_anime_by_ids'))).toEqual([]);
  });

  test('is named when it is one that a list is composed to', async () => {
    using copy = editedMigrations('0001_catalog.sql', 'season_year', 'year_of_season');
    expect((await held(copy.path)).faults).toContainEqual(expect.stringMatching(/^lists.*: column \S*season_year\S* does not exist/));
  });

  test('is named when a migration drops a column that it uses', async () => {
    using copy = editedMigrations('0001_catalog.sql', "    traceparent text not null default '',\n", '');
    const { faults } = await held(copy.path);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['claim_outbox', 'insert_outbox', 'list_outbox_since']);
  });

  test('is named when a migration gives a column another type or lets it be null', async () => {
    using copy = editedMigrations('0001_catalog.sql', '    record bytea not null,\n    -- SHA-256', '    record text,\n    -- SHA-256');
    const { faults, different } = await held(copy.path);
    expect([...faults.map((fault) => fault.split(':')[0]), ...different]).toEqual(expect.arrayContaining(['find_anime_by_ids', 'lock_anime_by_external_ids']));
  });
});

test('the check command fails and names the statement', async () => {
  using copy = editedMigrations('0001_catalog.sql', 'published_at', 'sent_at');
  const check = promisify(execFile)(process.execPath, ['dev/check-statements.ts', '--migrations', copy.path], { cwd: ROOT });
  await expect(check).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('  claim_outbox: column o.published_at does not exist') });
});
