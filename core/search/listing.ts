import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeAll } from './adapters/contract.ts';
import { columnsOf, type Descriptions } from './domain/description.ts';

/**
 * `collection.json`: what the index takes from the contract, committed so that a field that was unmarked or retyped
 * fails `npm run check` by its name. `npm run accept-index` rewrites it.
 */
const FILE = join(import.meta.dirname, 'collection.json');

export type Listing = Readonly<Record<string, string>>;

/** One line for each payload index and each text: "ANIME payload season_year" is "integer". */
export function listingOf(descriptions: Descriptions): Listing {
  const lines = Object.values(descriptions).flatMap((description) => [
    ...columnsOf(description).map(({ key, kind, many }) => [
      `${description.entity} payload ${key}`,
      many ? `${kind}, many` : kind,
    ]),
    ...description.texts.map(({ path, role }) => [
      `${description.entity} text ${path.map(({ field }) => field).join('.')}`,
      role,
    ]),
  ]);
  return Object.fromEntries(lines) as Listing;
}

/** What would break, one line each; none when nothing has changed. */
export function breaks(committed: Listing, current: Listing): string[] {
  const names = [...new Set([...Object.keys(committed), ...Object.keys(current)])].sort();
  return names.flatMap((name) => {
    const [before, now] = [committed[name], current[name]];
    if (before === now) return [];
    if (now === undefined) return [`${name}: the index has it as ${before}; the contract no longer marks it`];
    if (before === undefined) return [`${name}: the contract marks it as ${now}; the index does not have it`];
    return [`${name}: the index has it as ${before}; the contract marks it as ${now}`];
  });
}

if (import.meta.main) {
  const current = listingOf(describeAll());
  if (process.argv.includes('--write')) writeFileSync(FILE, `${JSON.stringify(current, null, 2)}\n`);
  const broken = breaks(JSON.parse(readFileSync(FILE, 'utf8')) as Listing, current);
  for (const line of broken) console.error(line);
  if (broken.length > 0) {
    console.error(
      'core/search/collection.json is not what the contract marks: if that is meant, run "npm run accept-index"',
    );
    process.exitCode = 1;
  }
}
