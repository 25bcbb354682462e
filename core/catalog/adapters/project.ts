import type { TransactionSql } from 'postgres';
import {
  appearanceRows, broadcastRows, episodeRows, mangaRows, relationRows, staffRows, statisticsRows, streamingRows, studioRows,
  tagRows, titleRows, type Identified,
} from './rows/children.ts';
import { uniqueBy } from './rows/values.ts';
import { query, type StatementName } from './statements.ts';

/** An anime of which some fields changed. */
export interface Changed extends Identified {
  readonly changed: ReadonlySet<string>;
  /** It was not there before: no table can hold a row of it that has to go. */
  readonly isNew: boolean;
}

interface Table {
  /** The field of Anime that its rows come from. */
  readonly field: string;
  /** Of `sql/`: makes the rows of the anime that are known exactly the given ones, and inserts those of new ones. */
  readonly statement: Extract<StatementName, `replace_${string}`>;
  readonly rows: (anime: Identified) => readonly object[];
}

const tables: readonly Table[] = [
  { field: 'titles', statement: 'replace_titles', rows: titleRows },
  { field: 'tags', statement: 'replace_tags', rows: tagRows },
  { field: 'studios', statement: 'replace_studios', rows: studioRows },
  { field: 'staff', statement: 'replace_staff', rows: staffRows },
  { field: 'manga', statement: 'replace_manga', rows: mangaRows },
  { field: 'characters', statement: 'replace_appearances', rows: appearanceRows },
  { field: 'episodes', statement: 'replace_episodes', rows: episodeRows },
  { field: 'relations', statement: 'replace_relations', rows: relationRows },
  { field: 'streaming', statement: 'replace_streaming', rows: streamingRows },
  { field: 'broadcast', statement: 'replace_broadcasts', rows: broadcastRows },
  { field: 'statistics', statement: 'replace_statistics', rows: statisticsRows },
];

/**
 * Brings the normalised tables up to these records. A table is touched only when its field changed in one of them,
 * then with one statement for all.
 */
export async function project(tx: TransactionSql, anime: readonly Changed[]): Promise<void> {
  await insertStudios(tx, having(anime, 'studios'));
  await insertStaff(tx, having(anime, 'staff'));
  for (const { field, statement, rows } of tables) {
    const concerned = having(anime, field);
    if (concerned.length === 0) continue;
    const known = concerned.filter(({ isNew }) => !isNew).map(({ id }) => id);
    await query(tx, statement, [known, concerned.flatMap(rows)]);
  }
}

const having = (anime: readonly Changed[], field: string): Changed[] => anime.filter(({ changed }) => changed.has(field));

async function insertStudios(tx: TransactionSql, anime: readonly Changed[]): Promise<void> {
  const names = new Set(anime.flatMap(studioRows).map(({ name }) => name));
  if (names.size > 0) await query(tx, 'insert_studios', [[...names]]);
}

async function insertStaff(tx: TransactionSql, anime: readonly Changed[]): Promise<void> {
  const people = anime.flatMap(staffRows).map(({ name, native_name, source, external_id }) => ({ name, native_name, source, external_id }));
  const known = uniqueBy(people, (person) => JSON.stringify([person.name, person.source, person.external_id]));
  if (known.length > 0) await query(tx, 'insert_staff', [known]);
}
