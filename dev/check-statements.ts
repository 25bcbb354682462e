import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { everyComposed } from '../core/catalog/adapters/lists/every.ts';
import { migratedDatabase } from './migrated.ts';
import { describeStatements, differences, readStatements, renderTypes } from './statements.ts';

/**
 * `npm run check:statements`: PostgreSQL prepares every statement of the catalog on the migrated schema, and the types
 * that it gives their arguments and rows are those in `rows.gen.ts`, by which tsc holds the code. `npm run statements`
 * (`--write`) brings that file up to date. `--migrations DIR` tries other migrations.
 */
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false }, migrations: { type: 'string' } } });
const folder = new URL('../core/catalog/sql/', import.meta.url);
const file = new URL('rows.gen.ts', folder);

const faults = await check(values.migrations === undefined ? undefined : pathToFileURL(`${values.migrations}/`));
if (faults.length > 0) {
  console.error(`${faults.length} statement(s) of core/catalog/sql do not fit the schema:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}

async function check(migrations: URL | undefined): Promise<string[]> {
  await using database = await migratedDatabase(migrations);
  const { described, faults } = await describeStatements(database.sql, readStatements(folder));
  // Those that are composed have no row of their own in the types; they only have to fit.
  const composed = await describeStatements(database.sql, everyComposed());
  if (faults.length + composed.faults.length > 0) return [...faults, ...composed.faults];
  const fresh = renderTypes(described);
  if (values.write) writeFileSync(file, fresh);
  return differences(fresh, readFileSync(file, 'utf8')).map((name) => `${name}: its arguments or rows are not what rows.gen.ts says; run "npm run statements"`);
}
